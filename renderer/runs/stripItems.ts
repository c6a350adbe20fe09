import type { Snapshot, UndoOffer } from '../../preload/shared/contract'
import { doneAt, stillStands } from '../../preload/shared/undo'
import { type Batch, batchesOf } from './batches'

/** Something that the strip can show: the offer to undo one action, or what became of one for many; `at`: ms since the epoch. */
export type StripItem = { key: string; at: number } & (
  | { kind: 'offer'; offer: UndoOffer }
  | { kind: 'batch'; batch: Batch }
)

/** What the strip can show, the newest first. */
export function stripItems(snapshot: Snapshot): StripItem[] {
  const batches = batchesOf(snapshot.runs).map((batch): StripItem => {
    return { kind: 'batch', key: batch.batchId, at: batch.endedAt ?? batch.askedAt, batch }
  })
  const offer = offerOf(snapshot)
  return [...(offer ? [itemOf(offer)] : []), ...batches].sort((one, other) => other.at - one.at)
}

const itemOf = (offer: UndoOffer): StripItem => ({
  kind: 'offer',
  key: `${offer.account}/${offer.id}`,
  at: doneAt(offer),
  offer,
})

/** The newest offer that can still be taken: one at a time is enough to look at. */
const offerOf = ({ undoOffers, campaigns }: Snapshot) =>
  undoOffers.find((offer) => stillStands(offer, campaigns))
