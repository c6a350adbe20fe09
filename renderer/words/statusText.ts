import type {
  Action,
  CampaignRow,
  CampaignStatus,
  Connection,
  Progress,
  WhyWaiting,
} from '../../preload/shared/contract'
import { ongoing } from '../../preload/shared/words'
import { ageText, atText, countdownText, dateText } from './ageText'
import { endPhrase } from './endText'
import { intentText } from './historyText'
import { driftText, questionText, sinceText, type TimedRow, untilText } from './pauseText'

/** A row’s second line: the status in a word, and the detail that follows it, separator included. */
export interface StatusText {
  word: string
  detail: string
}

const statusWords: Record<CampaignStatus, string> = {
  draft: 'Draft',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
  unknown: 'Unknown',
}

/** A row’s status while an action is under way. `now` in ms since the epoch. */
export function actionText(action: Action, status: CampaignStatus, now: number): StatusText {
  return {
    word: `${ongoing[action.verb]}…`,
    detail: ` ${progressText(action, action.progress, status, now)}${pauseEndDetail(action, now)}`,
  }
}

const pauseEndDetail = ({ verb, end }: Action, now: number) =>
  verb === 'pause' && end ? ` · ${endPhrase(end, now)}` : ''

function progressText(action: Action, progress: Progress, status: CampaignStatus, now: number): string {
  switch (progress.phase) {
    case 'sending':
      return `asked Alta ${ageText(action.askedAt, now)}`
    case 'confirming':
      return 'accepted; checking with Alta'
    case 'lagging':
      if (!progress.wasRead) return 'accepted; Alta couldn’t be read since'
      return status === 'unknown'
        ? 'accepted; Alta doesn’t show it yet'
        : `accepted; Alta still shows ${status}`
    case 'checking':
      return checkingText(progress.retryAt === undefined ? null : countdownText(progress.retryAt, now))
    case 'waiting':
      return waitingText(progress.why, countdownText(progress.retryAt, now))
  }
}

/** @param left the time until Alta is asked; null once it is */
const checkingText = (left: string | null) =>
  left === null ? 'the answer was lost; checking with Alta' : `no clear answer; checking with Alta in ${left}`

/** @param left the time until the next attempt; null once that is under way */
function waitingText(why: WhyWaiting, left: string | null): string {
  const again = left === null ? 'asking again' : `again in ${left}`
  switch (why) {
    case 'used-up':
      return left === null ? 'asking Alta again' : `Alta says wait ${left}`
    case 'kept-for-clicks':
      return left === null ? 'asking Alta again' : `waiting for Alta’s limit ${left}`
    case 'backing-off':
      return left === null ? 'asking Alta again' : `too many requests; again in ${left}`
    case 'gateway':
    case 'not-passed-on':
      return `held up on the way to Alta; ${again}`
    case 'no-answer':
      return `no answer; ${again}`
    case 'no-connection':
      return `no connection; ${again}`
  }
}

/** A row’s status while nothing is under way. `now` in ms since the epoch. */
export function restingText(row: CampaignRow, now: number): StatusText {
  const details = restingDetails(row, now).map((detail) => ` · ${detail}`)
  return { word: statusWords[row.status], detail: pauseDetail(row, now) + details.join('') }
}

/** The same in `room` letters at most, if cutting the reasons is enough. Nothing else is ever cut. */
export function shortRestingText(row: CampaignRow, now: number, room: number): StatusText {
  const whole = restingText(row, now)
  const excess = whole.word.length + whole.detail.length - room
  return excess <= 0 ? whole : restingText(withShortReasons(row, excess), now)
}

/** The same for a short line below a heading that says the need, beside a button for the prospects. */
export function briefRestingText(row: CampaignRow, now: number, room: number): StatusText {
  const text = shortRestingText(row, now, room)
  return { ...text, detail: text.detail.replace(stillPaused, 'prospects paused') }
}

const stillPaused = 'prospects still paused'

/** The least that is left of a reason (letters). */
const leastOfReason = 12

function withShortReasons(row: CampaignRow, excess: number): CampaignRow {
  const { pause, lock } = row
  const [why, whyLocked] = [pause?.reason ?? '', lock?.reason ?? '']
  const room = why.length + whyLocked.length - excess
  const cut = (reason: string, other: string) =>
    beginningOf(reason, Math.max(leastOfReason, Math.floor(room / 2), room - other.length))
  return {
    ...row,
    pause: pause && { ...pause, reason: cut(why, whyLocked) },
    lock: lock && { ...lock, reason: cut(whyLocked, why) },
  }
}

function beginningOf(text: string, room: number): string {
  const characters = Array.from(text)
  if (characters.length <= room) return text
  const beginning = characters.slice(0, room - 1).join('')
  return `${beginning.trimEnd()}…`
}

function pauseDetail(row: CampaignRow, now: number): string {
  if (row.timedPause?.question) return questionText(row, now)
  if (isInTimedPause(row)) return untilText(row, now)
  return row.status === 'paused' && !row.interrupted ? sinceText(row, now) : ''
}

/** Whether it has a timed pause that nobody has to answer for. */
export const isInTimedPause = (row: CampaignRow): row is CampaignRow & TimedRow =>
  row.status === 'paused' && !row.isArchived && row.timedPause !== null && row.timedPause.question === null

function restingDetails(row: CampaignRow, now: number): string[] {
  if (row.interrupted !== null) {
    const { askedAt } = row.interrupted
    return [
      `you asked to ${intentText(row.interrupted, 'it', now)} ${atText(askedAt, now)}; not checked since`,
    ]
  }
  const archived = row.isArchived ? [archivedText(row.status)] : []
  switch (row.status) {
    case 'active':
      return [...activeDetails(row, now), ...archived]
    case 'paused':
      return [...pausedDetails(row), ...archived]
    case 'draft':
      return ['not launched yet']
    case 'completed':
      return ['its outreach has ended', ...archived]
    case 'unknown':
      return [row.readAt === null ? 'not read from Alta yet' : 'no status PauseBar knows', ...archived]
  }
}

/** An archived campaign can be paused here, but not resumed. */
function archivedText(status: CampaignStatus): string {
  if (status === 'active') return 'archived in Alta, so it can’t be resumed here once paused'
  return status === 'paused' ? 'archived in Alta: unarchive it there to resume it' : 'archived in Alta'
}

/** Why it runs although it was paused here, or else since when it runs. */
function activeDetails(row: CampaignRow, now: number): string[] {
  const { drift, prospectsHeld, mayHoldProspects, launchedAt, isArchived } = row
  if (drift) return [driftText(drift, now)]
  if (prospectsHeld) return [stillPaused]
  if (mayHoldProspects && row.failure === null) return ['prospects may be paused']
  return launchedAt === null || isArchived ? [] : [`launched ${dateText(launchedAt, now)}`]
}

function pausedDetails({ prospectsHeld, lock, pause }: CampaignRow): string[] {
  return [
    ...(prospectsHeld ? ['prospects too'] : []),
    ...(pause?.reason ? [`“${pause.reason}”`] : []),
    ...(lock ? [lock.reason === '' ? 'Locked' : `Locked: ${lock.reason}`] : []),
  ]
}

/** What a click on a row’s switch does, or why it does nothing. */
export interface SwitchText {
  isLocked: boolean
  hint: string
}

/** `pauseProspects`: a pause includes the prospects. */
export function switchText(row: CampaignRow, connection: Connection, pauseProspects: boolean): SwitchText {
  const why = whyLocked(row, connection)
  if (why !== null) return { isLocked: true, hint: why }
  if (row.status === 'active') return { isLocked: false, hint: pauseHint(row, pauseProspects) }
  const prospects = row.prospectsHeld ? 'Its prospects' : 'Prospects paused one by one'
  return { isLocked: false, hint: `Resumes the campaign. ${prospects} stay paused.` }
}

function pauseHint({ isArchived }: CampaignRow, pauseProspects: boolean): string {
  const whom = pauseProspects ? 'the campaign and its prospects' : 'the campaign'
  const back = isArchived ? ' It can’t be resumed here: to resume it, unarchive it in Alta first.' : ''
  return `Pauses ${whom}. No new outreach.${back}`
}

function whyLocked(row: CampaignRow, connection: Connection): string | null {
  if (row.status === 'draft') return 'Not launched yet: there is nothing to pause.'
  if (row.status === 'completed') return 'Completed: resume it from its menu, if Alta still lets you.'
  if (connection.kind !== 'connected') return notConnected[connection.kind]
  if (row.action !== null) return 'Alta is being asked.'
  if (row.status === 'unknown') return 'Its status isn’t known: pause or resume it from its menu.'
  if (row.status === 'active') return null
  if (row.isArchived) return 'Archived in Alta: unarchive it there to resume it.'
  return row.lock ? 'Locked: unlock it from its menu to resume it.' : null
}

const notConnected: Record<Exclude<Connection['kind'], 'connected'>, string> = {
  starting: 'Connecting to Alta…',
  'signed-out': 'Connect to pause or resume.',
  locked: 'Unlock the keychain to pause or resume.',
  gone: 'Connect again to pause or resume.',
  refused: 'Connect again to pause or resume.',
}
