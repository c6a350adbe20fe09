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
import { withProspectsText } from './counts'
import { endPhraseAfterPaused, plannedEndPhrase } from './endText'

type Action = Extract<HistoryEntry, { kind: 'action' }>

const noun = { pause: 'Pause', resume: 'Resume' } as const

/** What happened, as in “Paused with its prospects until Mon 09:00”. `now` in ms since the epoch. */
export function whatText(entry: HistoryEntry, now: number): string {
  if (entry.kind === 'seen') return seenText(entry.to)
  if (entry.isOfProspects) return prospectsTexts[entry.outcome]
  const prospects = withProspectsText(entry.withProspects)
  switch (entry.outcome) {
    case 'done': {
      const end = pauseEndOf(entry)
      const until = end ? endPhraseAfterPaused(end, now) : ''
      return `${pastAtStart[entry.verb]}${entry.byTimer ? ' as planned' : ''}${prospects}${until}`
    }
    case 'failed':
      return `Couldn’t be ${past[entry.verb]}${prospects}`
    case 'cancelled':
      return `${noun[entry.verb]} cancelled`
    case 'interrupted':
      return `${noun[entry.verb]} cut off`
  }
}

/** What happened when only prospects were to be resumed. */
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

const pauseEndOf = ({ until, zone }: Action) => (until === null || zone === null ? null : { until, zone })

/**
 * One line to share: “Paused “Q1 Outbound” with its prospects at 14:02 until Mon 09:00 — pricing error”.
 *
 * @param campaign the campaign’s label, where its name is not unique
 */
export function shareText(entry: HistoryEntry, now: number, campaign?: string): string {
  const name = `“${campaign ?? displayName({ id: entry.campaignId, name: entry.campaignName })}”`
  const at = whenText(entry.at, now)
  if (entry.kind === 'seen') return `${name}: ${seenText(entry.to)}, seen ${at}`
  if (entry.outcome !== 'done') return `${name}: ${whatText(entry, now)} ${at}${whyText(entry)}`
  if (entry.isOfProspects) return `Resumed ${whose(name, true)} ${at}${whyText(entry)}`
  const prospects = withProspectsText(entry.withProspects)
  const end = pauseEndOf(entry)
  const until = end ? plannedEndPhrase(end, now) : ''
  return `${pastAtStart[entry.verb]} ${name}${prospects} ${at}${until}${whyText(entry)}`
}

const whyText = ({ reason }: { reason: string }) => (reason === '' ? '' : ` — ${reason}`)

/** One line to share about a campaign without a history: its status, and when that was checked. */
export function standingText(row: CampaignRow, now: number, name = displayName(row)): string {
  const checked = row.readAt === null ? '' : `, checked ${timeText(row.readAt, now)}`
  return `“${name}” is ${row.status}${checked}`
}

/** One line to share about a bulk run: “Paused 12 campaigns with their prospects at 14:02 until Mon 09:00 — pricing error”. */
export function shareRunText(run: SharedRun, now: number): string {
  const end = run.end ? plannedEndPhrase(run.end, now) : ''
  return `${doneText(run)} ${whenText(run.askedAt, now)}${end}${whyText(run)}`
}

type SharedRun = Done & Pick<RunView, 'askedAt' | 'end' | 'reason'>

type Done = Pick<RunView, 'verb' | 'done' | 'withProspects' | 'isOfProspects'> & { byTimer?: boolean }

function doneText({ verb, done, withProspects, isOfProspects, byTimer = false }: Done): string {
  if (isOfProspects) return `Resumed ${whose(counted(done, 'campaign'), true)}`
  const planned = byTimer ? ' as planned' : ''
  return `${pastAtStart[verb]} ${counted(done, 'campaign')}${planned}${withProspectsText(withProspects, done)}`
}

/** What a bulk run did: “Paused 11 campaigns with their prospects until Mon 09:00”. */
export function whatRunText(run: HistoryRun, now: number): string {
  const { verb, done, failed, interrupted, cancelled, end } = run
  const campaigns = (count: number) => whose(counted(count, 'campaign'), run.isOfProspects)
  if (done > 0) return `${doneText(run)}${end ? endPhraseAfterPaused(end, now) : ''}`
  if (failed > 0) return `Couldn’t ${verb} ${campaigns(failed)}`
  if (interrupted > 0) return `${ongoing[verb]} ${campaigns(interrupted)} was cut off`
  return `${ongoing[verb]} ${campaigns(cancelled)} was cancelled`
}

/** The outcomes that `whatRunText` leaves out: “2 couldn’t be paused, 1 cancelled”; empty for none. */
export const otherwiseText = (run: HistoryRun) =>
  notDoneTexts(run)
    .slice(run.done > 0 ? 0 : 1)
    .join(', ')

type NotDone = Pick<RunView, 'verb' | 'isOfProspects' | 'failed' | 'cancelled'> & { interrupted?: number }

/** “2 couldn’t be paused”, “1 cut off”, “3 cancelled”: whichever there are. */
export function notDoneTexts({ verb, isOfProspects, failed, interrupted = 0, cancelled }: NotDone): string[] {
  const outcomes: [number, string][] = [
    [failed, isOfProspects ? 'failed' : `couldn’t be ${past[verb]}`],
    [interrupted, 'cut off'],
    [cancelled, 'cancelled'],
  ]
  return outcomes.flatMap(([count, text]) => (count > 0 ? [`${numberText(count)} ${text}`] : []))
}

/** One line to share about a bulk run that ended at `at`. All times in ms since the epoch. */
export function shareHistoryRunText(run: HistoryRun, at: number, now: number): string {
  const otherwise = otherwiseText(run)
  const others = otherwise === '' ? '' : ` (${otherwise})`
  if (run.done > 0) return `${shareRunText({ ...run, reason: '', askedAt: at }, now)}${others}${whyText(run)}`
  return `${whatRunText(run, now)} ${whenText(at, now)}${others}${whyText(run)}`
}

/** How many campaigns the run was for. */
export const sizeOfRun = ({ done, failed, interrupted, cancelled }: HistoryRun) =>
  done + failed + interrupted + cancelled

/** What became of one campaign of a run: “Paused”, or more where it differs from the run as a whole. */
export function memberText(entry: Action, run: HistoryRun, now: number): string {
  switch (entry.outcome) {
    case 'done':
      if (!isLikeRun(entry, run)) return whatText(entry, now)
      return run.isOfProspects ? 'Prospects resumed' : pastAtStart[entry.verb]
    case 'failed':
      return entry.isOfProspects ? 'Prospects couldn’t be resumed' : `Couldn’t be ${past[entry.verb]}`
    case 'cancelled':
      return 'Cancelled'
    case 'interrupted':
      return 'Cut off'
  }
}

const isLikeRun = ({ withProspects, isOfProspects, until }: Action, run: HistoryRun) =>
  withProspects === run.withProspects &&
  isOfProspects === run.isOfProspects &&
  until === (run.end?.until ?? null)

/** What the person wanted, as in “pause it with its prospects until Mon 09:00”. `now` in ms since the epoch. */
export function intentText({ verb, withProspects, end }: IntentParts, campaign: string, now: number): string {
  const until = verb === 'pause' && end ? plannedEndPhrase(end, now) : ''
  return `${verb} ${campaign}${withProspectsText(withProspects)}${until}`
}

interface IntentParts {
  verb: Verb
  withProspects: boolean
  end?: PauseEnd | undefined
}
