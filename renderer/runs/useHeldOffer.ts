import { useEffect } from 'react'
import type { UndoOffer } from '../../preload/shared/contract'

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
