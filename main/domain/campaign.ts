import type {
  Action,
  AppError,
  CampaignStatus,
  Drift,
  Failure,
  Intent,
  Lock,
  PauseEnd,
  PauseOrigin,
  PauseQuestion,
  WhyWaiting,
} from '../../preload/shared/contract'

/** A campaign as Alta describes it. */
export interface Campaign {
  /** In lower case; the app and its files know the campaign by it. */
  id: string
  /** The id as Alta spells it, where that is not in lower case. Requests use it. */
  altaId?: string | undefined
  name: string
  status: CampaignStatus
  isArchived: boolean
  /** ms since the epoch */
  launchedAt: number | null
  /** When it was last changed (ms since the epoch); null when Alta does not say. */
  updatedAt: number | null
}

/**
 * A number in the order in which requests start and answers arrive. Unlike the clock it never goes back, so it tells old
 * readings from new ones even when the computer's time is changed.
 */
export type Ticket = number

/** Where it was asked for: by a click in the window or the tray, or for many campaigns at once. */
export type Via = 'window' | 'tray' | 'run'

/** What is being done to a campaign. */
export type UnderWay = Action & {
  /** Tells this action from any other. */
  ticket: Ticket
  /** When Alta accepted the request or its answer was lost. Only reads that began later show its effect. */
  answeredAt: Ticket | null
  /** A read that shows the old status may still be too early. */
  isPatient: boolean
  via: Via
  /** The status was another before, so that seeing the new one proves an action whose answer was lost. */
  changesStatus: boolean
}

/** An action that was cut off: nobody knows whether Alta received it. */
export interface CutOff extends Intent {
  /** See `UnderWay`. */
  changesStatus: boolean
}

/** A pause with an end. */
export interface TimedPause extends PauseEnd {
  /** Whether the campaign is resumed at the end, or the person is asked. */
  atEnd: 'resume' | 'ask'
  /** When Alta says the campaign was last changed, as PauseBar left it; null when it does not say. */
  leftAt: number | null
  /** What the person is asked once the end has come. `questionOf` adds the lock. */
  question: Exclude<PauseQuestion, 'locked'> | null
}

/** All that is known of one campaign. See `CampaignRow` for what is not explained here. */
export interface CampaignState {
  campaign: Campaign
  /** Start of the last read that counted (ms since the epoch). */
  readAt: number | null
  /** Reads that began before this one are out of date. */
  readTicket: Ticket
  isAdded: boolean
  isUnlisted: boolean
  isPinned: boolean
  /** PauseBar paused it, and Alta has not shown otherwise since. */
  isPausedHere: boolean
  /** Alta received, or may have received, a resume from here. If it runs, that need not have been somebody else. */
  mayBeResumedHere: boolean
  prospectsHeld: boolean
  mayHoldProspects: boolean
  prospectsLeftOnPurpose: boolean
  lock: Lock | null
  notForgottenBefore: number | null
  pause: PauseOrigin | null
  timedPause: TimedPause | null
  drift: Drift | null
  action: UnderWay | null
  failure: Failure | null
  /** What was under way when an earlier run of the app ended, or when the computer slept. */
  interrupted: CutOff | null
  readError: AppError | null
}

/** Everything that changes a campaign's state. Times are ms since the epoch. */
export type CampaignEvent =
  | ({ kind: 'asked'; at: number; ticket: Ticket; via?: Via } & Asked)
  /** Alta answered 200. */
  | { kind: 'accepted'; ticket: Ticket }
  /** Nothing was done, or a read does not show it: it is sent again at `retryAt`. */
  | { kind: 'postponed'; retryAt: number; why: WhyWaiting }
  | { kind: 'resent' }
  /** The answer was lost, so it may have happened. Alta is not read before `retryAt`, where the answer named a time. */
  | { kind: 'lost'; ticket: Ticket; retryAt?: number | undefined }
  /** It did not happen. */
  | { kind: 'refused'; error: AppError; at: number }
  /** A read that began at `at` with `ticket` shows `campaign`. */
  | { kind: 'read'; campaign: Campaign; at: number; ticket: Ticket }
  | { kind: 'unreadable'; error: AppError; at: number }
  /** The list that was read at `ticket` lacks it. */
  | { kind: 'unlisted'; ticket: Ticket }
  /** The account was closed while the action was under way, or the computer slept over a resume. */
  | { kind: 'cut-off' }
  /** Alta had enough time to show what was asked for. */
  | { kind: 'patience-ended'; at: number }
  | { kind: 'cancelled' }
  | { kind: 'pinned'; isPinned: boolean }
  | { kind: 'locked'; at: number; reason: string }
  | { kind: 'unlocked' }
  /** Its prospects are to stay paused while it runs. */
  | { kind: 'prospects-left' }
  /** Nobody is to be asked before `at` whether its pause was forgotten. */
  | { kind: 'forgotten-answered'; at: number }
  /** The person said why it is paused; an empty reason takes that back. */
  | { kind: 'explained'; reason: string }
  | { kind: 'failure-dismissed' }
  /** The person lets it run. */
  | { kind: 'drift-dismissed' }
  /** Gives the pause that Alta shows an end, in place of the one it had. */
  | ({ kind: 'end-set'; atEnd: TimedPause['atEnd'] } & PauseEnd)
  /** The end has come, and the person has to say what is to be done. */
  | { kind: 'end-questioned'; question: NonNullable<TimedPause['question']> }
  /** The person wants it to stay paused. */
  | { kind: 'end-dropped' }
  /** Gives a pause that Alta does not show yet another end, or none. */
  | { kind: 'end-replaced'; end: PauseEnd | null }

/** An event, and the campaign that it changed. */
export interface CampaignChange {
  before: CampaignState
  event: CampaignEvent
  after: CampaignState
}

/** What a person asks to be done to a campaign. */
export type Asked = Omit<Intent, 'askedAt'>

/** A new campaign, as a read shows it. */
export function firstSeen(campaign: Campaign, read: { at: number | null; ticket: Ticket }): CampaignState {
  return {
    campaign,
    readAt: read.at,
    readTicket: read.ticket,
    isAdded: false,
    isUnlisted: false,
    isPinned: false,
    isPausedHere: false,
    mayBeResumedHere: false,
    prospectsHeld: false,
    mayHoldProspects: false,
    prospectsLeftOnPurpose: false,
    lock: null,
    notForgottenBefore: null,
    pause: null,
    timedPause: null,
    drift: null,
    action: null,
    failure: null,
    interrupted: null,
    readError: null,
  }
}

/** The campaign once Alta received, or may have received, the request. No read tells of prospects: resumed ones may run now. */
export function afterReachingAlta(state: CampaignState, { verb, withProspects }: Asked): CampaignState {
  if (verb === 'pause') return { ...state, mayHoldProspects: state.mayHoldProspects || withProspects }
  return {
    ...state,
    mayBeResumedHere: true,
    timedPause: null,
    ...(withProspects && { prospectsHeld: false, mayHoldProspects: false }),
  }
}

/** The end of its pause once Alta may have received this: a resume leaves nothing to end. */
export const timedPauseAfter = ({ timedPause }: CampaignState, asked: Asked | null): TimedPause | null =>
  asked?.verb === 'resume' ? null : timedPause

/** The campaign while it is open whether Alta received what was under way. */
export const withInterrupted = (state: CampaignState, interrupted: CutOff): CampaignState => ({
  ...afterReachingAlta(state, interrupted),
  interrupted,
})

/** What takes a pause or resume back. It never resumes prospects: nobody can tell which of them were running. */
export function inverse(done: Asked): Asked {
  return done.verb === 'pause'
    ? { verb: 'resume', withProspects: false }
    : { verb: 'pause', withProspects: done.withProspects, end: done.end }
}

/** What the person asked for and does not know the outcome of: it has to survive the end of the app. */
export function openIntent({ action, failure, interrupted }: CampaignState): Intent | null {
  const open = action ?? failure ?? interrupted
  return open && intentOf(open)
}

/** The intent alone, out of an action, a failure or something cut off. */
export function intentOf({ verb, withProspects, askedAt, end, byTimer, plannedFor }: Intent): Intent {
  return {
    verb,
    withProspects,
    askedAt,
    ...(end && { end }),
    ...(byTimer && { byTimer }),
    ...(plannedFor !== undefined && { plannedFor }),
  }
}

/** Whether the campaign was read since Alta answered, or since the answer was lost. */
export function hasReadSinceAnswer({ action, readTicket }: CampaignState): boolean {
  return action !== null && action.answeredAt !== null && readTicket > action.answeredAt
}

/** The action that is done for certain since this event: Alta shows it. Null for none. */
export function accomplished({ before, event, after }: CampaignChange): UnderWay | null {
  const mayProve = event.kind === 'read' || event.kind === 'patience-ended'
  if (!mayProve || !before.action || after.action || after.failure) return null
  return before.action
}

/** What an earlier run had under way, once the first read shows that it happened. */
export function foundToBeDone({ before, event, after }: CampaignChange): Intent | null {
  const hasEnded = event.kind === 'read' && !after.interrupted && !after.failure
  return hasEnded && before.interrupted ? intentOf(before.interrupted) : null
}

/** Whether the change shows that somebody else resumed what was paused here, or was to stay paused for a while. */
export function wasResumedElsewhere(before: CampaignState, after: CampaignState): boolean {
  return before.drift === null && after.drift !== null
}

/** Whether the action can be cancelled: it waits, and no request is on its way. */
export function canCancel(state: CampaignState): boolean {
  const phase = state.action?.progress.phase
  return phase === 'waiting' || phase === 'lagging' || phase === 'checking'
}
