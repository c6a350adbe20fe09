import type { Snapshot, UndoOffer } from '../../preload/contract'
import { keyOf, which } from '../campaigns/which'

const statusAfter = { pause: 'paused', resume: 'active' } as const

/** The newest offer whose campaign is on the list, as the action left it, with nothing under way: there is no more to undo. */
export function offerOnShow({ undoOffers, campaigns }: Snapshot): UndoOffer | undefined {
  const atRest = new Map(
    campaigns.filter(({ action }) => action === null).map((row) => [keyOf(which(row)), row.status]),
  )
  return undoOffers.find((offer) => atRest.get(keyOf(offer)) === statusAfter[offer.verb])
}
