import { onTestFinished } from 'vitest'
import { defaultPreferences } from '../../preload/shared/preferences'
import { altaAt } from '../alta/altaClient'
import type { SimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { keychainOver } from '../storage/keychainForTest'
import type { TokenNames } from '../storage/tokens'
import { KeychainTokens } from '../storage/tokens'
import { newDisk } from './accountForTest'
import { newAccount } from './accountSettings'
import { demoResources, keptInMemory } from './demo'
import { FakeClock } from './fakeClockForTest'
import { logInMemory } from './logForTest'
import type { AccountResources, Settings } from './ports'
import { Workspaces } from './workspaces'

/** What outlives a run: the settings, and what belongs to each account. */
export function newHome() {
  const settings = keptInMemory<Settings>({
    preferences: defaultPreferences,
    accounts: [newAccount('first')],
    shownAccount: null,
  })
  const removed: string[] = []
  const resources = new Map<
    string,
    Omit<AccountResources, 'server' | 'vault' | 'clock' | 'log' | 'openAlta'>
  >()
  /** What the keychain holds, by the names of its entries. */
  const keychain = new Map<string, string>()
  const names = keptInMemory<TokenNames>({ folder: null, namedAsBefore: [], toRemove: [] })
  const resourcesOf = (account: string) => {
    const { campaignCache, journal, runs, timedPauses, history } = newDisk()
    const remove = () => removed.push(account)
    const found = resources.get(account) ?? {
      isDemo: false,
      campaignCache,
      journal,
      history,
      runs,
      timedPauses,
      remove,
    }
    resources.set(account, found)
    return found
  }
  return { settings, keychain, names, resources, resourcesOf, removed }
}

/** The accounts of a run of PauseBar; its demo is played by the same Alta. */
export function run(alta: SimulatedAlta, home = newHome()) {
  const clock = new FakeClock()
  const log = logInMemory()
  const openAlta = altaAt({ baseUrl: alta.url, fetch: globalThis.fetch, clock, log })
  const server = new URL(alta.url).origin
  const deps = { server, clock, log, openAlta }
  /** The titles of what was announced. */
  const told: string[] = []
  const workspaces = new Workspaces({
    server,
    openSettings: () => home.settings,
    openTokens: (addBanner) =>
      new KeychainTokens({
        keychain: keychainOver(home.keychain),
        names: home.names,
        server,
        isLegacyServer: false,
        addBanner,
        clock,
      }),
    openResources: (account) => ({ ...home.resourcesOf(account), ...deps }),
    clock,
    showNotification: ({ title }) => told.push(title),
    startDemo: async () => ({
      accounts: [{ key: 'demo', name: 'Demo', accountId: 'demo' }],
      resourcesOf: () =>
        demoResources(alta.token, { pausedForAWhile: [], resumedElsewhere: [], pinned: [] }, deps),
      stop: async () => {},
    }),
  })
  onTestFinished(() => workspaces.accounts.close())
  return { workspaces, home, clock, told }
}
