import { z } from 'zod'
import { defaultPreferences, preferences } from '../../preload/shared/preferences'
import type { AccountSettings, Settings } from '../accounts/ports'
import { firstAccount } from '../domain/accountView'
import { keysOfFolders } from './accountFiles'
import { type Migration, openStore, type Store, type StoreDeps } from './openStore'
import { campaignId } from './schemas'

const account = z.strictObject({
  key: z.string().min(1),
  name: z.string(),
  server: z.string().nullable().default(null),
  accountId: z.string().nullable(),
  tokenSaved: z.boolean().nullable(),
  recentlyUsed: z.array(campaignId),
}) satisfies z.ZodType<AccountSettings>

const schema = z.strictObject({
  preferences,
  accounts: z.array(account).min(1),
  shownAccount: z.string().nullable(),
}) satisfies z.ZodType<Settings>

/** Version 1 had one account only. */
const withAccounts: Migration = ({ pauseProspects, showInactive, ...first }) => ({
  preferences: { pauseProspects, showInactive },
  accounts: [{ key: firstAccount, name: '', ...first }],
  shownAccount: null,
})

/** `settings.json` in the folder. A change is on the disk when `set` returns. */
export const openSettings = (folder: string, deps: StoreDeps): Store<Settings> =>
  openStore(
    {
      folder,
      name: 'settings',
      schema,
      migrations: [withAccounts],
      defaults: {
        preferences: defaultPreferences,
        accounts: [firstAccount, ...keysOfFolders(folder)].map(accountWithoutSettings),
        shownAccount: null,
      },
    },
    deps,
  )

/** An account whose settings were lost: only the keychain knows whether it has a token. */
const accountWithoutSettings = (key: string): AccountSettings => ({
  key,
  name: '',
  server: null,
  accountId: null,
  tokenSaved: null,
  recentlyUsed: [],
})
