import type {
  Action,
  AppError,
  CampaignRow,
  CampaignStatus,
  Failure,
  Progress,
  Verb,
} from '../../preload/contract'

/** A campaign as Alta describes it. */
export interface Campaign {
  id: string
  name: string
  status: CampaignStatus
  isArchived: boolean
  /** ms since the epoch */
  launchedAt: number | null
}

/**
 * A place in the order in which requests start and answers arrive. Unlike the clock it never goes back,
 * so it tells an old reading from a new one whatever happens to the computer's time.
 */
export type Ticket = number

type UnderWay = Action & {
  /** Tells this action from any other. */
  ticket: Ticket
  /** When Alta accepted the request or its answer was lost: only reads that began later tell of its effect. */
  answeredAt: Ticket | null
  /** Whether a read that shows the old status may still be too early to tell. */
  isPatient: boolean
}

/** What is known of one campaign, and what is being done to it. */
export interface CampaignState {
  campaign: Campaign
  /** Start of the last read that counted, ms since the epoch. */
  readAt: number | null
  /** Reads that began before this one tell nothing new. */
  readTicket: Ticket
  isAdded: boolean
  prospectsHeld: boolean
  action: UnderWay | null
  failure: Failure | null
  readError: AppError | null
}

export type CampaignEvent =
  | ({ kind: 'asked'; at: number; ticket: Ticket } & Asked)
  /** Alta answered 200. */
  | { kind: 'accepted'; ticket: Ticket }
  /** Over the limit: nothing was done, it is sent again at `retryAt` (ms since the epoch). */
  | { kind: 'throttled'; retryAt: number }
  | { kind: 'resent' }
  /** No answer came: it may have happened. */
  | { kind: 'lost'; ticket: Ticket }
  /** It did not happen. */
  | { kind: 'refused'; error: AppError; at: number }
  /** A read that began at `at` with `ticket` shows `campaign`. */
  | { kind: 'read'; campaign: Campaign; at: number; ticket: Ticket }
  | { kind: 'unreadable'; error: AppError }
  /** Alta had time enough to show what was asked for. */
  | { kind: 'patience-ended'; at: number }
  | { kind: 'cancelled' }
  | { kind: 'failure-dismissed' }

/** What a person asks to be done to a campaign. */
export interface Asked {
  verb: Verb
  withProspects: boolean
}

const statusAfter = { pause: 'paused', resume: 'active' } as const satisfies Record<Verb, CampaignStatus>

/** A campaign just met, as a read shows it. */
export function firstSeen(campaign: Campaign, read: { at: number | null; ticket: Ticket }): CampaignState {
  return {
    campaign,
    readAt: read.at,
    readTicket: read.ticket,
    isAdded: false,
    prospectsHeld: false,
    action: null,
    failure: null,
    readError: null,
  }
}

/** What takes a pause or resume back. Undoing never restarts prospects: nobody can tell which of them were running. */
export function inverse(done: { verb: Verb; withProspects: boolean }): {
  verb: Verb
  withProspects: boolean
} {
  return done.verb === 'pause'
    ? { verb: 'resume', withProspects: false }
    : { verb: 'pause', withProspects: done.withProspects }
}

/** Why this campaign can be neither paused nor resumed, or null when it can. */
export function whyNotRunning(campaign: Campaign): 'draft' | 'completed' | 'archived' | null {
  if (campaign.isArchived) return 'archived'
  return campaign.status === 'draft' || campaign.status === 'completed' ? campaign.status : null
}

/** What was done, when `event` brought the proof that an action had its effect; else null. */
export function accomplished(
  before: CampaignState,
  event: CampaignEvent,
  after: CampaignState,
): Asked | null {
  const hasEnded = event.kind === 'read' && before.action && !after.action && !after.failure
  return hasEnded ? before.action : null
}

/** Whether the person can stop what is under way: nothing is on the wire, only waited for. */
export function canCancel(state: CampaignState): boolean {
  const phase = state.action?.progress.phase
  return phase === 'waiting' || phase === 'lagging' || phase === 'checking'
}

/** The one place where a campaign's state changes. An event that does not fit the state changes nothing. */
export function transition(state: CampaignState, event: CampaignEvent): CampaignState {
  switch (event.kind) {
    case 'asked':
      return state.action ? state : { ...state, failure: null, action: begin(event) }
    case 'accepted':
      return progressFrom(state, ['sending'], { phase: 'confirming' }, event.ticket)
    case 'lost':
      return progressFrom(state, ['sending'], { phase: 'checking' }, event.ticket)
    case 'throttled':
      return progressFrom(state, ['sending'], { phase: 'waiting', retryAt: event.retryAt })
    case 'resent':
      return progressFrom(state, ['waiting'], { phase: 'sending' })
    case 'refused':
      return failed(state, event.error, event.at)
    case 'read':
      return event.ticket > state.readTicket ? settle(read(state, event), event.at) : state
    case 'unreadable':
      return { ...state, readError: event.error }
    case 'patience-ended':
      return patienceEnded(state, event.at)
    case 'cancelled':
      return canCancel(state) ? { ...state, action: null } : state
    case 'failure-dismissed':
      return { ...state, failure: null }
  }
}

/** The row that the person sees. */
export function toRow(state: CampaignState): CampaignRow {
  const { campaign, readAt, isAdded, prospectsHeld, failure, readError } = state
  return {
    ...campaign,
    readAt,
    isAdded,
    prospectsHeld,
    failure,
    readError,
    action: state.action && shown(state.action),
  }
}

function shown({ verb, withProspects, askedAt, progress }: UnderWay): Action {
  return { verb, withProspects, askedAt, progress }
}

function begin({ verb, withProspects, at, ticket }: Asked & { at: number; ticket: Ticket }): UnderWay {
  const progress = { phase: 'sending' } as const
  return { ticket, verb, withProspects, askedAt: at, progress, answeredAt: null, isPatient: true }
}

function progressFrom(
  state: CampaignState,
  from: Progress['phase'][],
  progress: Progress,
  answeredAt: Ticket | null = null,
): CampaignState {
  const { action } = state
  if (!action || !from.includes(action.progress.phase)) return state
  return { ...state, action: { ...action, progress, answeredAt } }
}

function failed(state: CampaignState, error: AppError, at: number): CampaignState {
  const { action } = state
  if (!action) return state
  const { verb, withProspects } = action
  return { ...state, action: null, failure: { verb, withProspects, error, at } }
}

function read(
  state: CampaignState,
  { campaign, at, ticket }: { campaign: Campaign; at: number; ticket: Ticket },
): CampaignState {
  const prospectsHeld = state.prospectsHeld && campaign.status === 'paused'
  return { ...state, campaign, readAt: at, readTicket: ticket, prospectsHeld, readError: null }
}

/** Ends the action when the read that just counted tells how it went. */
function settle(state: CampaignState, at: number): CampaignState {
  const { action } = state
  if (!action || !hasReadSinceAnswer(state)) return state
  if (state.campaign.status === statusAfter[action.verb]) return done(state, action)
  const isLost = action.progress.phase === 'checking' && !action.isPatient
  return isLost ? failed(state, { kind: 'not-applied' }, at) : state
}

function hasReadSinceAnswer({ action, readTicket }: CampaignState): boolean {
  return action !== null && action.answeredAt !== null && readTicket > action.answeredAt
}

function done(state: CampaignState, { verb, withProspects }: UnderWay): CampaignState {
  return { ...state, action: null, failure: null, prospectsHeld: verb === 'pause' && withProspects }
}

function patienceEnded(state: CampaignState, at: number): CampaignState {
  const { action } = state
  if (action?.progress.phase === 'confirming') {
    return { ...state, action: { ...action, progress: { phase: 'lagging' } } }
  }
  if (action?.progress.phase !== 'checking') return state
  if (hasReadSinceAnswer(state)) return failed(state, { kind: 'not-applied' }, at)
  return { ...state, action: { ...action, isPatient: false } }
}
