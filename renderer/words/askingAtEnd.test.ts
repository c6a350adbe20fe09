import { afterEach, describe, expect, it } from 'vitest'
import type { HistoryRun, PauseEnd } from '../../preload/shared/contract'
import { exampleEntry, exampleOffer, exampleRow, exampleRun } from '../../preload/shared/examplesForTest'
import { bannerText } from './bannerText'
import { setResumesByItself, zoneHere } from './endText'
import { errorText } from './errorText'
import {
  memberText,
  shareHistoryRunText,
  shareRunText,
  shareText,
  whatRunText,
  whatText,
} from './historyText'
import { offerText } from './offerText'
import { driftText, questionText } from './pauseText'
import { runText } from './runText'
import { actionText, restingText } from './statusText'

afterEach(() => setResumesByItself(true))

const now = new Date(2026, 0, 15, 14, 30).getTime()
const at = new Date(2026, 0, 15, 14, 2).getTime()
const later = new Date(2026, 0, 20, 14, 30).getTime()
const end: PauseEnd = { until: new Date(2026, 0, 19, 9).getTime(), zone: zoneHere() }
const pause = { verb: 'pause', withProspects: true, askedAt: at, end } as const
const timedPause = { ...end, atEnd: 'resume', question: null } as const
const whole = ({ word, detail }: { word: string; detail: string }) => word + detail

const run = exampleRun({ withProspects: true, end, askedAt: at })
const entry = exampleEntry({ at, withProspects: true, ...end })
const historyRun: HistoryRun = {
  batchId: 'batch',
  accounts: ['first'],
  verb: 'pause',
  byTimer: false,
  withProspects: true,
  isOfProspects: false,
  end,
  reason: '',
  found: 2,
  done: 2,
  failed: 0,
  cancelled: 0,
  interrupted: 0,
}
const whatAsks = questionText(
  exampleRow({ status: 'paused', timedPause: { ...timedPause, question: 'reminder' } }),
  later,
)

/** Everything that says when a pause ends, and how it reads where PauseBar asks then. */
const sentences: [what: string, text: () => string, asks: string][] = [
  [
    'a paused row',
    () => whole(restingText(exampleRow({ status: 'paused', timedPause }), now)),
    'Paused · asks you Mon 09:00',
  ],
  [
    'a row that is being paused',
    () => whole(actionText({ ...pause, progress: { phase: 'confirming' } }, 'active', now)),
    'Pausing… accepted; checking with Alta · asks you Mon 09:00',
  ],
  ['a run', () => runText(run, now), 'Paused 2 campaigns with their prospects · asks you Mon 09:00.'],
  [
    'the offer to undo',
    () => offerText(exampleOffer({ end }), now),
    'Asks you Mon 09:00. Messages on their way may still go out.',
  ],
  ['a line of the history', () => whatText(entry, now), 'Paused with its prospects · asks you Mon 09:00'],
  [
    'what was done to many',
    () => whatRunText(historyRun, now),
    'Paused 2 campaigns with their prospects · asks you Mon 09:00',
  ],
  [
    'one of many that was asked for otherwise',
    () => memberText(entry, { ...historyRun, end: null }, now),
    'Paused with its prospects · asks you Mon 09:00',
  ],
  [
    'the history once that time is over',
    () => whatText(entry, later),
    'Paused with its prospects at least until Mon 09:00',
  ],
  [
    'a line for others',
    () => shareText(entry, now),
    'Paused “Q1 Outbound” with its prospects at 14:02 at least until Mon 09:00',
  ],
  [
    'a line for others about many',
    () => shareRunText(run, now),
    'Paused 2 campaigns with their prospects at 14:02 at least until Mon 09:00',
  ],
  [
    'the same from the history',
    () => shareHistoryRunText(historyRun, at, now),
    'Paused 2 campaigns with their prospects at 14:02 at least until Mon 09:00',
  ],
  [
    'what was resumed elsewhere',
    () => driftText({ seenAt: at, withProspects: false, end }, now),
    'resumed elsewhere, noticed at 14:02; you had paused it at least until Mon 09:00',
  ],
  [
    'what was cut off',
    () => errorText({ kind: 'interrupted', intent: pause, status: 'active' }, now).cause,
    'You asked to pause it with its prospects at least until Mon 09:00 at 14:02, and it was cut off. Alta shows it active.',
  ],
  [
    'a row that was cut off',
    () => whole(restingText(exampleRow({ interrupted: pause }), now)),
    'Active · you asked to pause it with its prospects at least until Mon 09:00 at 14:02; not checked since',
  ],
  [
    'a banner of what was found done',
    () =>
      bannerText(
        { kind: 'found-done', campaigns: [{ ...pause, campaignId: '1', name: 'A' }], account: 'first' },
        () => '',
        now,
      ),
    'You asked to pause “A” with its prospects at least until Mon 09:00 at 14:02, and it was cut off. Alta shows it paused.',
  ],
]

describe('where PauseBar asks at the end of a pause', () => {
  it.each(sentences)('%s says so', (_what, text, asks) => {
    setResumesByItself(false)
    expect(text()).toBe(asks)
  })

  it('the row that asks does not say that it was paused until then', () => {
    expect(whatAsks).toBe(' · its end was Mon 09:00')
  })

  it('a lock is not what kept it from being resumed', () => {
    setResumesByItself(false)
    const locked = { ...timedPause, question: 'locked' } as const
    const row = exampleRow({ status: 'paused', lock: { at, reason: '' }, timedPause: locked })
    expect(questionText(row, later)).toBe(' · its end was Mon 09:00; it can’t be resumed while it’s locked')
  })
})

it.each(sentences)('where it resumes by itself, %s says until when', (_what, text) => {
  expect(text()).toMatch(/(?<!at least )\buntil Mon 09:00/i)
})
