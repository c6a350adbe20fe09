import type { ListPreferences } from '../../preload/shared/contract'
import { tomorrowMorning } from '../../preload/shared/pauseEnds'
import type { BulkRun } from '../domain/bulkRun'
import { firstSeen } from '../domain/campaign'
import type { HistoryRecord } from '../domain/history'
import { success } from '../domain/result'
import { newAccount } from './accountSettings'
import { toCached } from './campaignCache'
import type {
  AccountResources,
  AccountsSettings,
  CachedCampaign,
  CachedCampaigns,
  Demo,
  HistoryFile,
  Journal,
  Kept,
  KeptLater,
  KeptTimedPause,
  KeptTimedPauses,
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

/** What belongs to an account of the demo: its token is handed in, and nothing is written to the disk. */
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
    campaignCache: keptInMemory<CachedCampaigns>({
      campaigns: [...resumedElsewhere.map(pausedHere), ...pinned.map(pinnedBefore)],
      listReadAt: null,
      isIncomplete: false,
    }),
    journal: keptInMemory<Journal>({ accountId: null, intents: [] }),
    runs: keptInMemory<BulkRun[]>([]),
    timedPauses: keptInMemory<KeptTimedPauses>({
      accountId: null,
      timers: pausedForAWhile.map(untilTomorrow),
    }),
    history: historyInMemory(),
    remove: () => {},
  }
}

const cachedBefore = ({ id, name }: Named): CachedCampaign =>
  toCached(
    firstSeen(
      { id, name, status: 'paused', isArchived: false, launchedAt: null, updatedAt: null },
      { at: null, ticket: 0 },
    ),
  )

const pausedHere = (campaign: Named): CachedCampaign => ({
  ...cachedBefore(campaign),
  isPausedHere: true,
  prospectsHeld: true,
})

const pinnedBefore = (campaign: Named): CachedCampaign => ({ ...cachedBefore(campaign), isPinned: true })

/** The accounts of the demo, listed at first as the person's own are. What is changed is forgotten with the demo. */
export const demoAccountsSettings = (list: ListPreferences, { accounts }: Demo): Kept<AccountsSettings> =>
  keptInMemory<AccountsSettings>({
    list,
    accounts: accounts.map(({ key, name, accountId }) => ({
      ...newAccount(key, name),
      accountId,
      tokenSaved: true,
    })),
    shownAccount: accounts[0]?.key ?? null,
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
