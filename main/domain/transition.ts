import type { AppError, CampaignStatus, Drift, Failure, PauseOrigin, Progress } from '../../preload/contract'
import {
  type Campaign,
  type CampaignEvent,
  type CampaignState,
  type CutOff,
  canCancel,
  hasReadSinceAnswer,
  holdsProspects,
  intentOf,
  interruptedIn,
  openIntent,
  statusAfter,
  type Ticket,
  timerAfter,
  type UnderWay,
} from './campaign'
import { endIn, timerFor, timerIn, timerOfFailed } from './setEnd'

/** The one place where a campaign's state changes. An event that does not fit the state changes nothing. */
export function transition(state: CampaignState, event: CampaignEvent): CampaignState {
  switch (event.kind) {
    case 'asked':
      return state.action ? state : asked(state, event)
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
    case 'pinned':
      return { ...state, isPinned: event.isPinned }
    case 'locked':
      return { ...state, lock: { at: event.at, reason: event.reason } }
    case 'unlocked':
      return { ...state, lock: null }
    case 'prospects-left':
      return { ...state, prospectsLeftOnPurpose: true }
    case 'forgotten-answered':
      return { ...state, notForgottenBefore: event.at }
    case 'failure-dismissed':
      return { ...state, failure: null, interrupted: null }
    case 'drift-dismissed':
      return { ...state, drift: null }
    case 'end-set':
      return state.campaign.status === 'paused' ? { ...state, timer: timerIn(state, event) } : state
    case 'end-questioned':
      return state.timer ? { ...state, timer: { ...state.timer, question: event.question } } : state
    case 'end-dropped':
      return { ...state, timer: null }
  }
}

/** An end that has come is used up by the resume that it is about; one to come stays until Alta may have heard of it. */
function asked(state: CampaignState, event: Extract<CampaignEvent, { kind: 'asked' }>): CampaignState {
  const isUsedUp = event.verb === 'resume' && state.timer !== null && state.timer.until <= event.at
  const timer = isUsedUp ? null : state.timer
  return { ...state, failure: null, interrupted: null, drift: null, timer, action: begin(state, event) }
}

function begin(
  { campaign, timer }: CampaignState,
  {
    verb,
    withProspects,
    end,
    byTimer,
    at,
    ticket,
    via = 'window',
  }: Extract<CampaignEvent, { kind: 'asked' }>,
): UnderWay {
  const endOfPause = timer && timer.until > at ? endIn(timer) : undefined
  return {
    ticket,
    ...intentOf({
      verb,
      withProspects,
      askedAt: at,
      end: end ?? (verb === 'resume' ? endOfPause : undefined),
      byTimer,
    }),
    progress: { phase: 'sending' },
    answeredAt: null,
    isPatient: true,
    via,
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
    : {
        ...after,
        prospectsHeld: holdsProspects(state, state.action),
        timer: timerAfter(state, state.action),
      }
}

function failed(state: CampaignState, error: AppError, at: number): CampaignState {
  const { action } = state
  if (!action) return state
  return { ...state, action: null, failure: { ...intentOf(action), error, at } }
}

function read(
  state: CampaignState,
  { campaign, at, ticket }: { campaign: Campaign; at: number; ticket: Ticket },
): CampaignState {
  const isPaused = campaign.status === 'paused'
  const held = {
    isPausedHere: state.isPausedHere && isPaused,
    prospectsHeld: state.prospectsHeld && isPaused,
    pause: isPaused ? (state.pause ?? seenElsewhere(state, at)) : null,
    timer: isPaused || campaign.status === 'unknown' ? state.timer : null,
    drift: campaign.status === 'active' ? (state.drift ?? seenResumed(state, at)) : null,
  }
  return { ...state, ...held, campaign, readAt: at, readTicket: ticket, readError: null }
}

/** A campaign that was seen active and is paused now, without being asked to here, was paused by somebody else. */
function seenElsewhere(state: CampaignState, at: number): PauseOrigin | null {
  const isOurs = openIntent(state)?.verb === 'pause'
  const wasActive = state.readAt !== null && state.campaign.status === 'active'
  return wasActive && !isOurs ? { at, by: 'elsewhere', withProspects: false } : null
}

/** What was paused here, or was to stay paused for a while, and is active without being asked to, was resumed by somebody else. */
function seenResumed(state: CampaignState, at: number): Drift | null {
  const { isPausedHere, prospectsHeld, timer } = state
  const isOurs = openIntent(state)?.verb === 'resume'
  if (isOurs || (!isPausedHere && !timer)) return null
  return { seenAt: at, withProspects: prospectsHeld, end: timer && endIn(timer) }
}

/** Draws the consequence of the read that just counted. */
function settle(state: CampaignState, before: CampaignState, at: number): CampaignState {
  if (state.action) return settleAction(state, state.action, at)
  if (state.interrupted) return settleInterrupted(state, state.interrupted, at)
  return state.failure ? settleFailure(state, state.failure, before.campaign.status) : state
}

/** What failed may have come true after all; if not, what Alta shows of it is told as it is now. */
function settleFailure(state: CampaignState, failure: Failure, statusBefore: CampaignStatus): CampaignState {
  const { status } = state.campaign
  const { error, verb } = failure
  if (status === statusBefore) return state
  if (status === statusAfter[verb]) return { ...state, failure: null, timer: timerOfFailed(state, failure) }
  return error.kind === 'interrupted'
    ? { ...state, failure: { ...failure, error: { ...error, status } } }
    : state
}

/** Ends the action when the read tells how it went. */
function settleAction(state: CampaignState, action: UnderWay, at: number): CampaignState {
  if (!hasReadSinceAnswer(state)) return state
  const isLost = action.progress.phase === 'checking'
  const isShown = state.campaign.status === statusAfter[action.verb]
  if (action.progress.phase === 'lagging' && !isShown) return lagging(state, action)
  if (isShown && (!isLost || isProvenByStatus(action))) return done(state, action, at)
  return isLost && !action.isPatient ? endUnproven(state, action, at) : state
}

/** The status proves an action whose answer was lost when nobody saw it before, and it is all that was asked for. */
const isProvenByStatus = ({ changesStatus, withProspects }: UnderWay) => changesStatus && !withProspects

/** Nobody can tell what became of the request: what Alta shows at last decides, as far as it is all that was asked for. */
function endUnproven(state: CampaignState, action: UnderWay, at: number): CampaignState {
  const isAllShown = state.campaign.status === statusAfter[action.verb] && !action.withProspects
  return isAllShown ? done(state, action, at) : failed(state, { kind: 'not-applied' }, at)
}

/** What Alta showed before already proves nothing: it may even show that late, of something older. */
function settleInterrupted(state: CampaignState, cutOff: CutOff, at: number): CampaignState {
  const { status } = state.campaign
  const intent = intentOf(cutOff)
  if (cutOff.changesStatus && status === statusAfter[intent.verb])
    return { ...state, interrupted: null, timer: timerFor(state, intent) }
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
  const { changesStatus } = action
  return interruptedIn({ ...state, action: null }, { ...intentOf(action), changesStatus })
}

function done(state: CampaignState, action: UnderWay, at: number): CampaignState {
  const isPausedHere = action.verb === 'pause'
  const prospectsHeld = isPausedHere && action.withProspects
  const pause = isPausedHere ? ({ at, by: 'here', withProspects: action.withProspects } as const) : null
  const timer = timerFor(state, action)
  return { ...state, action: null, failure: null, isPausedHere, prospectsHeld, pause, timer }
}

function patienceEnded(state: CampaignState, at: number): CampaignState {
  const { action } = state
  if (action?.progress.phase === 'confirming') return lagging(state, action)
  if (action?.progress.phase !== 'checking') return state
  if (hasReadSinceAnswer(state)) return endUnproven(state, action, at)
  return { ...state, action: { ...action, isPatient: false } }
}
