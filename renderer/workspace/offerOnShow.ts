import type { Snapshot, UndoOffer } from '../../preload/contract'

/** The newest offer whose campaign is on the list and has nothing under way: the rest could only fail. */
export function offerOnShow({ undoOffers, campaigns }: Snapshot): UndoOffer | undefined {
  const atRest = new Set(campaigns.filter(({ action }) => action === null).map(({ id }) => id))
  return undoOffers.find(({ campaignId }) => atRest.has(campaignId))
}
