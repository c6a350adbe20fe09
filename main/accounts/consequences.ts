import type { AccountStore } from './accountStore'
import { showNotificationOf } from './banners'
import type { BulkRuns } from './bulkRuns'
import type { History } from './history'
import type { AccountDeps } from './ports'
import type { UndoOffers } from './undoOffers'

interface Parts {
  history: History
  undoOffers: UndoOffers
  runs: BulkRuns
}

/**
 * What follows when something happened to a campaign, in this order: the history notes it, while the run that it is part of
 * has it still under way; it is offered to be undone, by that note; its run takes note; and it is told, with its undo.
 */
export function drawConsequences(
  store: AccountStore,
  { history, undoOffers, runs }: Parts,
  deps: Pick<AccountDeps, 'preferences' | 'showNotification'>,
): void {
  store.onCampaignChange((change) => {
    const entry = history.note(change)
    const offer = undoOffers.follow(change, entry)
    runs.follow(change)
    showNotificationOf(change, offer, store, deps)
  })
}
