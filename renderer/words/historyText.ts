import type { CampaignRow, CampaignStatus, HistoryEntry, RunView } from '../../preload/contract'
import { timeText } from './ageText'
import { counted } from './counts'
import { endText } from './endText'
import { displayName } from './statusText'

type Action = Extract<HistoryEntry, { kind: 'action' }>

const past = { pause: 'Paused', resume: 'Resumed' } as const
const noun = { pause: 'Pause', resume: 'Resume' } as const

/** What happened, as in “Paused with its prospects until Mon 09:00”. `now` in ms since the epoch. */
export function whatText(entry: HistoryEntry, now: number): string {
  if (entry.kind === 'seen') return seenText(entry.to)
  const prospects = entry.withProspects ? ' with its prospects' : ''
  switch (entry.outcome) {
    case 'done':
      return `${past[entry.verb]}${entry.byTimer ? ' as planned' : ''}${prospects}${untilText(entry, now)}`
    case 'failed':
      return `Couldn’t be ${past[entry.verb].toLowerCase()}${prospects}`
    case 'cancelled':
      return `${noun[entry.verb]} cancelled`
    case 'interrupted':
      return `${noun[entry.verb]} cut off`
  }
}

function seenText(to: CampaignStatus): string {
  if (to === 'paused') return 'Paused elsewhere'
  return to === 'active' ? 'Resumed elsewhere' : `Became ${to} in Alta`
}

function untilText({ until, zone }: Action, now: number): string {
  return until === null || zone === null ? '' : ` until ${endText({ until, zone }, now)}`
}

/** One line for others: “Paused “Q1 Outbound” with its prospects at 14:02 until Mon 09:00 — pricing error”. */
export function shareText(entry: HistoryEntry, now: number): string {
  const name = `“${entry.campaignName}”`
  const at = timeText(entry.at, now)
  if (entry.kind === 'seen') return `${name}: ${seenText(entry.to)}, seen ${at}`
  const reason = entry.reason === '' ? '' : ` — ${entry.reason}`
  if (entry.outcome !== 'done') return `${name}: ${whatText(entry, now)} at ${at}${reason}`
  const prospects = entry.withProspects ? ' with its prospects' : ''
  return `${past[entry.verb]} ${name}${prospects} at ${at}${untilText(entry, now)}${reason}`
}

/** One line for others about a campaign to which nothing was done: where it stands, and since when that is known. */
export function standingText(row: CampaignRow, now: number): string {
  const checked = row.readAt === null ? '' : `, checked ${timeText(row.readAt, now)}`
  return `“${displayName(row)}” is ${row.status}${checked}`
}

/** The same for many at once: “Paused 12 campaigns with their prospects at 14:02 — pricing error”. */
export function shareRunText(
  {
    verb,
    done,
    withProspects,
    askedAt,
    reason,
  }: Pick<RunView, 'verb' | 'done' | 'withProspects' | 'askedAt' | 'reason'>,
  now: number,
): string {
  const prospects = withProspects ? ` with ${done === 1 ? 'its' : 'their'} prospects` : ''
  const why = reason === '' ? '' : ` — ${reason}`
  return `${past[verb]} ${counted(done, 'campaign')}${prospects} at ${timeText(askedAt, now)}${why}`
}
