import type { Failure, Intent, PauseEnd } from '../../preload/contract'
import type { Timer } from './autoResume'
import type { CampaignState } from './campaign'
import { isOthersWord } from './result'

/** The end of a pause that Alta shows by now. */
export function timerFor(state: CampaignState, { verb, end }: Intent): Timer | null {
  return verb === 'pause' && end ? timerIn(state, { ...end, atEnd: 'resume' }) : null
}

/** A pause that may have been heard, and is shown late, has its end; one that Alta refused was made by somebody else. */
export function timerOfFailed(state: CampaignState, failure: Failure): Timer | null {
  const { error } = failure
  const mayBeOurs = error.kind === 'interrupted' || error.kind === 'not-applied' || isOthersWord(error)
  return mayBeOurs ? timerFor(state, failure) : state.timer
}

/** The end that is set to the pause that Alta shows. */
export function timerIn(
  { campaign }: CampaignState,
  { until, zone, atEnd }: PauseEnd & Pick<Timer, 'atEnd'>,
): Timer {
  return { until, zone, atEnd, leftAt: campaign.updatedAt, question: null }
}

/** The end alone. */
export const endIn = ({ until, zone }: Timer): PauseEnd => ({ until, zone })
