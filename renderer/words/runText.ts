import type { RunView } from '../../preload/shared/contract'
import { counted, numberText, ongoing, past, pastAtStart, whose } from '../../preload/shared/words'
import { countdownText, whenText } from './ageText'
import { endAfterPaused } from './endText'

type Run = Omit<RunView, 'id' | 'account' | 'restorable' | 'retryable'>

/** How far a run came, or what came of it. `now` in ms since the epoch. */
export function runText(run: Run, now: number): string {
  const { text, reason } = runParts(run, now)
  return reason === '' ? text : `${text} ${reason}`
}

/** The same in its parts: a reason may be long, and is cut before the rest is. It is empty where there is none to be told. */
export function runParts(run: Run, now: number): { text: string; reason: string } {
  if (run.left > 0) return { text: underWayText(run, now), reason: '' }
  const reason = run.reason === '' ? '' : `“${run.reason}”`
  return { text: `${overText(run, now)}${prospectsText(run)}`, reason }
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
  const asked = whenText(askedAt, now)
  const verbPast = past[verb]
  if (wasCutOff && done < total) {
    return `${ongoing[verb]} ${whatText(run, total)} ${asked} was cut off: ${numberText(done)} ${are(done)} ${verbPast}.`
  }
  if (failed === 0 && cancelled === 0) {
    const prospects =
      run.withProspects && !run.isOfProspects ? ` with ${done === 1 ? 'its' : 'their'} prospects` : ''
    // A resume keeps in mind the end that the pause had.
    const when = verb === 'pause' && run.end ? endAfterPaused(run.end, now) : ` ${asked}`
    return `${pastAtStart[verb]} ${whatText(run, done)}${prospects}${when}.`
  }
  return `${[doneText(run), ...otherwise(run)].join(', ')} ${asked}.`
}

const doneText = ({ verb, done, isOfProspects }: Run) =>
  isOfProspects ? `Prospects of ${counted(done, 'campaign')} resumed` : `${numberText(done)} ${past[verb]}`

function otherwise({ verb, failed, cancelled, isOfProspects }: Run): string[] {
  const notDone = isOfProspects ? 'failed' : `couldn’t be ${past[verb]}`
  return [
    ...(failed === 0 ? [] : [`${numberText(failed)} ${notDone}`]),
    ...(cancelled === 0 ? [] : [`${numberText(cancelled)} cancelled`]),
  ]
}

/** A campaign that looks live and sends nothing has to be pointed out wherever that began. */
function prospectsText({ done, withoutProspects }: Run): string {
  if (withoutProspects === 0) return ''
  return withoutProspects < done
    ? ` The prospects of ${numberText(withoutProspects)} of them stay paused.`
    : ` ${done === 1 ? 'Its' : 'Their'} prospects stay paused.`
}

/** “Resume these 11”: the way back for those of what was paused at once that still are as it left them. */
export function resumeTheseText({
  restorable,
  done,
}: {
  restorable: readonly unknown[]
  done: number
}): string {
  if (restorable.length > 1) return `Resume these ${numberText(restorable.length)}`
  return done > 1 ? 'Resume 1 of them' : 'Resume this one'
}

/** “Try the 2 again”: those of a run that it did not reach. */
export const tryTheseText = (count: number) =>
  count === 1 ? 'Try that one again' : `Try the ${numberText(count)} again`

const are = (count: number) => (count === 1 ? 'is' : 'are')
