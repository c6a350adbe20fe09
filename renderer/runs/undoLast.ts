import type { Result, Snapshot } from '../../preload/shared/contract'
import { nextUndo } from '../../preload/shared/undo'

/** Undoes what was done last, one action or many; null where there is nothing to be undone. */
export function undoLast(snapshot: Snapshot): Promise<Result<null>> | null {
  const next = nextUndo(snapshot, Date.now())
  if (!next) return null
  if (next.kind === 'offer') {
    const { account, id: offerId } = next.offer
    return window.pauseBar.undo({ account, offerId })
  }
  const { batchId } = next
  return window.pauseBar.restoreRun({ account: snapshot.shownAccount, batchId, withProspects: false })
}
