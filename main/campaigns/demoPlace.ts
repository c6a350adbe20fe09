import type { BulkRun } from '../domain/bulkRun'
import { firstSeen } from '../domain/campaign'
import { tomorrowMorning } from '../domain/pauseEnd'
import { success } from '../domain/result'
import { historyInMemory, keptInMemory } from './keptInMemory'
import { knownOf } from './memory'
import type { AccountPlace, Journal, KeptTimer, KnownCampaign, KnownCampaigns, Timers } from './ports'

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
export function demoPlace(
  token: string,
  { pausedForAWhile, resumedElsewhere, pinned }: DemoBeginning,
  outside: Pick<AccountPlace, 'server' | 'clock' | 'log' | 'openAlta'>,
): AccountPlace {
  const { clock } = outside
  const untilTomorrow = ({ id, name }: Named): KeptTimer => ({
    campaignId: id,
    campaignName: name,
    ...tomorrowMorning(clock.now(), clock.zone()),
    atEnd: 'resume',
    leftAt: null,
    question: null,
  })
  return {
    ...outside,
    isDemo: true,
    vault: {
      read: async () => success(token),
      save: async () => success(),
      remove: async () => success(),
      whatItWaitsFor: async () => ({ kind: 'keychain', problem: 'waiting' }),
      find: async () => 'open',
    },
    known: keptInMemory<KnownCampaigns>({
      campaigns: [...resumedElsewhere.map(pausedHere), ...pinned.map(pinnedBefore)],
      listReadAt: null,
      isIncomplete: false,
    }),
    journal: keptInMemory<Journal>({ accountId: null, intents: [] }),
    runs: keptInMemory<BulkRun[]>([]),
    timers: keptInMemory<Timers>({ accountId: null, timers: pausedForAWhile.map(untilTomorrow) }),
    history: historyInMemory(),
    remove: () => {},
  }
}

const knownBefore = ({ id, name }: Named): KnownCampaign =>
  knownOf(
    firstSeen(
      { id, name, status: 'paused', isArchived: false, launchedAt: null, updatedAt: null },
      { at: null, ticket: 0 },
    ),
  )

const pausedHere = (campaign: Named): KnownCampaign => ({
  ...knownBefore(campaign),
  isPausedHere: true,
  prospectsHeld: true,
})

const pinnedBefore = (campaign: Named): KnownCampaign => ({ ...knownBefore(campaign), isPinned: true })
