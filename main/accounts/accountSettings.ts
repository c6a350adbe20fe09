import { CampaignService } from './account'
import { AccountStore } from './accountStore'
import type { AccountDeps, AccountResources, AccountSettings, AddBanner, Kept, Settings } from './ports'

/** An account of this computer, whether it is connected or not. */
export interface OpenedAccount {
  key: string
  settings: Kept<AccountSettings>
  service: CampaignService
  /** Ends all work on it and deletes its files. */
  remove(): void
}

/** Opens an account where its things are kept. */
export function openAccountAt(
  settings: Kept<AccountSettings>,
  deps: Pick<AccountDeps, 'preferences' | 'showNotification'>,
  openResources: (addBanner: AddBanner) => AccountResources,
): OpenedAccount {
  const { key } = settings.get()
  const store = new AccountStore(key)
  const place = openResources(store.addBanner.bind(store))
  const service = new CampaignService(store, { ...place, ...deps, settings })
  const remove = () => {
    service.close()
    place.remove()
  }
  return { key, settings, service, remove }
}

/** The settings of an account that nothing is known of yet. */
export function newAccount(key: string, name = ''): AccountSettings {
  return { key, name, server: null, accountId: null, tokenSaved: null, recentlyUsed: [] }
}

/**
 * The accounts that may be opened at this server: those whose tokens were given for it and, of old, those of which nothing
 * tells. Where there are none, one that has no token yet is made room for.
 */
export function accountsAt(server: string, settings: Kept<Settings>): AccountSettings[] {
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

/** One account's part of the settings; kept apart as long as the account is not one of them. */
export function settingsOf(
  account: AccountSettings,
  all: Kept<{ accounts: AccountSettings[] }>,
): Kept<AccountSettings> {
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
