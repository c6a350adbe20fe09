import type {
  AppError,
  CampaignStatus,
  Drift,
  Failure,
  Intent,
  PauseOrigin,
} from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import {
  type Campaign,
  type CampaignState,
  type CutOff,
  hasReadSinceAnswer,
  intentOf,
  openIntent,
  type Ticket,
  type UnderWay,
} from './campaign'
import { isOthersWord } from './result'
import { endToGiveBack, timedPauseFor, timedPauseOfFailed } from './timedPause'

/** Draws the consequence of the read that just counted. */
export function settle(state: CampaignState, before: CampaignState, at: number): CampaignState {
  if (state.action) return settleAction(state, state.action, at)
  if (state.interrupted) return settleInterrupted(state, state.interrupted, at)
  return state.failure ? settleFailure(state, state.failure, before.campaign.status) : state
}

/** What failed may have come true after all; if not, the failure says what Alta shows now. */
function settleFailure(state: CampaignState, failure: Failure, statusBefore: CampaignStatus): CampaignState {
  const { status } = state.campaign
  const { error, verb } = failure
  if (status === statusBefore) return state
  if (status === statusAfter[verb]) return cameTrue(state, failure)
  return error.kind === 'interrupted'
    ? { ...state, failure: { ...failure, error: { ...error, status } } }
    : state
}

/** Of what somebody else than Alta refused it may have been all that was asked for: no read tells of prospects. */
function cameTrue(state: CampaignState, failure: Failure): CampaignState {
  const after = { ...state, failure: null, timedPause: timedPauseOfFailed(state, failure) }
  if (!isOthersWord(failure.error) || !failure.withProspects) return after
  return failure.verb === 'pause'
    ? { ...after, mayHoldProspects: true }
    : { ...after, prospectsHeld: false, mayHoldProspects: false }
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
export function endUnproven(state: CampaignState, action: UnderWay, at: number): CampaignState {
  const isAllShown = state.campaign.status === statusAfter[action.verb] && !action.withProspects
  return isAllShown ? done(state, action, at) : failed(state, { kind: 'not-applied' }, at)
}

/** What Alta showed before already proves nothing: it may even show that late, of something older. */
function settleInterrupted(state: CampaignState, cutOff: CutOff, at: number): CampaignState {
  const { status } = state.campaign
  const intent = intentOf(cutOff)
  if (cutOff.changesStatus && status === statusAfter[intent.verb])
    return foundDone({ ...state, interrupted: null, timedPause: timedPauseFor(state, intent) }, intent)
  const error = { kind: 'interrupted', intent, status } as const
  return { ...state, interrupted: null, failure: { ...intent, error, at } }
}

/** A pause that was found done began when it was asked for, as far as anybody can tell. */
const foundDone = (state: CampaignState, intent: Intent): CampaignState =>
  intent.verb === 'pause' ? pausedHere(state, intent, intent.askedAt) : state

/** Says what Alta still shows only when it was read since it accepted. */
export function lagging(state: CampaignState, action: UnderWay): CampaignState {
  const progress = { phase: 'lagging', wasRead: hasReadSinceAnswer(state) } as const
  return { ...state, action: { ...action, progress } }
}

/** What was asked for did not happen, as far as anybody can tell. */
export function failed(state: CampaignState, error: AppError, at: number): CampaignState {
  const { action } = state
  if (!action) return state
  return { ...state, action: null, failure: { ...intentOf(action), error, at } }
}

function done(state: CampaignState, action: UnderWay, at: number): CampaignState {
  const over = {
    action: null,
    failure: null,
    mayBeResumedHere: false,
    timedPause: timedPauseFor(state, action),
  }
  if (action.verb === 'resume') return { ...state, ...over, isPausedHere: false, pause: null }
  const held = action.withProspects && { prospectsHeld: true, mayHoldProspects: false }
  return { ...pausedHere(state, action, at), ...over, ...held }
}

const pausedHere = (state: CampaignState, { withProspects }: Intent, at: number): CampaignState => ({
  ...state,
  isPausedHere: true,
  pause: { at, by: 'here', withProspects },
  notForgottenBefore: null,
})

/** The campaign as a read that began at `at` shows it. */
export function seen(
  state: CampaignState,
  { campaign, at, ticket }: { campaign: Campaign; at: number; ticket: Ticket },
): CampaignState {
  const read = { campaign, readAt: at, readTicket: ticket, readError: null, isUnlisted: false }
  return {
    ...state,
    ...pauseAfter(state, campaign.status, at),
    ...prospectsAfter(state, campaign.status),
    ...read,
  }
}

/** What is known of its pause. A status that is unknown begins nothing and ends nothing. */
function pauseAfter(state: CampaignState, status: CampaignStatus, at: number): Partial<CampaignState> {
  switch (status) {
    case 'unknown':
      return {}
    case 'paused':
      return { pause: state.pause ?? seenElsewhere(state, at), drift: null }
    case 'active':
      return { ...noPause, drift: state.drift ?? seenResumed(state, at) }
    case 'draft':
    case 'completed':
      return { ...noPause, drift: null }
  }
}

const noPause = {
  isPausedHere: false,
  mayBeResumedHere: false,
  pause: null,
  timedPause: null,
  notForgottenBefore: null,
} as const

/**
 * Whether its prospects are still known to be paused. Who else resumed it may have resumed them as well, and of one that is
 * over nobody needs to know.
 */
function prospectsAfter(state: CampaignState, status: CampaignStatus): Partial<CampaignState> {
  const isOver = status === 'draft' || status === 'completed'
  const isResumedElsewhere = status === 'active' && wasPaused(state) && !isResumedHere(state)
  return isOver || isResumedElsewhere
    ? { prospectsHeld: false, mayHoldProspects: false, prospectsLeftOnPurpose: false }
    : {}
}

/** The last status that is known was paused. */
const wasPaused = ({ campaign, isPausedHere, pause }: CampaignState) =>
  campaign.status === 'paused' || isPausedHere || pause !== null

/** Whether it was asked to run from here, so that Alta may have heard of it. */
const isResumedHere = ({ action, mayBeResumedHere }: CampaignState) =>
  action?.verb === 'resume' || mayBeResumedHere

/** A campaign that was seen active and is paused now, without being asked to here, was paused by somebody else. */
function seenElsewhere(state: CampaignState, at: number): PauseOrigin | null {
  const isOurs = openIntent(state)?.verb === 'pause'
  const wasActive = state.readAt !== null && state.campaign.status === 'active'
  return wasActive && !isOurs ? { at, by: 'elsewhere', withProspects: false } : null
}

/** What was paused here, or was to stay paused for a while, and is active without being asked to, was resumed by somebody else. */
function seenResumed(state: CampaignState, at: number): Drift | null {
  const { isPausedHere, prospectsHeld, timedPause } = state
  if (isResumedHere(state) || (!isPausedHere && !timedPause)) return null
  return { seenAt: at, withProspects: prospectsHeld, end: timedPause && endToGiveBack(timedPause) }
}
