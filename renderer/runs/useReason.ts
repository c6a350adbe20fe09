import { useEffect, useState } from 'react'
import type { UndoOffer } from '../../preload/contract'
import { answered } from '../snapshot/commands'

/** Newer lines than these of one campaign there are not while its offer is there. */
const limit = 5

/** Whether the history has a reason for what was done; asked again when a dialog about it was closed. */
export function useHasReason({ account, campaignId, entryId, expiresAt }: UndoOffer): boolean {
  const [hasReason, setHasReason] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dialog that was closed gave the offer its time again.
  useEffect(() => {
    let isWanted = true
    const about = { search: '', filter: 'here' as const, from: null, until: null, limit }
    answered(window.pauseBar.getHistory({ ...about, campaign: { account, campaignId } })).then((found) => {
      const entry = found.ok ? found.value.entries.find(({ id }) => id === entryId) : undefined
      if (isWanted) setHasReason((entry?.reason ?? '') !== '')
    })
    return () => {
      isWanted = false
    }
  }, [account, campaignId, entryId, expiresAt])
  return hasReason
}
