import { useEffect, useState } from 'react'
import type { Result, Snapshot, UndoOffer } from '../../preload/shared/contract'
import { nextUndo } from '../../preload/shared/undo'
import { newestEntriesOf } from '../history/useHistory'

/** Undoes the last action or bulk run; null where there is nothing to undo. */
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

/** Keeps an offer from expiring while a dialog about it is open. */
export function useHeldOffer(offer: UndoOffer | undefined): void {
  const account = offer?.account
  const offerId = offer?.id
  useEffect(() => {
    if (account === undefined || offerId === undefined) return
    const hold = (isHeld: boolean) => void window.pauseBar.holdUndo({ account, offerId, isHeld })
    hold(true)
    return () => hold(false)
  }, [account, offerId])
}

/** No campaign gets more history entries than that in the 20 s that an offer lasts. */
const limit = 5

/** Whether the history has a reason for the action. Looked up again after a dialog, which may add one. */
export function useHasReason({ account, campaignId, entryId, expiresAt }: UndoOffer): boolean {
  const [hasReason, setHasReason] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: closing a dialog sets `expiresAt` again.
  useEffect(() => {
    let isCurrent = true
    void newestEntriesOf({ account, campaignId }, limit).then((entries) => {
      const entry = entries.find(({ id }) => id === entryId)
      if (isCurrent) setHasReason((entry?.reason ?? '') !== '')
    })
    return () => {
      isCurrent = false
    }
  }, [account, campaignId, entryId, expiresAt])
  return hasReason
}
