import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CachedCampaigns, HistoryFile, Journal, KeptLater, KeptTimedPauses } from '../accounts/ports'
import { firstAccount } from '../domain/accountView'
import type { BulkRun } from '../domain/bulkRun'
import { openCampaignCache } from './campaignCache'
import { openHistory } from './historyFile'
import { openJournal, openRuns, openTimedPauses } from './journal'
import type { Store, StoreDeps } from './openStore'

/** The files of one account. */
export interface AccountFiles {
  campaignCache: Store<CachedCampaigns>
  journal: Store<Journal>
  runs: KeptLater<BulkRun[]>
  timedPauses: Store<KeptTimedPauses>
  history: HistoryFile
  /** Writes what is not on the disk yet. To be called when the app quits. */
  flush(): void
  /** Deletes them for good. */
  remove(): void
}

/** The first account shares the data folder with the settings and the log, which stay. */
const filesOfFirst = ['campaigns.json', 'journal.json', 'runs.json', 'timers.json', 'history.jsonl']

/** Each account but the first has a folder here. */
const accountsFolder = (dataFolder: string) => join(dataFolder, 'accounts')

/** The keys of all accounts but the first, even if the settings were lost. */
export function keysOfFolders(dataFolder: string): string[] {
  try {
    return readdirSync(accountsFolder(dataFolder)).filter((name) => z.guid().safeParse(name).success)
  } catch {
    return []
  }
}

/** The first account's files are in the data folder itself. */
export function openAccountFiles(dataFolder: string, account: string, deps: StoreDeps): AccountFiles {
  const isFirst = account === firstAccount
  const folder = isFirst ? dataFolder : join(accountsFolder(dataFolder), account)
  const campaignCache = openCampaignCache(folder, deps)
  const journal = openJournal(folder, deps)
  const runs = openRuns(folder, deps)
  const timedPauses = openTimedPauses(folder, deps)
  const history = openHistory(folder, deps)
  return {
    campaignCache,
    journal,
    runs,
    timedPauses,
    history,
    flush() {
      campaignCache.flush()
      journal.flush()
      runs.flush()
      timedPauses.flush()
      history.flush()
    },
    remove() {
      const paths = isFirst ? filesOfFirst.map((name) => join(folder, name)) : [folder]
      for (const path of paths) rmSync(path, { recursive: true, force: true })
    },
  }
}
