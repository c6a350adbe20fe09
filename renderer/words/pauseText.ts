import type { CampaignRow, Drift, PauseOrigin, TimedPauseView } from '../../preload/shared/contract'
import { endNote } from '../../preload/shared/pauseEnds'
import { numberText } from '../../preload/shared/words'
import { atText } from './ageText'
import { doesResumeByItself, endAfterPaused, endText, wantedEnd } from './endText'

/** What follows “Paused” on a row whose pause is to end: “ until Mon 09:00”. Nothing resumes what is locked. */
export function untilText({ timedPause, lock }: ToEnd, now: number): string {
  const asks = timedPause.atEnd === 'ask' || lock !== null || !doesResumeByItself()
  return endAfterPaused(timedPause, now, asks)
}

type ToEnd = Pick<CampaignRow, 'lock'> & { timedPause: TimedPauseView }

/** What follows “Paused” on any other row: by whom and when; nothing where nobody knows. */
export function sinceText({ pause }: CampaignRow, now: number): string {
  if (!pause) return ''
  const at = atText(pause.at, now)
  return pause.by === 'here' ? ` by you ${at}` : ` elsewhere, seen ${at}`
}

/** What follows “Active” on the row of a campaign that somebody else resumed. */
export function driftText({ seenAt, withProspects, end }: Drift, now: number): string {
  const along = withProspects ? ' with its prospects' : ''
  const until = end ? wantedEnd(end, now) : ''
  return `resumed elsewhere, noticed ${atText(seenAt, now)}; you had paused it${along}${until}`
}

/** The same as sentences, before a resume is sent. `prospectsHeld`: its prospects are known to be paused by now. */
export function originText(pause: PauseOrigin | null, now: number, prospectsHeld: boolean): string {
  if (pause?.by === 'here' && pause.withProspects)
    return `You paused it ${atText(pause.at, now)}, with its prospects.`
  if (prospectsHeld) return `${pausedText(pause, now)} Its prospects were paused here before, and still are.`
  if (pause?.by === 'here') return `You paused it ${atText(pause.at, now)}, without its prospects.`
  if (!pause) return pausedText(pause, now)
  return `${pausedText(pause, now)} PauseBar can’t tell whether its prospects were paused too.`
}

function pausedText(pause: PauseOrigin | null, now: number): string {
  if (!pause) return 'PauseBar doesn’t know when it was paused, or by whom.'
  const when = atText(pause.at, now)
  return pause.by === 'here' ? `You paused it ${when}.` : `It was paused elsewhere, noticed ${when}.`
}

/** What follows “Paused” on a row that asks at the end of its pause: “ until Mon 09:00; PauseBar couldn’t resume it then”. */
export function questionText({ timedPause, isArchived, lock }: CampaignRow, now: number): string {
  if (!timedPause?.question) return ''
  const until = `${wasToAsk(timedPause) ? ' · its end was' : ' until'} ${endText(timedPause, now)}`
  if (isArchived) return until
  if (lock && (timedPause.question !== 'locked' || wasToAsk(timedPause)))
    return `${until}; it can’t be resumed while it’s locked`
  switch (timedPause.question) {
    case 'missed':
      return `${until}; PauseBar couldn’t resume it then`
    case 'locked':
      return `${until}; it wasn’t resumed, since you locked it`
    case 'changed':
      return `${until}; someone changed it in Alta meanwhile`
    case 'reminder':
      return timedPause.atEnd === 'ask' ? '; you asked to be reminded' : until
  }
}

/** Whether it was left to the person at its end, as far as can still be told: a lock hides what is asked otherwise. */
const wasToAsk = ({ question }: TimedPauseView) =>
  question === 'reminder' || (question === 'locked' && !doesResumeByItself())

/** What the end of a pause depends on. `resumeByItself`: the person wants it, and nothing keeps the campaign paused. */
export function endHint(resumeByItself: boolean): string {
  return `${endNote(resumeByItself)}.${resumeByItself ? ' Otherwise PauseBar asks you afterwards.' : ''}`
}

/** Asks for the end of so many pauses. */
export function whenTheseText(count: number, resumeByItself: boolean): string {
  const these = count === 1 ? 'this campaign' : `these ${numberText(count)}`
  return resumeByItself ? `When should ${these} resume?` : `When should PauseBar ask about ${these}?`
}
