import type { Action, CampaignRow, TimedPauseView } from '../../preload/shared/contract'
import { type CampaignState, intentOf, type TimedPause, type UnderWay } from './campaign'
import { questionOf } from './timedPause'

/** The row that the person sees, in the account with this key. */
export function toRow(state: CampaignState, account: string): CampaignRow {
  const {
    readAt,
    isAdded,
    isUnlisted,
    isPinned,
    prospectsHeld,
    mayHoldProspects,
    pause,
    drift,
    failure,
    interrupted,
    readError,
  } = state
  const { prospectsLeftOnPurpose, lock, notForgottenBefore } = state
  const { updatedAt: _, altaId: __, ...campaign } = state.campaign
  return {
    ...campaign,
    account,
    readAt,
    isAdded,
    isUnlisted,
    isPinned,
    prospectsHeld,
    mayHoldProspects,
    prospectsLeftOnPurpose,
    lock,
    notForgottenBefore,
    pause,
    timedPause: state.timedPause && { ...shownTimedPause(state.timedPause), question: questionOf(state) },
    drift,
    failure,
    interrupted: interrupted && intentOf(interrupted),
    readError,
    action: state.action && shown(state.action),
  }
}

function shown(action: UnderWay): Action {
  return { ...intentOf(action), progress: action.progress }
}

const shownTimedPause = ({ until, zone, atEnd }: TimedPause): Omit<TimedPauseView, 'question'> => ({
  until,
  zone,
  atEnd,
})
