import type { PauseEnd, PauseQuestion } from '../../preload/shared/contract'
import { whyNotRunning } from '../../preload/shared/refusal'
import type { CampaignState } from './campaign'

/** The end that was set to a pause, and how it is kept. */
export interface Timer extends PauseEnd {
  /** At the end the campaign is resumed, or the person is asked. */
  atEnd: 'resume' | 'ask'
  /** When Alta says the campaign was last changed, as it was left here; null when it did not say. */
  leftAt: number | null
  /** What the person is asked since the end came, unless the campaign is locked: see `questionOf`. */
  question: Exclude<PauseQuestion, 'locked'> | null
}

/** Later than this the end was missed: what was right then may be wrong now (ms). */
const missedAfter = 5 * 60_000

/** What is to be done about a timer at `now` (ms since the epoch). */
export type Verdict = 'nothing' | 'resume' | 'miss' | 'remind'

/**
 * @param resumesByItself whether the person wants campaigns to be resumed without being asked
 * @param isLocked whether the person keeps this one paused: then its end is missed
 */
export function verdictAt(
  timer: Timer,
  now: number,
  { resumesByItself, isLocked }: { resumesByItself: boolean; isLocked: boolean },
): Verdict {
  if (timer.question !== null || now < timer.until) return 'nothing'
  if (timer.atEnd === 'ask' || !resumesByItself) return 'remind'
  return isLocked || now - timer.until > missedAfter ? 'miss' : 'resume'
}

/** What the person is asked about the end of its pause. A lock comes first; once it is gone the question is as before. */
export function questionOf({ timer, lock }: Pick<CampaignState, 'timer' | 'lock'>): PauseQuestion | null {
  const question = timer?.question ?? null
  return question && lock ? 'locked' : question
}

/** Whether Alta, as just read, shows the campaign as it was left when its pause was given an end. */
export function isAsLeft({ campaign }: CampaignState, { leftAt }: Timer): boolean {
  const isUntouched = leftAt === null || campaign.updatedAt === leftAt
  return campaign.status === 'paused' && whyNotRunning(campaign, 'resume') === null && isUntouched
}
