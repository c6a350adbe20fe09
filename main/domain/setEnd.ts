import type { Failure, Intent, PauseEnd } from '../../preload/shared/contract'
import type { Timer } from './autoResume'
import type { Asked, CampaignState } from './campaign'
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

/** The end that the pause has again when its resume is taken back; one at which the person is to be asked resumes nothing. */
export const endToGiveBack = ({ until, zone, atEnd }: Timer): PauseEnd | null =>
  atEnd === 'resume' ? { until, zone } : null

/** The pause that is under way, was cut off, or failed and may come true after all, with another end. */
export function endReplaced(state: CampaignState, end: PauseEnd | null): CampaignState {
  const { action, failure, interrupted } = state
  return {
    ...state,
    action: action && withEnd(action, end),
    failure: failure && withEnd(failure, end),
    interrupted: interrupted && withEnd(interrupted, end),
  }
}

function withEnd<Open extends Intent>(asked: Open, end: PauseEnd | null): Open {
  return asked.verb === 'pause' ? { ...asked, end: end ?? undefined } : asked
}

/** What is asked for, without an end that has passed meanwhile (`now` in ms since the epoch). */
export const withoutPastEnd = ({ end, ...asked }: Asked, now: number): Asked =>
  end && end.until > now ? { ...asked, end } : asked
