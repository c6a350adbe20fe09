import type { RunView } from '../../preload/contract'
import { countdownText, whenText } from './ageText'
import { counted, numberText } from './counts'
import { endText } from './endText'

type Run = Omit<RunView, 'id' | 'account' | 'restorable' | 'retryable'>

const past = { pause: 'paused', resume: 'resumed' } as const
const underWay = { pause: 'Pausing', resume: 'Resuming' } as const

/** How far a run came, or what came of it. `now` in ms since the epoch. */
export function runText(run: Run, now: number): string {
  return run.left > 0 ? underWayText(run, now) : `${overText(run, now)}${reasonText(run)}`
}

function underWayText({ verb, total, done, failed, retryAt }: Run, now: number): string {
  const failures = failed === 0 ? '' : `, ${numberText(failed)} failed`
  const progress = `${underWay[verb]} ${counted(total, 'campaign')}: ${numberText(done)} ${past[verb]}${failures}.`
  return retryAt === null
    ? progress
    : `${progress} Alta’s limit is reached; it goes on in ${countdownText(retryAt, now)}.`
}

function overText(run: Run, now: number): string {
  const { verb, total, done, failed, cancelled, wasCutOff, askedAt } = run
  const asked = whenText(askedAt, now)
  const verbPast = past[verb]
  if (wasCutOff && done < total) {
    return `${underWay[verb]} ${counted(total, 'campaign')} ${asked} was cut off: ${numberText(done)} ${are(done)} ${verbPast}.`
  }
  if (failed === 0 && cancelled === 0) {
    const prospects = run.withProspects ? ` with ${done === 1 ? 'its' : 'their'} prospects` : ''
    // A resume keeps in mind the end that the pause had.
    const when = verb === 'pause' && run.end ? `until ${endText(run.end, now)}` : asked
    return `${capitalised(verbPast)} ${counted(done, 'campaign')}${prospects} ${when}.`
  }
  const couldNot = failed === 0 ? [] : [`${numberText(failed)} couldn’t be ${verbPast}`]
  const wasCancelled = cancelled === 0 ? [] : [`${numberText(cancelled)} cancelled`]
  return `${[`${numberText(done)} ${verbPast}`, ...couldNot, ...wasCancelled].join(', ')} ${asked}.`
}

const reasonText = ({ reason }: Run) => (reason === '' ? '' : ` “${reason}”`)

const are = (count: number) => (count === 1 ? 'is' : 'are')

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
