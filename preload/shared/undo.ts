import { statusAfter, type Verb } from './intent'
import type { RunView, Snapshot, UndoOffer } from './snapshot'

/** How long an undo is offered. */
export const undoableForMs = 20_000

/** What an undo takes back: one action, or a batch of runs, in one account or in several. */
export type NextUndo =
  | { kind: 'offer'; offer: UndoOffer }
  | { kind: 'batch'; batchId: string; verb: Verb; count: number }

type OnShow = Pick<Snapshot, 'undoOffers' | 'runs' | 'campaigns'>

type Candidate = NextUndo & {
  /** When it was done (ms since the epoch). */
  at: number
}

/**
 * What is undone next at `now` (ms since the epoch): the last action or batch. Null when that was too long ago, or while
 * something asked for later is under way: whoever wants to undo that does not mean what was before it.
 */
export function nextUndo(onShow: OnShow, now: number): NextUndo | null {
  const candidates = [...offersIn(onShow), ...batchesIn(onShow, now)]
  const last = candidates.toSorted((one, other) => other.at - one.at)[0]
  if (!last || isOvertaken(onShow, last.at)) return null
  const { at: _, ...next } = last
  return next
}

/** Whether the campaign is still as the action left it; otherwise there is nothing to undo. */
export function stillStands(
  { account, campaignId, verb }: UndoOffer,
  campaigns: Snapshot['campaigns'],
): boolean {
  const row = campaigns.find(({ id, account: other }) => id === campaignId && other === account)
  return row !== undefined && row.action === null && row.status === statusAfter[verb]
}

/** When the action was done (ms since the epoch). A held offer is the newest: the person is busy with it. */
export const doneAt = ({ expiresAt }: UndoOffer) => (expiresAt ?? Infinity) - undoableForMs

function offersIn({ undoOffers, campaigns }: OnShow): Candidate[] {
  return undoOffers
    .filter((offer) => stillStands(offer, campaigns))
    .map((offer) => ({ kind: 'offer', offer, at: doneAt(offer) }))
}

function batchesIn({ runs }: OnShow, now: number): Candidate[] {
  const ids = new Set(runs.map(({ batchId }) => batchId))
  const batches = Array.from(ids, (id) => runs.filter(({ batchId }) => batchId === id))
  return batches.flatMap((batch) => batchOf(batch, now) ?? [])
}

function batchOf(runs: RunView[], now: number): Candidate | null {
  const [first] = runs
  const ends = runs.map(({ left, wasCutOff, endedAt }) => (left > 0 || wasCutOff ? null : endedAt))
  const at = ends.includes(null) ? null : Math.max(...ends.flatMap((end) => end ?? []))
  const count = runs.reduce((sum, { undoable }) => sum + undoable, 0)
  if (!first || at === null || count === 0 || now - at >= undoableForMs) return null
  return { kind: 'batch', batchId: first.batchId, verb: first.verb, count, at }
}

/** Something that the person asked for after `at` is still under way. */
function isOvertaken({ runs, campaigns }: OnShow, at: number): boolean {
  return (
    runs.some(({ left, askedAt }) => left > 0 && askedAt >= at) ||
    campaigns.some(({ action }) => action !== null && !action.byTimer && action.askedAt > at)
  )
}
