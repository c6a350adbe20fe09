import type { CampaignRow } from '../../preload/shared/contract'
import { type CampaignState, intentOf } from './campaign'
import { questionOf } from './timedPause'

/** The campaign as the person sees it; `account` is the key of its account. */
export function toRow(state: CampaignState, account: string): CampaignRow {
  const { campaign, timedPause, interrupted, action } = state
  return {
    id: campaign.id,
    account,
    name: campaign.name,
    status: campaign.status,
    isArchived: campaign.isArchived,
    launchedAt: campaign.launchedAt,
    readAt: state.readAt,
    isAdded: state.isAdded,
    isUnlisted: state.isUnlisted,
    isPinned: state.isPinned,
    prospectsHeld: state.prospectsHeld,
    mayHoldProspects: state.mayHoldProspects,
    prospectsLeftOnPurpose: state.prospectsLeftOnPurpose,
    lock: state.lock,
    notForgottenBefore: state.notForgottenBefore,
    pause: state.pause,
    timedPause: timedPause && {
      until: timedPause.until,
      zone: timedPause.zone,
      atEnd: timedPause.atEnd,
      question: questionOf(state),
    },
    drift: state.drift,
    action: action && { ...intentOf(action), progress: action.progress },
    failure: state.failure,
    interrupted: interrupted && intentOf(interrupted),
    readError: state.readError,
  }
}
