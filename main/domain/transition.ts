import type { AppError, Progress } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import { afterRead, endUnproven, failed, lagging } from './afterRead'
import {
  afterReachingAlta,
  type CampaignEvent,
  type CampaignState,
  canCancel,
  hasReadSinceAnswer,
  intentOf,
  type Ticket,
  type UnderWay,
  withInterrupted,
} from './campaign'
import { isFromIntermediary } from './result'
import { endReplaced, endToGiveBack, timedPauseIn } from './timedPause'

/** The one place where a campaign’s state changes. An event that does not fit the state changes nothing. */
export function transition(state: CampaignState, event: CampaignEvent): CampaignState {
  switch (event.kind) {
    case 'asked':
      return state.action ? state : asked(state, event)
    case 'accepted':
      return sent(state, { phase: 'confirming' }, event.ticket)
    case 'lost':
      return sent(state, { phase: 'checking', retryAt: event.retryAt }, event.ticket)
    case 'postponed':
      return progressFrom(state, ['sending', 'checking'], {
        phase: 'waiting',
        retryAt: event.retryAt,
        why: event.why,
      })
    case 'resent':
      return progressFrom(state, ['waiting'], { phase: 'sending' })
    case 'refused':
      return refused(state, event.error, event.at)
    case 'read':
      return event.ticket > state.readTicket ? afterRead(state, event) : state
    case 'unreadable':
      return unreadable(state, event.error, event.at)
    case 'unlisted':
      return unlisted(state, event.ticket)
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
      return { ...state, prospectsLeftOnPurpose: state.prospectsHeld || state.mayHoldProspects }
    case 'forgotten-answered':
      return { ...state, notForgottenBefore: event.at }
    case 'explained':
      return explained(state, event.reason)
    case 'failure-dismissed':
      return dismissed(state)
    case 'drift-dismissed':
      return { ...state, drift: null }
    case 'end-set':
      return state.campaign.status === 'paused' ? { ...state, timedPause: timedPauseIn(state, event) } : state
    case 'end-questioned':
      return state.timedPause
        ? { ...state, timedPause: { ...state.timedPause, question: event.question } }
        : state
    case 'end-dropped':
      return { ...state, timedPause: null }
    case 'end-replaced':
      return endReplaced(state, event.end)
  }
}

type AskedEvent = Extract<CampaignEvent, { kind: 'asked' }>

/** A resume uses up an end that has come. An end still to come stays until Alta may have received the resume. */
function asked(state: CampaignState, event: AskedEvent): CampaignState {
  const isUsedUp = event.verb === 'resume' && state.timedPause !== null && state.timedPause.until <= event.at
  const timedPause = isUsedUp ? null : state.timedPause
  const answered = { failure: null, interrupted: null, drift: null, prospectsLeftOnPurpose: false }
  return { ...state, ...answered, timedPause, action: begin(state, event) }
}

function begin({ campaign, timedPause }: CampaignState, asked: AskedEvent): UnderWay {
  const { verb, at, ticket, via = 'window' } = asked
  const endOfPause = verb === 'resume' && timedPause && timedPause.until > at && endToGiveBack(timedPause)
  return {
    ticket,
    ...intentOf({ ...asked, askedAt: at, end: asked.end ?? (endOfPause || undefined) }),
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

/** The request is over, and Alta received it, or may have. */
function sent(state: CampaignState, progress: Progress, answeredAt: Ticket): CampaignState {
  const after = progressFrom(state, ['sending'], progress, answeredAt)
  return after.action && after.action !== state.action ? afterReachingAlta(after, after.action) : state
}

/** A resume that something in between refused may still have reached Alta. */
function refused(state: CampaignState, error: AppError, at: number): CampaignState {
  const isOpen = state.action?.verb === 'resume' && isFromIntermediary(error)
  return { ...failed(state, error, at), mayBeResumedHere: state.mayBeResumedHere || isOpen }
}

const unlisted = (state: CampaignState, ticket: Ticket): CampaignState =>
  state.readTicket > ticket ? state : { ...state, isUnlisted: true }

/** What may have happened counts no more; of the prospects only those held for certain do. */
function dismissed(state: CampaignState): CampaignState {
  if (!state.failure && !state.interrupted) return state
  return {
    ...state,
    failure: null,
    interrupted: null,
    mayBeResumedHere: false,
    mayHoldProspects: false,
    prospectsLeftOnPurpose: state.prospectsLeftOnPurpose && state.prospectsHeld,
  }
}

function explained(state: CampaignState, reason: string): CampaignState {
  if (!state.pause) return state
  const { reason: _, ...pause } = state.pause
  return { ...state, pause: reason === '' ? pause : { ...pause, reason } }
}

/** Of a campaign that is gone, or hidden from this token, nobody will ever learn how a lost action went. */
function unreadable(state: CampaignState, error: AppError, at: number): CampaignState {
  const isHopeless = error.kind === 'not-found' || error.kind === 'forbidden'
  const isLost = state.action?.progress.phase === 'checking'
  return { ...(isHopeless && isLost ? failed(state, error, at) : state), readError: error }
}

function cutOff(state: CampaignState): CampaignState {
  const { action } = state
  if (!action) return state
  const { changesStatus } = action
  return withInterrupted({ ...state, action: null }, { ...intentOf(action), changesStatus })
}

function patienceEnded(state: CampaignState, at: number): CampaignState {
  const { action } = state
  if (action?.progress.phase === 'confirming') return lagging(state, action)
  if (action?.progress.phase !== 'checking') return state
  if (hasReadSinceAnswer(state)) return endUnproven(state, action, at)
  return { ...state, action: { ...action, isPatient: false } }
}
