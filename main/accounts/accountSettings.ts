import type { AppPreferences } from '../../preload/shared/contract'
import { appPreferences, listPreferences } from '../../preload/shared/preferences'
import type { AccountSettings, AccountsSettings, Kept, Settings } from './ports'

/** What holds for PauseBar as a whole, whichever accounts are on show: the demo has none of its own. */
export class AppSettings {
  #file: Kept<Settings>

  constructor(file: Kept<Settings>) {
    this.#file = file
  }

  get(): AppPreferences {
    return appPreferences(this.#file.get().preferences)
  }

  set(preferences: AppPreferences): void {
    const settings = this.#file.get()
    this.#file.set({ ...settings, preferences: { ...settings.preferences, ...preferences } })
  }
}

/** The accounts of this computer, and how their campaigns are listed: all of the settings but the app's. */
export const accountsSettingsIn = (file: Kept<Settings>): Kept<AccountsSettings> => ({
  get() {
    const { preferences, accounts, shownAccount } = file.get()
    return { list: listPreferences(preferences), accounts, shownAccount }
  },
  set({ list, accounts, shownAccount }) {
    file.set({ preferences: { ...file.get().preferences, ...list }, accounts, shownAccount })
  },
})

/** The settings of an account that nothing is known of yet. */
export function newAccount(key: string, name = ''): AccountSettings {
  return { key, name, server: null, accountId: null, tokenSaved: null, recentlyUsed: [] }
}

/**
 * The accounts that may be opened at this server: those whose tokens were given for it, and those from before this was kept.
 * If there is none, it makes room for one that has no token yet.
 */
export function accountsAt(server: string, settings: Kept<AccountsSettings>): AccountSettings[] {
  const { accounts } = settings.get()
  const own = accounts.filter((account) => account.server === server || mayBeOfAny(account))
  if (own.length > 0) return own
  const unused = accounts.find((account) => account.server === null)
  if (unused) return [unused]
  const account = { ...newAccount(crypto.randomUUID()), tokenSaved: false }
  settings.set({ ...settings.get(), accounts: [...accounts, account] })
  return [account]
}

const mayBeOfAny = ({ server, tokenSaved }: AccountSettings) => server === null && tokenSaved !== false

/** One account's part of the settings. It is kept apart until the account is one of them. */
export function settingsOf(account: AccountSettings, all: Kept<AccountsSettings>): Kept<AccountSettings> {
  let unlisted = account
  const listed = () => all.get().accounts.find(({ key }) => key === account.key)
  return {
    get: () => listed() ?? unlisted,
    set(next) {
      unlisted = next
      if (!listed()) return
      const accounts = all.get().accounts.map((other) => (other.key === next.key ? next : other))
      all.set({ ...all.get(), accounts })
    },
  }
}
