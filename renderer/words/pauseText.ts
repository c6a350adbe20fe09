import type { CampaignRow, Drift, PauseOrigin, PauseQuestion, TimedPause } from '../../preload/contract'
import { timeText, whenText } from './ageText'
import { endText } from './endText'

/** What follows “Paused” on a row whose pause is to end: “ until Mon 09:00”. */
export function untilText(timer: TimedPause, now: number): string {
  const end = endText(timer, now)
  return timer.atEnd === 'ask' ? ` · asks you ${end}` : ` until ${end}`
}

/** What follows “Paused” on any other row: since when and by whom; nothing where nobody knows. */
export function sinceText({ pause }: CampaignRow, now: number): string {
  if (!pause) return ''
  const at = timeText(pause.at, now)
  return pause.by === 'here' ? ` by you since ${at}` : ` elsewhere, seen ${at}`
}

/** What follows “Active” on the row of a campaign that somebody else resumed. */
export function driftText({ seenAt, withProspects, end }: Drift, now: number): string {
  const along = withProspects ? ' with its prospects' : ''
  const until = end ? ` until ${endText(end, now)}` : ''
  return `resumed elsewhere, noticed ${whenText(seenAt, now)}; you had paused it${along}${until}`
}

/** The same as sentences, before a resume is sent. `prospectsHeld`: its prospects are known to be paused by now. */
export function originText(pause: PauseOrigin | null, now: number, prospectsHeld: boolean): string {
  if (pause?.by === 'here' && pause.withProspects)
    return `You paused it ${whenText(pause.at, now)}, with its prospects.`
  if (prospectsHeld) return `${pausedText(pause, now)} Its prospects were paused here before, and still are.`
  if (pause?.by === 'here') return `You paused it ${whenText(pause.at, now)}, without its prospects.`
  if (!pause) return pausedText(pause, now)
  return `${pausedText(pause, now)} PauseBar can’t tell whether its prospects were paused too.`
}

function pausedText(pause: PauseOrigin | null, now: number): string {
  if (!pause) return 'PauseBar doesn’t know when it was paused, or by whom.'
  const when = whenText(pause.at, now)
  return pause.by === 'here' ? `You paused it ${when}.` : `It was paused elsewhere, noticed ${when}.`
}

/** What the person is asked at the end of a pause. */
export function questionText(timer: TimedPause, question: PauseQuestion, now: number): string {
  const end = endText(timer, now)
  switch (question) {
    case 'missed':
      return `It was paused until ${end}, but PauseBar couldn’t resume it then. Resume it now?`
    case 'locked':
      return `It was paused until ${end}, but it’s locked. Unlock it to resume it.`
    case 'changed':
      return 'It was changed in Alta after it was paused here. Resume it, or keep it paused?'
    case 'reminder':
      return timer.atEnd === 'ask'
        ? 'You asked to be reminded. Resume it now?'
        : `It was paused until ${end}. Resume it now?`
  }
}

/** What the end of a pause depends on. */
export function endHint(resumeByItself: boolean): string {
  return resumeByItself
    ? 'This computer must be on then, with PauseBar running. Otherwise PauseBar asks you afterwards.'
    : 'PauseBar asks you then; it doesn’t resume by itself.'
}
