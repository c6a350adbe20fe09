import { useEffect, useState } from 'react'
import type { UndoOffer } from '../../preload/shared/contract'
import { newestEntriesOf } from '../history/newestEntries'

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
