import type {
  EndChoice,
  Failure,
  Intent,
  PauseEnd,
  PauseQuestion,
  Result,
} from '../../preload/shared/contract'
import { morningIn } from '../../preload/shared/pauseEnds'
import { whyNotRunning } from '../../preload/shared/refusal'
import { instantOf, type WallTime, weekdayAt } from '../../preload/shared/zonedTime'
import {
  type Asked,
  accomplished,
  type CampaignChange,
  type CampaignState,
  type TimedPause,
  wasResumedElsewhere,
} from './campaign'
import { failure, isFromIntermediary, success } from './result'

/** The end of a pause that Alta shows by now. */
export function timedPauseFor(state: CampaignState, { verb, end }: Intent): TimedPause | null {
  return verb === 'pause' && end ? timedPauseIn(state, { ...end, atEnd: 'resume' }) : null
}

/** A pause that may have been heard, and is shown late, has its end; one that Alta refused was made by somebody else. */
export function timedPauseOfFailed(state: CampaignState, failure: Failure): TimedPause | null {
  const { error } = failure
  const mayBeOurs = error.kind === 'interrupted' || error.kind === 'not-applied' || isFromIntermediary(error)
  return mayBeOurs ? timedPauseFor(state, failure) : state.timedPause
}

/** The end that is set to the pause that Alta shows. */
export function timedPauseIn(
  { campaign }: CampaignState,
  { until, zone, atEnd }: PauseEnd & Pick<TimedPause, 'atEnd'>,
): TimedPause {
  return { until, zone, atEnd, leftAt: campaign.updatedAt, question: null }
}

/** The end that the pause has again when its resume is taken back; one at which the person is to be asked resumes nothing. */
export const endToGiveBack = ({ until, zone, atEnd }: TimedPause): PauseEnd | null =>
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

/** Later than this the end was missed: what was right then may be wrong now (ms). */
const missedAfter = 5 * 60_000

/** What is to be done about a timedPause at `now` (ms since the epoch). */
export type Verdict = 'nothing' | 'resume' | 'miss' | 'remind'

/**
 * @param resumesByItself whether the person wants campaigns to be resumed without being asked
 * @param isLocked whether the person keeps this one paused: then its end is missed
 */
export function verdictAt(
  timedPause: TimedPause,
  now: number,
  { resumesByItself, isLocked }: { resumesByItself: boolean; isLocked: boolean },
): Verdict {
  if (timedPause.question !== null || now < timedPause.until) return 'nothing'
  if (timedPause.atEnd === 'ask' || !resumesByItself) return 'remind'
  return isLocked || now - timedPause.until > missedAfter ? 'miss' : 'resume'
}

/** What the person is asked about the end of its pause. A lock comes first; once it is gone the question is as before. */
export function questionOf({
  timedPause,
  lock,
}: Pick<CampaignState, 'timedPause' | 'lock'>): PauseQuestion | null {
  const question = timedPause?.question ?? null
  return question && lock ? 'locked' : question
}

/** Whether Alta, as just read, shows the campaign as it was left when its pause was given an end. */
export function isAsLeft({ campaign }: CampaignState, { leftAt }: TimedPause): boolean {
  const isUntouched = leftAt === null || campaign.updatedAt === leftAt
  return campaign.status === 'paused' && whyNotRunning(campaign, 'resume') === null && isUntouched
}

const minute = 60_000
const monday = 1

/**
 * When a pause ends that is chosen now.
 *
 * @param now ms since the epoch
 * @param zone the IANA name of the zone that the person lives by
 */
export function chosenEnd(choice: EndChoice, now: number, zone: string): Result<PauseEnd> {
  const until = instantChosen(choice, now, zone)
  if (until === null) return failure({ kind: 'invalid-end', problem: 'missing' })
  if (until <= now) return failure({ kind: 'invalid-end', problem: 'past' })
  return success({ until, zone })
}

function instantChosen(choice: EndChoice, now: number, zone: string): number | null {
  switch (choice.kind) {
    // The row tells it to the minute, and never ends it before.
    case 'in-an-hour':
      return Math.ceil(now / minute) * minute + 60 * minute
    case 'tomorrow':
      return morningIn(1, now, zone)
    case 'monday':
      return morningIn(daysToMonday(weekdayAt(now, zone)), now, zone)
    case 'at': {
      const wall = parseWallTime(choice.localTime)
      return wall && instantOf(wall, zone)
    }
  }
}

/** On a Monday it is the next one that is meant. */
const daysToMonday = (weekday: number) => (monday - weekday + 7) % 7 || 7

/** Reads what a date and time field holds, as in `2026-03-30T09:00`; null when that is no time. */
function parseWallTime(text: string): WallTime | null {
  const digits = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)
  if (!digits) return null
  const [year = 0, month = 0, day = 0, hour = 0, minutes = 0] = digits.slice(1).map(Number)
  return month > 12 || day > 31 || hour > 23 || minutes > 59
    ? null
    : { year, month, day, hour, minute: minutes }
}

/** What became of the end of a pause. */
export type TimedPauseOutcome =
  /** The end has come, and Alta shows the campaign resumed. */
  | 'resumed-as-planned'
  /** The end has come, and the resume failed: the campaign's row says why. */
  | 'resume-failed'
  /** The person is asked what is to be done. */
  | 'asked'
  /** The campaign is a draft or completed by now: there is nothing to be resumed. */
  | 'overtaken'
  /** Somebody else resumed the campaign before. */
  | 'resumed-elsewhere'

/** What an event that reached a campaign says of the end of its pause; null for nothing. */
export function timedPauseOutcome(change: CampaignChange): TimedPauseOutcome | null {
  const { before, event, after } = change
  if (accomplished(change)?.byTimer) return 'resumed-as-planned'
  if (before.action?.byTimer && after.failure) return 'resume-failed'
  if (event.kind === 'end-questioned' && after.timedPause?.question) return 'asked'
  if (before.timedPause && !before.action && isOver(after)) return 'overtaken'
  return before.timedPause && wasResumedElsewhere(before, after) ? 'resumed-elsewhere' : null
}

const isOver = ({ timedPause, campaign: { status } }: CampaignState) =>
  timedPause === null && (status === 'completed' || status === 'draft')
