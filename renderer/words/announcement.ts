import type { CampaignRow, Snapshot, UndoOffer } from '../../preload/contract'
import { keyOf, which } from '../campaigns/which'
import { numberText } from './counts'
import { untilText } from './pauseText'
import { displayName } from './statusText'

const mostNamed = 3

/**
 * What changed from one snapshot to the next, for people who hear the screen.
 * A change that comes with an offer to undo it is left out: the offer says it.
 */
export function announcement(before: Snapshot, after: Snapshot): string {
  const offered = newlyOffered(before, after)
  const rowsBefore = new Map(missingIn(after, before).map((row) => [keyOf(which(row)), row]))
  const changes = missingIn(before, after).flatMap((row) => {
    const rowBefore = rowsBefore.get(keyOf(which(row)))
    const change = rowBefore && !offered.has(keyOf(which(row))) ? rowChange(rowBefore, row) : null
    return change === null ? [] : [change]
  })
  return changes.length > mostNamed ? `${numberText(changes.length)} campaigns changed.` : changes.join(' ')
}

/** The rows of one snapshot that the other does not have: of 10,000 all but a few are the same objects in both. */
function missingIn(other: Snapshot, one: Snapshot): CampaignRow[] {
  const rows = new Set(other.campaigns)
  return one.campaigns.filter((row) => !rows.has(row))
}

function newlyOffered(before: Snapshot, after: Snapshot): Set<string> {
  const idOf = ({ account, id }: UndoOffer) => `${account}/${id}`
  const known = new Set(before.undoOffers.map(idOf))
  return new Set(after.undoOffers.filter((offer) => !known.has(idOf(offer))).map(keyOf))
}

function rowChange(before: CampaignRow, after: CampaignRow): string | null {
  if (after.action) return progressChange(before, after)
  if (after.failure) return null
  if (before.status === after.status) return endChange(before, after)
  const name = displayName(after)
  if (before.action && after.status === 'paused') return `Paused ${name}.`
  if (before.action && after.status === 'active') return `Resumed ${name}.`
  return `${name} is now ${after.status}.`
}

/** Questions are left out: their row says them. */
function endChange(before: CampaignRow, after: CampaignRow): string | null {
  const { timer } = after
  const name = displayName(after)
  if (timer?.until === before.timer?.until || timer?.question) return null
  if (after.status !== 'paused') return null
  return timer ? `${name}: paused${untilText(timer, Date.now())}.` : `${name} stays paused.`
}

function progressChange(before: CampaignRow, after: CampaignRow): string | null {
  const name = displayName(after)
  const phase = after.action?.progress.phase
  if (!before.action) return `${after.action?.verb === 'pause' ? 'Pausing' : 'Resuming'} ${name}…`
  if (before.action.progress.phase === phase) return null
  if (phase === 'waiting') return `Alta asks to wait before it takes more for ${name}.`
  if (phase === 'lagging') return `Accepted; Alta still shows ${name} as ${after.status}.`
  if (phase === 'checking') return `The answer for ${name} was lost; checking with Alta.`
  return null
}
