import type { RunView } from '../../preload/shared/contract'
import { counted, numberText, ongoing, past, pastAtStart, whose } from '../../preload/shared/words'
import { countdownText, whenText } from './ageText'
import { prospectsStayPausedText, withProspectsText } from './counts'
import { endPhraseAfterPaused } from './endText'
import { notDoneTexts } from './historyText'

type Run = Omit<RunView, 'id' | 'account' | 'restorable' | 'retryable'>

/** How far a bulk run is, or how it ended. `now` in ms since the epoch. */
export function runText(run: Run, now: number): string {
  const { text, reason } = runParts(run, now)
  return reason === '' ? text : `${text} ${reason}`
}

/** The same in two parts, since a long reason is cut before the rest is. It is empty where there is none. */
export function runParts(run: Run, now: number): { text: string; reason: string } {
  if (run.left > 0) return { text: underWayText(run, now), reason: '' }
  const reason = run.reason === '' ? '' : `“${run.reason}”`
  return { text: `${overText(run, now)}${prospectsStayPausedText(run.withoutProspects, run.done)}`, reason }
}

const whatText = ({ isOfProspects }: Run, count: number) => whose(counted(count, 'campaign'), isOfProspects)

function underWayText(run: Run, now: number): string {
  const { verb, total, done, failed, retryAt } = run
  const failures = failed === 0 ? '' : `, ${numberText(failed)} failed`
  const progress = `${ongoing[verb]} ${whatText(run, total)}: ${numberText(done)} ${past[verb]}${failures}.`
  if (retryAt === null) return progress
  const left = countdownText(retryAt, now)
  return left === null
    ? `${progress} Alta’s limit was reached; it goes on now.`
    : `${progress} Alta’s limit is reached; it goes on in ${left}.`
}

function overText(run: Run, now: number): string {
  const { verb, total, done, failed, cancelled, wasCutOff, askedAt } = run
  const at = whenText(askedAt, now)
  if (wasCutOff && done < total) {
    const are = done === 1 ? 'is' : 'are'
    return `${ongoing[verb]} ${whatText(run, total)} ${at} was cut off: ${numberText(done)} ${are} ${past[verb]}.`
  }
  if (failed === 0 && cancelled === 0) {
    const prospects = withProspectsText(run.withProspects && !run.isOfProspects, done)
    // A resume has an end too: that of the pause before it.
    const when = verb === 'pause' && run.end ? endPhraseAfterPaused(run.end, now) : ` ${at}`
    return `${pastAtStart[verb]} ${whatText(run, done)}${prospects}${when}.`
  }
  return `${[doneText(run), ...notDoneTexts(run)].join(', ')} ${at}.`
}

const doneText = ({ verb, done, isOfProspects }: Run) =>
  isOfProspects ? `Prospects of ${counted(done, 'campaign')} resumed` : `${numberText(done)} ${past[verb]}`

type Restorable = { restorable: readonly unknown[]; done: number }

/** “Resume these 11”: the campaigns that a run paused and that nobody has changed since. */
export function resumeTheseText({ restorable, done }: Restorable): string {
  if (restorable.length > 1) return `Resume these ${numberText(restorable.length)}`
  return done > 1 ? 'Resume 1 of them' : 'Resume this one'
}

/** “Try the 2 again”: the campaigns that a run did not reach. */
export const tryTheseText = (count: number) =>
  count === 1 ? 'Try that one again' : `Try the ${numberText(count)} again`
