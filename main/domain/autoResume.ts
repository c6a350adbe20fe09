import type { PauseEnd, PauseQuestion } from '../../preload/contract'
import { type CampaignState, whyNotRunning } from './campaign'

/** The end that was set to a pause, and how it is kept. */
export interface Timer extends PauseEnd {
  /** At the end the campaign is resumed, or the person is asked. */
  atEnd: 'resume' | 'ask'
  /** When Alta says the campaign was last changed, as it was left here; null when it did not say. */
  leftAt: number | null
  /** What the person is asked since the end came. */
  question: PauseQuestion | null
}

/** Later than this the end was missed: what was right then may be wrong now, ms. */
const missedAfter = 5 * 60_000

/** What is to be done about a timer at `now`, ms since the epoch. */
export type Verdict = 'nothing' | 'resume' | 'miss' | 'remind'

/** @param resumesByItself whether the person wants campaigns to be resumed without being asked */
export function verdictAt(timer: Timer, now: number, resumesByItself: boolean): Verdict {
  if (timer.question !== null || now < timer.until) return 'nothing'
  if (timer.atEnd === 'ask' || !resumesByItself) return 'remind'
  return now - timer.until > missedAfter ? 'miss' : 'resume'
}

/** Whether Alta, as just read, shows the campaign as it was left when its pause was given an end. */
export function isAsLeft({ campaign }: CampaignState, { leftAt }: Timer): boolean {
  const isUntouched = leftAt === null || campaign.updatedAt === leftAt
  return campaign.status === 'paused' && whyNotRunning(campaign) === null && isUntouched
}
