import type { Snapshot, UndoOffer } from '../../preload/contract'
import { undoableForMs } from '../../preload/shared/undo'
import { offerOnShow } from '../workspace/offerOnShow'
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
  const offer = offerOnShow(snapshot)
  const offers = offer ? [{ at: offeredAt(offer), item: itemOf(offer) }] : []
  return [...offers, ...batches].sort((one, other) => other.at - one.at).map(({ item }) => item)
}

const itemOf = (offer: UndoOffer): StripItem => ({
  kind: 'offer',
  key: `${offer.account}/${offer.id}`,
  offer,
})

/** One that is held has its dialog open: nothing comes before it. */
const offeredAt = ({ expiresAt }: UndoOffer) => (expiresAt === null ? Infinity : expiresAt - undoableForMs)
