import { useEffect, useState } from 'react'
import type { Result, Snapshot, UndoOffer } from '../../preload/shared/contract'
import { nextUndo } from '../../preload/shared/undo'
import { newestEntriesOf } from '../history/useHistory'

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

/** Keeps an offer to undo from running out while a dialog about it is open. */
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

/** While the offer is there, no more entries about its campaign can be newer than its own. */
const limit = 5

/** Whether the history has a reason for what was done; asked again when a dialog about it was closed. */
export function useHasReason({ account, campaignId, entryId, expiresAt }: UndoOffer): boolean {
  const [hasReason, setHasReason] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dialog that was closed gave the offer its time again.
  useEffect(() => {
    let isWanted = true
    newestEntriesOf({ account, campaignId }, limit).then((entries) => {
      const entry = entries.find(({ id }) => id === entryId)
      if (isWanted) setHasReason((entry?.reason ?? '') !== '')
    })
    return () => {
      isWanted = false
    }
  }, [account, campaignId, entryId, expiresAt])
  return hasReason
}
