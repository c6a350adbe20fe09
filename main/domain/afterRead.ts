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
  type CampaignEvent,
  type CampaignState,
  type CutOff,
  hasReadSinceAnswer,
  intentOf,
  openIntent,
  type UnderWay,
} from './campaign'
import { isFromIntermediary } from './result'
import { endToGiveBack, timedPauseFor, timedPauseOfFailed } from './timedPause'

/** The campaign after a read of it, which may decide what is open. */
export function afterRead(before: CampaignState, read: CampaignRead): CampaignState {
  const state = withReading(before, read)
  if (state.action) return withAction(state, state.action, read.at)
  if (state.interrupted) return withCutOff(state, state.interrupted, read.at)
  return state.failure ? withFailure(state, state.failure, before.campaign.status) : state
}

/** What failed may have happened after all. If not, the failure says what Alta shows now. */
function withFailure(state: CampaignState, failure: Failure, statusBefore: CampaignStatus): CampaignState {
  const { status } = state.campaign
  const { error, verb } = failure
  if (status === statusBefore) return state
  if (status === statusAfter[verb]) return cameTrue(state, failure)
  return error.kind === 'interrupted'
    ? { ...state, failure: { ...failure, error: { ...error, status } } }
    : state
}

/** If something in between refused it, all of it may have happened: no read tells of prospects. */
function cameTrue(state: CampaignState, failure: Failure): CampaignState {
  const after = { ...state, failure: null, timedPause: timedPauseOfFailed(state, failure) }
  if (!isFromIntermediary(failure.error) || !failure.withProspects) return after
  return failure.verb === 'pause'
    ? { ...after, mayHoldProspects: true }
    : { ...after, prospectsHeld: false, mayHoldProspects: false }
}

/** Ends the action when the read tells how it went. */
function withAction(state: CampaignState, action: UnderWay, at: number): CampaignState {
  if (!hasReadSinceAnswer(state)) return state
  const isLost = action.progress.phase === 'checking'
  const isShown = state.campaign.status === statusAfter[action.verb]
  if (action.progress.phase === 'lagging' && !isShown) return lagging(state, action)
  if (isShown && (!isLost || isProvenByStatus(action))) return done(state, action, at)
  return isLost && !action.isPatient ? endUnproven(state, action, at) : state
}

/** Whether seeing the status proves an action whose answer was lost: it is new, and all that was asked for. */
const isProvenByStatus = ({ changesStatus, withProspects }: UnderWay) => changesStatus && !withProspects

/** Ends an action whose answer was lost: what Alta shows decides, unless prospects were asked for too. */
export function endUnproven(state: CampaignState, action: UnderWay, at: number): CampaignState {
  const isAllShown = state.campaign.status === statusAfter[action.verb] && !action.withProspects
  return isAllShown ? done(state, action, at) : failed(state, { kind: 'not-applied' }, at)
}

/** A status that Alta showed before proves nothing: it may come late, from something older. */
function withCutOff(state: CampaignState, cutOff: CutOff, at: number): CampaignState {
  const { status } = state.campaign
  const intent = intentOf(cutOff)
  if (cutOff.changesStatus && status === statusAfter[intent.verb])
    return foundDone({ ...state, interrupted: null, timedPause: timedPauseFor(state, intent) }, intent)
  const error = { kind: 'interrupted', intent, status } as const
  return { ...state, interrupted: null, failure: { ...intent, error, at } }
}

/** As far as anybody can tell, the pause began when it was asked for. */
const foundDone = (state: CampaignState, intent: Intent): CampaignState =>
  intent.verb === 'pause' ? pausedHere(state, intent, intent.askedAt) : state

/** Alta accepted the action and does not show it yet. */
export function lagging(state: CampaignState, action: UnderWay): CampaignState {
  const progress = { phase: 'lagging', wasRead: hasReadSinceAnswer(state) } as const
  return { ...state, action: { ...action, progress } }
}

/** The action did not happen, as far as anybody can tell. */
export function failed(state: CampaignState, error: AppError, at: number): CampaignState {
  const { action } = state
  if (!action) return state
  return { ...state, action: null, failure: { ...intentOf(action), error, at } }
}

/** A read that shows a resume done has ended the pause already. */
function done(state: CampaignState, action: UnderWay, at: number): CampaignState {
  const over = {
    action: null,
    failure: null,
    mayBeResumedHere: false,
    timedPause: timedPauseFor(state, action),
  }
  if (action.verb === 'resume') return { ...state, ...over }
  const held = action.withProspects && { prospectsHeld: true, mayHoldProspects: false }
  return { ...pausedHere(state, action, at), ...over, ...held }
}

const pausedHere = (state: CampaignState, { withProspects }: Intent, at: number): CampaignState => ({
  ...state,
  isPausedHere: true,
  pause: { at, by: 'here', withProspects },
  notForgottenBefore: null,
})

type CampaignRead = Pick<Extract<CampaignEvent, { kind: 'read' }>, 'campaign' | 'at' | 'ticket'>

function withReading(state: CampaignState, { campaign, at, ticket }: CampaignRead): CampaignState {
  const read = { campaign, readAt: at, readTicket: ticket, readError: null, isUnlisted: false }
  return {
    ...state,
    ...pauseAfter(state, campaign.status, at),
    ...prospectsAfter(state, campaign.status),
    ...read,
  }
}

/** What is known of its pause. An unknown status neither begins nor ends one. */
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

/** Somebody else who resumed it may have resumed its prospects too. In a campaign that is over they do not matter. */
function prospectsAfter(state: CampaignState, status: CampaignStatus): Partial<CampaignState> {
  const isOver = status === 'draft' || status === 'completed'
  const isResumedElsewhere = status === 'active' && wasPaused(state) && !isResumedHere(state)
  return isOver || isResumedElsewhere
    ? { prospectsHeld: false, mayHoldProspects: false, prospectsLeftOnPurpose: false }
    : {}
}

/** Its last known status was paused. */
const wasPaused = ({ campaign, isPausedHere, pause }: CampaignState) =>
  campaign.status === 'paused' || isPausedHere || pause !== null

/** Alta may have received a resume from here. */
const isResumedHere = ({ action, mayBeResumedHere }: CampaignState) =>
  action?.verb === 'resume' || mayBeResumedHere

/** A campaign that was active and is paused without being asked for here was paused by somebody else. */
function seenElsewhere(state: CampaignState, at: number): PauseOrigin | null {
  const isOurs = openIntent(state)?.verb === 'pause'
  const wasActive = state.readAt !== null && state.campaign.status === 'active'
  return wasActive && !isOurs ? { at, by: 'elsewhere', withProspects: false } : null
}

/** A campaign paused here, or for a while, that is active without being asked for was resumed by somebody else. */
function seenResumed(state: CampaignState, at: number): Drift | null {
  const { isPausedHere, prospectsHeld, timedPause } = state
  if (isResumedHere(state) || (!isPausedHere && !timedPause)) return null
  return { seenAt: at, withProspects: prospectsHeld, end: timedPause && endToGiveBack(timedPause) }
}
