import type { BulkRun } from '../domain/bulkRun'
import { tomorrowMorning } from '../domain/pauseEnd'
import { success } from '../domain/result'
import { historyInMemory, keptInMemory } from './keptInMemory'
import type { AccountPlace, Journal, KeptTimer, KnownCampaigns, Timers } from './ports'

/** The place of an account of the demo: its token is handed in, some pauses end tomorrow, and nothing is kept on the disk. */
export function demoPlace(
  token: string,
  pausedForAWhile: { id: string; name: string }[],
  outside: Pick<AccountPlace, 'clock' | 'log' | 'openAlta'>,
): AccountPlace {
  const { clock } = outside
  const untilTomorrow = ({ id, name }: { id: string; name: string }): KeptTimer => ({
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
    },
    known: keptInMemory<KnownCampaigns>({ campaigns: [], listReadAt: null, isIncomplete: false }),
    journal: keptInMemory<Journal>({ accountId: null, intents: [] }),
    runs: keptInMemory<BulkRun[]>([]),
    timers: keptInMemory<Timers>({ accountId: null, timers: pausedForAWhile.map(untilTomorrow) }),
    history: historyInMemory(),
    remove: () => {},
  }
}
