import type { BulkRun } from '../domain/bulkRun'
import { success } from '../domain/result'
import { keptInMemory } from './keptInMemory'
import type { AccountPlace, Journal, KnownCampaigns } from './ports'

/** The place of an account of the demo: its token is handed in, and nothing is kept on the disk. */
export function demoPlace(
  token: string,
  outside: Pick<AccountPlace, 'clock' | 'log' | 'openAlta'>,
): AccountPlace {
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
    remove: () => {},
  }
}
