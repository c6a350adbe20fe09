import type { CampaignStatus, Drift, PauseOrigin } from '../../preload/shared/contract'
import { type Campaign, type CampaignState, openIntent, type Ticket } from './campaign'
import { endToGiveBack } from './setEnd'

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
  timer: null,
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
  const { isPausedHere, prospectsHeld, timer } = state
  if (isResumedHere(state) || (!isPausedHere && !timer)) return null
  return { seenAt: at, withProspects: prospectsHeld, end: timer && endToGiveBack(timer) }
}
