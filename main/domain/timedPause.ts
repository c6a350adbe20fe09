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

/** The timed pause that begins with this intent, once Alta shows it. */
export function timedPauseFor(state: CampaignState, { verb, end }: Intent): TimedPause | null {
  return verb === 'pause' && end ? timedPauseIn(state, { ...end, atEnd: 'resume' }) : null
}

/** If Alta may have received the failed pause, the one it shows has that end. If not, somebody else made it. */
export function timedPauseOfFailed(state: CampaignState, failure: Failure): TimedPause | null {
  const { error } = failure
  const mayBeOurs = error.kind === 'interrupted' || error.kind === 'not-applied' || isFromIntermediary(error)
  return mayBeOurs ? timedPauseFor(state, failure) : state.timedPause
}

/** Gives the pause that Alta shows an end. */
export function timedPauseIn(
  { campaign }: CampaignState,
  { until, zone, atEnd }: PauseEnd & Pick<TimedPause, 'atEnd'>,
): TimedPause {
  return { until, zone, atEnd, leftAt: campaign.updatedAt, question: null }
}

/** The end that a pause gets back when its resume is undone: none if the person was to be asked then. */
export const endToGiveBack = ({ until, zone, atEnd }: TimedPause): PauseEnd | null =>
  atEnd === 'resume' ? { until, zone } : null

/** Gives another end to a pause that Alta does not show yet: under way, cut off, or failed and perhaps done after all. */
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

/** Drops an end that has passed (`now` in ms since the epoch). */
export const withoutPastEnd = ({ end, ...asked }: Asked, now: number): Asked =>
  end && end.until > now ? { ...asked, end } : asked

/** Later than this the end was missed: what was right then may be wrong now. */
const missedAfterMs = 5 * 60_000

/** What is to be done about a timed pause. */
export type Verdict = 'nothing' | 'resume' | 'miss' | 'remind'

/**
 * @param now ms since the epoch
 * @param resumesByItself the person wants campaigns to be resumed without being asked
 * @param isLocked the person keeps this one paused, so its end is missed
 */
export function verdictAt(
  timedPause: TimedPause,
  now: number,
  { resumesByItself, isLocked }: { resumesByItself: boolean; isLocked: boolean },
): Verdict {
  if (timedPause.question !== null || now < timedPause.until) return 'nothing'
  if (timedPause.atEnd === 'ask' || !resumesByItself) return 'remind'
  return isLocked || now - timedPause.until > missedAfterMs ? 'miss' : 'resume'
}

/** What the person is asked at the end of its pause. A lock comes before all other reasons while it lasts. */
export function questionOf({
  timedPause,
  lock,
}: Pick<CampaignState, 'timedPause' | 'lock'>): PauseQuestion | null {
  const question = timedPause?.question ?? null
  return question && lock ? 'locked' : question
}

/** Whether nobody changed the campaign in Alta since its pause was given an end. */
export function isAsLeft({ campaign }: CampaignState, { leftAt }: TimedPause): boolean {
  const isUntouched = leftAt === null || campaign.updatedAt === leftAt
  return campaign.status === 'paused' && whyNotRunning(campaign, 'resume') === null && isUntouched
}

const minute = 60_000
const monday = 1

/**
 * The end that a person chooses at `now` (ms since the epoch). Errors are of kind `invalid-end`.
 *
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
    // The row shows whole minutes, and the pause must not end before the one shown.
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

/** On a Monday the next one is meant. */
const daysToMonday = (weekday: number) => (monday - weekday + 7) % 7 || 7

/** The value of a date and time field, as in `2026-03-30T09:00`; null when it is no time. */
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
  /** The person is asked. */
  | 'asked'
  /** The campaign is a draft or completed by now: there is nothing to resume. */
  | 'overtaken'
  /** Somebody else resumed the campaign before. */
  | 'resumed-elsewhere'

/** What an event brought about for the end of a pause; null for nothing. */
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
