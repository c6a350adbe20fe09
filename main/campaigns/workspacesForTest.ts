import { onTestFinished } from 'vitest'
import { defaultPreferences } from '../../preload/shared/defaultPreferences'
import { altaAt } from '../alta/altaClient'
import type { SimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { demoPlace } from './demoPlace'
import { FakeClock } from './fakeClock'
import { keptInMemory } from './keptInMemory'
import { logInMemory } from './logForTest'
import { newAccount } from './openedAccount'
import type { AccountPlace, Settings } from './ports'
import { keychainInMemory, newDisk } from './serviceForTest'
import { Workspaces } from './workspaces'

/** What outlives a run: the settings, and the place of each account. */
export function newHome() {
  const settings = keptInMemory<Settings>({
    preferences: defaultPreferences,
    accounts: [newAccount('first')],
    shownAccount: null,
  })
  const removed: string[] = []
  const places = new Map<string, Omit<AccountPlace, 'clock' | 'log' | 'openAlta'>>()
  const placeOf = (account: string) => {
    const { known, journal, runs, timers, history } = newDisk()
    const remove = () => removed.push(account)
    const place = places.get(account) ?? {
      isDemo: false,
      known,
      journal,
      history,
      runs,
      timers,
      vault: keychainInMemory(),
      remove,
    }
    places.set(account, place)
    return place
  }
  return { settings, places, placeOf, removed }
}

/** The accounts of a run of PauseBar; its demo is played by the same Alta. */
export function run(alta: SimulatedAlta, home = newHome()) {
  const clock = new FakeClock()
  const log = logInMemory()
  const openAlta = altaAt({ baseUrl: alta.url, fetch: globalThis.fetch, clock, log })
  const outside = { clock, log, openAlta }
  /** The titles of what was announced. */
  const told: string[] = []
  const workspaces = new Workspaces({
    openSettings: () => home.settings,
    openPlace: (account) => ({ ...home.placeOf(account), ...outside }),
    clock,
    announce: ({ title }) => told.push(title),
    startDemo: async () => ({
      accounts: [{ key: 'demo', name: 'Demo', accountId: 'demo' }],
      placeOf: () =>
        demoPlace(alta.token, { pausedForAWhile: [], resumedElsewhere: [], pinned: [] }, outside),
      stop: async () => {},
    }),
  })
  onTestFinished(() => workspaces.accounts.close())
  return { workspaces, home, clock, told }
}
