import type { AppError, Intent, Progress } from '../../preload/contract'
import {
  type Campaign,
  type CampaignEvent,
  type CampaignState,
  canCancel,
  hasReadSinceAnswer,
  holdsProspects,
  interruptedIn,
  statusAfter,
  type Ticket,
  type UnderWay,
} from './campaign'

/** The one place where a campaign's state changes. An event that does not fit the state changes nothing. */
export function transition(state: CampaignState, event: CampaignEvent): CampaignState {
  switch (event.kind) {
    case 'asked':
      return state.action
        ? state
        : { ...state, failure: null, interrupted: null, action: begin(state, event) }
    case 'accepted':
      return sent(state, { phase: 'confirming' }, event.ticket)
    case 'lost':
      return sent(state, { phase: 'checking' }, event.ticket)
    case 'postponed':
      return progressFrom(state, ['sending', 'checking'], {
        phase: 'waiting',
        retryAt: event.retryAt,
        why: event.why,
      })
    case 'resent':
      return progressFrom(state, ['waiting'], { phase: 'sending' })
    case 'refused':
      return failed(state, event.error, event.at)
    case 'read':
      return event.ticket > state.readTicket ? settle(read(state, event), state, event.at) : state
    case 'unreadable':
      return unreadable(state, event.error, event.at)
    case 'cut-off':
      return cutOff(state)
    case 'patience-ended':
      return patienceEnded(state, event.at)
    case 'cancelled':
      return canCancel(state) ? { ...state, action: null } : state
    case 'failure-dismissed':
      return { ...state, failure: null, interrupted: null }
  }
}

function begin(
  { campaign }: CampaignState,
  { verb, withProspects, at, ticket, among = 'one' }: Extract<CampaignEvent, { kind: 'asked' }>,
): UnderWay {
  return {
    ticket,
    verb,
    withProspects,
    askedAt: at,
    progress: { phase: 'sending' },
    answeredAt: null,
    isPatient: true,
    among,
    changesStatus: campaign.status !== statusAfter[verb],
  }
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

/** The request came to its end, and was or may have been heard. */
function sent(state: CampaignState, progress: Progress, answeredAt: Ticket): CampaignState {
  const after = progressFrom(state, ['sending'], progress, answeredAt)
  return after.action === state.action
    ? state
    : { ...after, prospectsHeld: holdsProspects(state, state.action) }
}

function failed(state: CampaignState, error: AppError, at: number): CampaignState {
  const { action } = state
  if (!action) return state
  const { verb, withProspects, askedAt } = action
  return { ...state, action: null, failure: { verb, withProspects, askedAt, error, at } }
}

function read(
  state: CampaignState,
  { campaign, at, ticket }: { campaign: Campaign; at: number; ticket: Ticket },
): CampaignState {
  const isPaused = campaign.status === 'paused'
  const held = {
    isPausedHere: state.isPausedHere && isPaused,
    prospectsHeld: state.prospectsHeld && isPaused,
  }
  return { ...state, ...held, campaign, readAt: at, readTicket: ticket, readError: null }
}

/** Draws the consequence of the read that just counted. */
function settle(state: CampaignState, before: CampaignState, at: number): CampaignState {
  if (state.action) return settleAction(state, state.action, at)
  if (state.interrupted) return settleInterrupted(state, state.interrupted, at)
  const wanted = state.failure && statusAfter[state.failure.verb]
  const hasComeTrue = before.campaign.status !== wanted && state.campaign.status === wanted
  return hasComeTrue ? { ...state, failure: null } : state
}

/** Ends the action when the read tells how it went. */
function settleAction(state: CampaignState, action: UnderWay, at: number): CampaignState {
  if (!hasReadSinceAnswer(state)) return state
  const isLost = action.progress.phase === 'checking'
  const isShown = state.campaign.status === statusAfter[action.verb]
  if (action.progress.phase === 'lagging' && !isShown) return lagging(state, action)
  if (isShown && (!isLost || isProvenByStatus(action))) return done(state, action)
  return isLost && !action.isPatient ? endUnproven(state, action, at) : state
}

/** The status proves an action whose answer was lost when nobody saw it before, and it is all that was asked for. */
const isProvenByStatus = ({ changesStatus, withProspects }: UnderWay) => changesStatus && !withProspects

/** Nobody can tell what became of the request: what Alta shows at last decides, as far as it is all that was asked for. */
function endUnproven(state: CampaignState, action: UnderWay, at: number): CampaignState {
  const isAllShown = state.campaign.status === statusAfter[action.verb] && !action.withProspects
  return isAllShown ? done(state, action) : failed(state, { kind: 'not-applied' }, at)
}

function settleInterrupted(state: CampaignState, intent: Intent, at: number): CampaignState {
  const { status } = state.campaign
  if (status === statusAfter[intent.verb]) return { ...state, interrupted: null }
  const error = { kind: 'interrupted', intent, status } as const
  return { ...state, interrupted: null, failure: { ...intent, error, at } }
}

/** Says what Alta still shows only when it was read since it accepted. */
function lagging(state: CampaignState, action: UnderWay): CampaignState {
  const progress = { phase: 'lagging', wasRead: hasReadSinceAnswer(state) } as const
  return { ...state, action: { ...action, progress } }
}

/** A campaign that this token may not see, or that is gone, will never tell how a lost action went. */
function unreadable(state: CampaignState, error: AppError, at: number): CampaignState {
  const isHopeless = error.kind === 'not-found' || error.kind === 'forbidden'
  const isLost = state.action?.progress.phase === 'checking'
  return { ...(isHopeless && isLost ? failed(state, error, at) : state), readError: error }
}

function cutOff(state: CampaignState): CampaignState {
  const { action } = state
  if (!action) return state
  const { verb, withProspects, askedAt } = action
  return interruptedIn({ ...state, action: null }, { verb, withProspects, askedAt })
}

function done(state: CampaignState, { verb, withProspects }: UnderWay): CampaignState {
  const isPausedHere = verb === 'pause'
  return { ...state, action: null, failure: null, isPausedHere, prospectsHeld: isPausedHere && withProspects }
}

function patienceEnded(state: CampaignState, at: number): CampaignState {
  const { action } = state
  if (action?.progress.phase === 'confirming') return lagging(state, action)
  if (action?.progress.phase !== 'checking') return state
  if (hasReadSinceAnswer(state)) return endUnproven(state, action, at)
  return { ...state, action: { ...action, isPatient: false } }
}
