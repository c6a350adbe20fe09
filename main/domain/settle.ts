import type { AppError, CampaignStatus, Failure, Intent } from '../../preload/shared/contract'
import {
  type CampaignState,
  type CutOff,
  hasReadSinceAnswer,
  intentOf,
  statusAfter,
  type UnderWay,
} from './campaign'
import { isOthersWord } from './result'
import { timerFor, timerOfFailed } from './setEnd'

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
  const after = { ...state, failure: null, timer: timerOfFailed(state, failure) }
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
    return foundDone({ ...state, interrupted: null, timer: timerFor(state, intent) }, intent)
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
  const over = { action: null, failure: null, mayBeResumedHere: false, timer: timerFor(state, action) }
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
