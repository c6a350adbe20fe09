import type {
  CampaignRow,
  CampaignStatus,
  HistoryEntry,
  HistoryRun,
  PauseEnd,
  RunView,
  Verb,
} from '../../preload/shared/contract'
import { displayName } from '../../preload/shared/names'
import { counted, numberText, ongoing, past, pastAtStart, whose } from '../../preload/shared/words'
import { timeText, whenText } from './ageText'
import { endAfterPaused, wantedEnd } from './endText'

type Action = Extract<HistoryEntry, { kind: 'action' }>

const noun = { pause: 'Pause', resume: 'Resume' } as const

/** What happened, as in “Paused with its prospects until Mon 09:00”. `now` in ms since the epoch. */
export function whatText(entry: HistoryEntry, now: number): string {
  if (entry.kind === 'seen') return seenText(entry.to)
  if (entry.isOfProspects) return prospectsTexts[entry.outcome]
  const prospects = entry.withProspects ? ' with its prospects' : ''
  const end = endOf(entry)
  switch (entry.outcome) {
    case 'done':
      return `${pastAtStart[entry.verb]}${entry.byTimer ? ' as planned' : ''}${prospects}${end ? endAfterPaused(end, now) : ''}`
    case 'failed':
      return `Couldn’t be ${past[entry.verb]}${prospects}`
    case 'cancelled':
      return `${noun[entry.verb]} cancelled`
    case 'interrupted':
      return `${noun[entry.verb]} cut off`
  }
}

/** What happened where prospects alone were to be resumed. */
const prospectsTexts: Record<Action['outcome'], string> = {
  done: 'Resumed its prospects',
  failed: 'Its prospects couldn’t be resumed',
  cancelled: 'Resume of its prospects cancelled',
  interrupted: 'Resume of its prospects cut off',
}

function seenText(to: CampaignStatus): string {
  if (to === 'paused') return 'Paused elsewhere'
  return to === 'active' ? 'Resumed elsewhere' : `Became ${to} in Alta`
}

const endOf = ({ until, zone }: Action) => (until === null || zone === null ? null : { until, zone })

/**
 * One line for others: “Paused “Q1 Outbound” with its prospects at 14:02 until Mon 09:00 — pricing error”.
 *
 * @param campaign what tells it from others, where its name does not
 */
export function shareText(entry: HistoryEntry, now: number, campaign = displayNameOf(entry)): string {
  const name = `“${campaign}”`
  const at = whenText(entry.at, now)
  if (entry.kind === 'seen') return `${name}: ${seenText(entry.to)}, seen ${at}`
  if (entry.outcome !== 'done') return `${name}: ${whatText(entry, now)} ${at}${whyText(entry)}`
  const prospects = entry.withProspects ? ' with its prospects' : ''
  const end = endOf(entry)
  if (entry.isOfProspects) return `Resumed ${whose(name, true)} ${at}${whyText(entry)}`
  return `${pastAtStart[entry.verb]} ${name}${prospects} ${at}${end ? wantedEnd(end, now) : ''}${whyText(entry)}`
}

const displayNameOf = ({ campaignId: id, campaignName: name }: HistoryEntry) => displayName({ id, name })

const whyText = ({ reason }: { reason: string }) => (reason === '' ? '' : ` — ${reason}`)

/** One line for others about a campaign to which nothing was done: where it stands, and since when that is known. */
export function standingText(row: CampaignRow, now: number, name = displayName(row)): string {
  const checked = row.readAt === null ? '' : `, checked ${timeText(row.readAt, now)}`
  return `“${name}” is ${row.status}${checked}`
}

/** The same for many at once: “Paused 12 campaigns with their prospects at 14:02 until Mon 09:00 — pricing error”. */
export function shareRunText(run: SharedRun, now: number): string {
  const end = run.end ? wantedEnd(run.end, now) : ''
  return `${doneText(run)} ${whenText(run.askedAt, now)}${end}${whyText(run)}`
}

type SharedRun = Done & Pick<RunView, 'askedAt' | 'end' | 'reason'>

type Done = Pick<RunView, 'verb' | 'done' | 'withProspects' | 'isOfProspects'> & { byTimer?: boolean }

function doneText({ verb, done, withProspects, isOfProspects, byTimer = false }: Done): string {
  if (isOfProspects) return `Resumed ${whose(counted(done, 'campaign'), true)}`
  const prospects = withProspects ? ` with ${done === 1 ? 'its' : 'their'} prospects` : ''
  return `${pastAtStart[verb]} ${counted(done, 'campaign')}${byTimer ? ' as planned' : ''}${prospects}`
}

/** What was done to many at once: “Paused 11 campaigns with their prospects until Mon 09:00”. */
export function whatRunText(run: HistoryRun, now: number): string {
  const { verb, done, failed, interrupted, cancelled, end } = run
  const campaigns = (count: number) => whose(counted(count, 'campaign'), run.isOfProspects)
  if (done > 0) return `${doneText(run)}${end ? endAfterPaused(end, now) : ''}`
  if (failed > 0) return `Couldn’t ${verb} ${campaigns(failed)}`
  if (interrupted > 0) return `${ongoing[verb]} ${campaigns(interrupted)} was cut off`
  return `${ongoing[verb]} ${campaigns(cancelled)} was cancelled`
}

/** For how many of them it came to something else than `whatRunText` says: “2 couldn’t be paused”; empty for none. */
export function otherwiseText(run: HistoryRun): string {
  const { verb, done, failed, interrupted, cancelled, isOfProspects } = run
  const others = [
    { count: failed, text: isOfProspects ? 'failed' : `couldn’t be ${past[verb]}` },
    { count: interrupted, text: 'cut off' },
    { count: cancelled, text: 'cancelled' },
  ].filter(({ count }) => count > 0)
  return others
    .slice(done > 0 ? 0 : 1)
    .map(({ count, text }) => `${numberText(count)} ${text}`)
    .join(', ')
}

/** One line for others about what was done to many at once and ended at `at`; all times in ms since the epoch. */
export function shareHistoryRunText(run: HistoryRun, at: number, now: number): string {
  const otherwise = otherwiseText(run)
  const others = otherwise === '' ? '' : ` (${otherwise})`
  if (run.done > 0) return `${shareRunText({ ...run, reason: '', askedAt: at }, now)}${others}${whyText(run)}`
  return `${whatRunText(run, now)} ${whenText(at, now)}${others}${whyText(run)}`
}

/** How many campaigns it was for. */
export const sizeOfRun = ({ done, failed, interrupted, cancelled }: HistoryRun) =>
  done + failed + interrupted + cancelled

/** What became of one campaign among many: “Paused”, and what was otherwise than for all of them. */
export function memberText(entry: Action, run: HistoryRun, now: number): string {
  switch (entry.outcome) {
    case 'done':
      if (!isAsAll(entry, run)) return whatText(entry, now)
      return run.isOfProspects ? 'Prospects resumed' : pastAtStart[entry.verb]
    case 'failed':
      return entry.isOfProspects ? 'Prospects couldn’t be resumed' : `Couldn’t be ${past[entry.verb]}`
    case 'cancelled':
      return 'Cancelled'
    case 'interrupted':
      return 'Cut off'
  }
}

const isAsAll = ({ withProspects, isOfProspects, until }: Action, run: HistoryRun) =>
  withProspects === run.withProspects &&
  isOfProspects === run.isOfProspects &&
  until === (run.end?.until ?? null)

/** What was asked for, as in “pause it with its prospects until Mon 09:00”. `now` in ms since the epoch. */
export function intentText({ verb, withProspects, end }: Asked, campaign: string, now: number): string {
  const prospects = withProspects ? ' with its prospects' : ''
  const until = verb === 'pause' && end ? wantedEnd(end, now) : ''
  return `${verb} ${campaign}${prospects}${until}`
}

interface Asked {
  verb: Verb
  withProspects: boolean
  end?: PauseEnd | undefined
}
