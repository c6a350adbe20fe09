import { tomorrowMorning } from '../../preload/shared/pauseEnds'
import { appPreferences } from '../../preload/shared/preferences'
import type { BulkRun } from '../domain/bulkRun'
import { firstSeen } from '../domain/campaign'
import type { HistoryRecord } from '../domain/history'
import { success } from '../domain/result'
import { newAccount } from './accountSettings'
import { knownOf } from './campaignCache'
import type {
  AccountResources,
  CachedCampaign,
  CachedCampaigns,
  Demo,
  HistoryFile,
  Journal,
  Kept,
  KeptLater,
  KeptTimedPause,
  KeptTimedPauses,
  Settings,
} from './ports'

/** What the demo begins with, as if somebody had used PauseBar before. */
export interface DemoBeginning {
  /** Its pause ends tomorrow. */
  pausedForAWhile: Named[]
  /** It was paused here with its prospects, and runs again. */
  resumedElsewhere: Named[]
  pinned: Named[]
}

interface Named {
  id: string
  name: string
}

/** The place of an account of the demo: its token is handed in, and nothing is kept on the disk. */
export function demoResources(
  token: string,
  { pausedForAWhile, resumedElsewhere, pinned }: DemoBeginning,
  deps: Pick<AccountResources, 'server' | 'clock' | 'log' | 'openAlta'>,
): AccountResources {
  const { clock } = deps
  const untilTomorrow = ({ id, name }: Named): KeptTimedPause => ({
    campaignId: id,
    campaignName: name,
    ...tomorrowMorning(clock.now(), clock.zone()),
    atEnd: 'resume',
    leftAt: null,
    question: null,
  })
  return {
    ...deps,
    isDemo: true,
    vault: {
      read: async () => success(token),
      save: async () => success(),
      remove: async () => success(),
      whatItWaitsFor: async () => ({ kind: 'keychain', problem: 'waiting' }),
      find: async () => 'open',
    },
    known: keptInMemory<CachedCampaigns>({
      campaigns: [...resumedElsewhere.map(pausedHere), ...pinned.map(pinnedBefore)],
      listReadAt: null,
      isIncomplete: false,
    }),
    journal: keptInMemory<Journal>({ accountId: null, intents: [] }),
    runs: keptInMemory<BulkRun[]>([]),
    timers: keptInMemory<KeptTimedPauses>({ accountId: null, timers: pausedForAWhile.map(untilTomorrow) }),
    history: historyInMemory(),
    remove: () => {},
  }
}

const knownBefore = ({ id, name }: Named): CachedCampaign =>
  knownOf(
    firstSeen(
      { id, name, status: 'paused', isArchived: false, launchedAt: null, updatedAt: null },
      { at: null, ticket: 0 },
    ),
  )

const pausedHere = (campaign: Named): CachedCampaign => ({
  ...knownBefore(campaign),
  isPausedHere: true,
  prospectsHeld: true,
})

const pinnedBefore = (campaign: Named): CachedCampaign => ({ ...knownBefore(campaign), isPinned: true })

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

/** Keeps a value as long as the app runs, and not on the disk. */
export function keptInMemory<Value>(initial: Value): KeptLater<Value> {
  let value = initial
  return {
    get: () => value,
    set: (next) => {
      value = next
    },
    flush: () => {},
  }
}

/** Keeps a history as long as the app runs. */
export function historyInMemory(): HistoryFile {
  const records: HistoryRecord[] = []
  return { append: (record) => void records.push(record), records: () => records }
}
