import type { NextUndo } from '../../preload/shared/undo'

/** What is to be undone: a single action by its offer, or what was asked for many at once. */
export type UndoTarget =
  | { kind: 'offer'; account: string; offerId: number }
  | { kind: 'batch'; batchId: string }

/** Names what is undone next. */
export const targetOf = (next: NextUndo): UndoTarget =>
  next.kind === 'offer'
    ? { kind: 'offer', account: next.offer.account, offerId: next.offer.id }
    : { kind: 'batch', batchId: next.batchId }
