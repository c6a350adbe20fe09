import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal, KnownCampaigns, Notify } from '../campaigns/ports'
import { firstAccount } from '../domain/accountName'
import { openKnownCampaigns } from './cache'
import { openJournal } from './journal'
import type { Store, StoreEdges } from './openStore'

/** The files of one account. */
export interface AccountFiles {
  known: Store<KnownCampaigns>
  journal: Store<Journal>
  /** Writes now what is not on the disk yet. To be called when the app quits. */
  flush(): void
  /** Deletes them, for good; what could not be deleted is left. */
  remove(): void
}

/** Where all accounts but the first keep their files. */
export const accountsFolder = (dataFolder: string) => join(dataFolder, 'accounts')

/** Opens the files of an account: the first one's stand in the data folder itself, each other one has a folder there. */
export function openAccountFiles(
  dataFolder: string,
  account: string,
  edges: Omit<StoreEdges, 'notify'> & { notify: Notify },
): AccountFiles {
  const isFirst = account === firstAccount
  const folder = isFirst ? dataFolder : join(accountsFolder(dataFolder), account)
  const known = openKnownCampaigns(folder, edges)
  const journal = openJournal(folder, edges)
  return {
    known,
    journal,
    flush() {
      known.flush()
      journal.flush()
    },
    remove() {
      if (!isFirst) rmSync(folder, { recursive: true, force: true })
    },
  }
}
