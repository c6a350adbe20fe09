import type { Snapshot, UndoOffer } from '../../preload/contract'
import { doneAt, stillStands } from '../../preload/shared/undo'
import { type Batch, batchesOf } from './batches'

/** Something that the strip can show: the offer to undo one action, or what became of one for many. */
export type StripItem = { key: string } & (
  | { kind: 'offer'; offer: UndoOffer }
  | { kind: 'batch'; batch: Batch }
)

/** What the strip can show, the newest first. */
export function stripItems(snapshot: Snapshot): StripItem[] {
  const batches = batchesOf(snapshot.runs).map((batch) => ({
    at: batch.endedAt ?? batch.askedAt,
    item: { kind: 'batch', key: batch.batchId, batch } satisfies StripItem,
  }))
  const offer = offerOf(snapshot)
  const offers = offer ? [{ at: doneAt(offer), item: itemOf(offer) }] : []
  return [...offers, ...batches].sort((one, other) => other.at - one.at).map(({ item }) => item)
}

const itemOf = (offer: UndoOffer): StripItem => ({
  kind: 'offer',
  key: `${offer.account}/${offer.id}`,
  offer,
})

/** The newest offer that can still be taken: one at a time is enough to look at. */
const offerOf = ({ undoOffers, campaigns }: Snapshot) =>
  undoOffers.find((offer) => stillStands(offer, campaigns))
