import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { firstAccount } from '../domain/accountView'
import { openCampaignCache, openJournal, openRuns, openTimedPauses } from './accountStores'
import { openHistory } from './historyFile'
import type { StoreDeps } from './openStore'

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

/** Opens the files of an account. The first account's are in the data folder itself. */
export function openAccountFiles(dataFolder: string, account: string, deps: StoreDeps) {
  const isFirst = account === firstAccount
  const folder = isFirst ? dataFolder : join(accountsFolder(dataFolder), account)
  const files = {
    campaignCache: openCampaignCache(folder, deps),
    journal: openJournal(folder, deps),
    runs: openRuns(folder, deps),
    timedPauses: openTimedPauses(folder, deps),
    history: openHistory(folder, deps),
  }
  return {
    ...files,
    /** Writes what is not on the disk yet. To be called when the app quits. */
    flush() {
      for (const file of Object.values(files)) file.flush()
    },
    /** Deletes the files for good. */
    remove() {
      const paths = isFirst ? filesOfFirst.map((name) => join(folder, name)) : [folder]
      for (const path of paths) rmSync(path, { recursive: true, force: true })
    },
  }
}
