import type { CampaignRow, Drift, PauseOrigin, TimedPauseView } from '../../preload/shared/contract'
import { endNote } from '../../preload/shared/pauseEnds'
import { numberText } from '../../preload/shared/words'
import { atText } from './ageText'
import { withProspectsText } from './counts'
import { doesResumeByItself, endPhraseAfterPaused, endText, plannedEndPhrase } from './endText'

/** What follows “Paused” on a row with a timed pause: “ until Mon 09:00”. Nothing resumes what is locked. */
export function untilText({ timedPause, lock }: TimedRow, now: number): string {
  const asks = timedPause.atEnd === 'ask' || lock !== null || !doesResumeByItself()
  return endPhraseAfterPaused(timedPause, now, asks)
}

/** A row with a timed pause. */
export type TimedRow = Pick<CampaignRow, 'lock'> & { timedPause: TimedPauseView }

/** What follows “Paused” on any other row: by whom and when; empty where that is unknown. */
export function sinceText({ pause }: CampaignRow, now: number): string {
  if (!pause) return ''
  const at = atText(pause.at, now)
  return pause.by === 'here' ? ` by you ${at}` : ` elsewhere, seen ${at}`
}

/** What follows “Active” on a row that somebody else resumed. */
export function driftText({ seenAt, withProspects, end }: Drift, now: number): string {
  const until = end ? plannedEndPhrase(end, now) : ''
  return `resumed elsewhere, noticed ${atText(seenAt, now)}; you had paused it${withProspectsText(withProspects)}${until}`
}

/** What is known about a pause, shown before a resume. `prospectsHeld`: the prospects are known to be paused. */
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

/** What follows “Paused” where its end is a question to the person: “ until Mon 09:00; PauseBar couldn’t resume it then”. */
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

/** Whether the person was to decide at the end, as far as can be told: a lock hides the original question. */
const wasToAsk = ({ question }: TimedPauseView) =>
  question === 'reminder' || (question === 'locked' && !doesResumeByItself())

/** What the end of a pause depends on. `resumeByItself`: PauseBar may resume, and no lock prevents it. */
export function endHint(resumeByItself: boolean): string {
  return `${endNote(resumeByItself)}.${resumeByItself ? ' Otherwise PauseBar asks you afterwards.' : ''}`
}

/** Asks for the end of `count` pauses. */
export function whenTheseText(count: number, resumeByItself: boolean): string {
  const these = count === 1 ? 'this campaign' : `these ${numberText(count)}`
  return resumeByItself ? `When should ${these} resume?` : `When should PauseBar ask about ${these}?`
}
