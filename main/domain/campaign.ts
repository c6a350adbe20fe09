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
  /** In lower case: what campaigns are told apart by, here and in the files. */
  id: string
  /** The id as Alta spells it, where that is not in lower case: it is sent back so. */
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
 * A place in the order in which requests start and answers arrive. Unlike the clock it never goes back,
 * so it tells an old reading from a new one whatever happens to the computer's time.
 */
export type Ticket = number

/** How it was asked for: by a click in the window or the tray, or for many campaigns at once. */
export type Via = 'window' | 'tray' | 'run'

/** What is being done to a campaign. */
export type UnderWay = Action & {
  /** Tells this action from any other. */
  ticket: Ticket
  /** When Alta accepted the request or its answer was lost: only reads that began later tell of its effect. */
  answeredAt: Ticket | null
  /** Whether a read that shows the old status may still be too early to tell. */
  isPatient: boolean
  via: Via
  /** The status was another before, so that seeing the new one proves an action whose answer was lost. */
  changesStatus: boolean
}

/** What was cut off, so that nobody knows whether Alta heard of it. */
export interface CutOff extends Intent {
  /** The status was another before, so that seeing the new one tells that it was done. */
  changesStatus: boolean
}

/** A pause with an end. */
export interface TimedPause extends PauseEnd {
  /** Whether the campaign is resumed at the end, or the person is asked. */
  atEnd: 'resume' | 'ask'
  /** When Alta says the campaign was last changed, as PauseBar left it; null when it does not say. */
  leftAt: number | null
  /** What the person is asked once the end has come. A lock is added by `questionOf`. */
  question: Exclude<PauseQuestion, 'locked'> | null
}

/** What is known of one campaign, and what is being done to it. */
export interface CampaignState {
  campaign: Campaign
  /** Start of the last read that counted (ms since the epoch). */
  readAt: number | null
  /** Reads that began before this one tell nothing new. */
  readTicket: Ticket
  isAdded: boolean
  /** See `CampaignRow`. */
  isUnlisted: boolean
  /** The person keeps it at the top. */
  isPinned: boolean
  /** PauseBar paused it, and Alta has not shown otherwise since. */
  isPausedHere: boolean
  /** Alta heard, or may have heard, of a resume from here: when it runs, that need not have been somebody else. */
  mayBeResumedHere: boolean
  /** See `CampaignRow`. */
  prospectsHeld: boolean
  /** See `CampaignRow`. */
  mayHoldProspects: boolean
  prospectsLeftOnPurpose: boolean
  lock: Lock | null
  notForgottenBefore: number | null
  /** Since when it is paused, and by whom; null when it is not, or nobody knows. */
  pause: PauseOrigin | null
  /** The end that was set to its pause. */
  timedPause: TimedPause | null
  /** Somebody else resumed it; null once the person did something about it. */
  drift: Drift | null
  action: UnderWay | null
  failure: Failure | null
  /** What was under way when an earlier run of the app ended, or when the computer slept. */
  interrupted: CutOff | null
  readError: AppError | null
}

/** What can happen to a campaign: all that changes its state. Times are ms since the epoch. */
export type CampaignEvent =
  | ({ kind: 'asked'; at: number; ticket: Ticket; via?: Via } & Asked)
  /** Alta answered 200. */
  | { kind: 'accepted'; ticket: Ticket }
  /** Nothing was done, or a read does not show it: it is sent again at `retryAt` (ms since the epoch). */
  | { kind: 'postponed'; retryAt: number; why: WhyWaiting }
  | { kind: 'resent' }
  /** No answer came that tells: it may have happened. Alta may be asked at `retryAt`, where that was told. */
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
  /** Alta had time enough to show what was asked for. */
  | { kind: 'patience-ended'; at: number }
  | { kind: 'cancelled' }
  | { kind: 'pinned'; isPinned: boolean }
  | { kind: 'locked'; at: number; reason: string }
  | { kind: 'unlocked' }
  /** The campaign runs, and its prospects are to stay paused. */
  | { kind: 'prospects-left' }
  /** Nobody is to be asked before `at` whether its pause was forgotten. */
  | { kind: 'forgotten-answered'; at: number }
  /** The person said why it is paused; empty takes that back. */
  | { kind: 'explained'; reason: string }
  | { kind: 'failure-dismissed' }
  /** The person lets it run. */
  | { kind: 'drift-dismissed' }
  /** The pause that Alta shows is to end; one that had an end before gets this one. */
  | ({ kind: 'end-set'; atEnd: TimedPause['atEnd'] } & PauseEnd)
  /** The end has come, and it is for the person to say what is to be done. */
  | { kind: 'end-questioned'; question: NonNullable<TimedPause['question']> }
  /** The person wants it to stay paused. */
  | { kind: 'end-dropped' }
  /** The pause that was asked for, and has not come yet, is to have another end, or none. */
  | { kind: 'end-replaced'; end: PauseEnd | null }

/** An event, and the campaign that it changed. */
export interface CampaignChange {
  before: CampaignState
  event: CampaignEvent
  after: CampaignState
}

/** What a person asks to be done to a campaign. */
export type Asked = Omit<Intent, 'askedAt'>

/** A campaign just met, as a read shows it. */
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

/** The end of its pause, when this was or may have been heard by Alta: a resume leaves nothing to be ended. */
export function timedPauseAfter({ timedPause }: CampaignState, asked: Asked | null): TimedPause | null {
  return asked?.verb === 'resume' ? null : timedPause
}

/**
 * The campaign once Alta heard, or may have heard, of what was asked for. Prospects that were asked to be resumed may run from
 * then on, whatever status is shown later: no read tells of them.
 */
export function heard(state: CampaignState, { verb, withProspects }: Asked): CampaignState {
  if (verb === 'pause') return { ...state, mayHoldProspects: state.mayHoldProspects || withProspects }
  return {
    ...state,
    mayBeResumedHere: true,
    timedPause: null,
    ...(withProspects && { prospectsHeld: false, mayHoldProspects: false }),
  }
}

/** The campaign, when it is open whether Alta heard of what was under way. */
export const interruptedIn = (state: CampaignState, interrupted: CutOff): CampaignState => ({
  ...heard(state, interrupted),
  interrupted,
})

/** What takes a pause or resume back. Undoing never restarts prospects: nobody can tell which of them were running. */
export function inverse(done: Asked): Asked {
  return done.verb === 'pause'
    ? { verb: 'resume', withProspects: false }
    : { verb: 'pause', withProspects: done.withProspects, end: done.end }
}

/** What the person was promised and is not accounted for: to be told if the app should end now. */
export function openIntent({ action, failure, interrupted }: CampaignState): Intent | null {
  const open = action ?? failure ?? interrupted
  return open && intentOf(open)
}

/** What was asked for, and nothing of what became of it. */
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

/** Whether the campaign was read since Alta answered, or its answer was lost. */
export function hasReadSinceAnswer({ action, readTicket }: CampaignState): boolean {
  return action !== null && action.answeredAt !== null && readTicket > action.answeredAt
}

/** What was done, when the event brought the certainty that Alta shows it; else null. */
export function accomplished({ before, event, after }: CampaignChange): UnderWay | null {
  const isTelling = event.kind === 'read' || event.kind === 'patience-ended'
  if (!isTelling || !before.action || after.action || after.failure) return null
  return before.action
}

/** What an earlier run had under way, when the first read shows that it had its effect; else null. */
export function foundToBeDone({ before, event, after }: CampaignChange): Intent | null {
  const hasEnded = event.kind === 'read' && !after.interrupted && !after.failure
  return hasEnded && before.interrupted ? intentOf(before.interrupted) : null
}

/** Whether it was just seen that somebody else resumed what was paused here, or was to stay paused for a while. */
export function wasResumedElsewhere(before: CampaignState, after: CampaignState): boolean {
  return before.drift === null && after.drift !== null
}

/** Whether the person can stop what is under way: nothing is on the wire, only waited for. */
export function canCancel(state: CampaignState): boolean {
  const phase = state.action?.progress.phase
  return phase === 'waiting' || phase === 'lagging' || phase === 'checking'
}
