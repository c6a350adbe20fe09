import { appPreferences } from '../../preload/shared/preferences'
import { keptInMemory } from './keptInMemory'
import { newAccount } from './openedAccount'
import type { Demo, Kept, Settings } from './ports'

/**
 * The demo's settings. Its accounts and its list begin as here and are forgotten with it; what holds for PauseBar as a
 * whole is the app's own, and stays.
 */
export function demoSettings(own: Kept<Settings>, { accounts }: Demo): Kept<Settings> {
  const ofDemo = keptInMemory<Settings>({
    preferences: own.get().preferences,
    accounts: accounts.map(({ key, name, accountId }) => ({
      ...newAccount(key, name),
      accountId,
      tokenSaved: true,
    })),
    shownAccount: accounts[0]?.key ?? null,
  })
  return {
    get: () => withAppPreferences(ofDemo.get(), own.get()),
    set(next) {
      ofDemo.set(next)
      own.set(withAppPreferences(own.get(), next))
    },
  }
}

const withAppPreferences = (settings: Settings, { preferences }: Settings): Settings => ({
  ...settings,
  preferences: { ...settings.preferences, ...appPreferences(preferences) },
})
