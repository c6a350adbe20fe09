import { afterEach, describe, expect, it } from 'vitest'
import type { Banner, HistoryEntry, PauseEnd, UndoOffer } from '../../preload/shared/contract'
import { exampleRow, exampleRun, exampleSnapshot } from '../../preload/shared/examplesForTest'
import { setUsesHour12, timeText } from './ageText'
import { bannerText } from './bannerText'
import { endText, zoneHere } from './endText'
import { errorText } from './errorText'
import { shareText, whatText } from './historyText'
import { offerText } from './offerText'
import { driftText, originText, questionText } from './pauseText'
import { readingText } from './readingText'
import { runText } from './runText'
import { actionText, restingText } from './statusText'

afterEach(() => setUsesHour12(false))

const now = new Date(2026, 0, 15, 14, 30).getTime()
const early = new Date(2026, 0, 15, 9, 5).getTime()
const monday: PauseEnd = { until: new Date(2026, 0, 19, 9).getTime(), zone: zoneHere() }
const pause = { verb: 'pause', withProspects: false, askedAt: early, end: monday } as const
const timedPause = { ...monday, atEnd: 'resume', question: null } as const
const offline = { kind: 'offline' } as const

const run = exampleRun({ askedAt: early })
const offer: UndoOffer = {
  ...pause,
  id: 1,
  account: 'first',
  campaignId: '1',
  campaignName: 'Q1 Outbound',
  leavesProspectsPaused: false,
  entryId: 'entry',
  expiresAt: 0,
}
const entry: HistoryEntry = {
  kind: 'action',
  id: '1',
  at: early,
  campaignId: '1',
  campaignName: 'Q1 Outbound',
  reason: '',
  batchId: null,
  verb: 'pause',
  withProspects: false,
  isOfProspects: false,
  ...monday,
  byTimer: false,
  outcome: 'done',
  error: null,
}
const resumed: Banner = {
  kind: 'resumed-as-planned',
  campaigns: [{ campaignId: '1', name: 'Q1 Outbound', at: early, leavesProspectsPaused: false }],
}
const foundDone: Banner = {
  kind: 'found-done',
  campaigns: [{ ...pause, campaignId: '1', name: 'Q1 Outbound' }],
}
const whole = ({ word, detail }: { word: string; detail: string }) => word + detail

/** Everything that says a time of day. */
const sentences: [string, () => string][] = [
  ['a time', () => timeText(early, now)],
  ['the end of a pause', () => endText(monday, now)],
  ['a paused row', () => whole(restingText(exampleRow({ status: 'paused', timedPause }), now))],
  [
    'a row that is being paused',
    () => whole(actionText({ ...pause, progress: { phase: 'checking' } }, 'active', now)),
  ],
  ['what was resumed elsewhere', () => driftText({ seenAt: early, withProspects: false, end: monday }, now)],
  ['who paused it', () => originText({ at: early, by: 'here', withProspects: false }, now, false)],
  [
    'a missed end',
    () =>
      questionText(exampleRow({ status: 'paused', timedPause: { ...timedPause, question: 'missed' } }), now),
  ],
  ['what was cut off', () => errorText({ kind: 'interrupted', intent: pause, status: 'active' }, now).cause],
  ['a banner of planned resumes', () => bannerText({ ...resumed, account: 'first' }, () => '', now)],
  ['a banner of what was found done', () => bannerText({ ...foundDone, account: 'first' }, () => '', now)],
  ['the offer to undo', () => offerText(offer, now)],
  ['a run', () => runText(run, now)],
  ['a line of the history', () => whatText(entry, now)],
  ['a line for others', () => shareText(entry, now)],
  [
    'an old reading',
    () =>
      readingText(
        exampleSnapshot([], {
          reading: {
            isUnderWay: false,
            lastAt: early,
            error: offline,
            isIncomplete: false,
            unreadable: 0,
            progress: null,
          },
        }),
        now,
      ),
  ],
]

describe('where the system’s clock has 24 hours', () => {
  it.each(sentences)('%s writes them so', (_what, text) => {
    expect(text()).toMatch(/\b09:0[05]\b(?! [AP]M)/)
    expect(text()).not.toMatch(/(?<!\d)9:0|AM|PM/)
  })
})

describe('where it has 12', () => {
  it.each(sentences)('%s writes them so', (_what, text) => {
    setUsesHour12(true)
    expect(text()).toMatch(/(?<!\d)9:0[05] AM\b/)
    expect(text()).not.toMatch(/09:0/)
  })

  it('the hours around noon and midnight are twelve', () => {
    setUsesHour12(true)
    const at = (hour: number) => timeText(new Date(2026, 0, 15, hour, 30).getTime(), now)
    expect([0, 11, 12, 13, 23].map(at)).toEqual(['12:30 AM', '11:30 AM', '12:30 PM', '1:30 PM', '11:30 PM'])
  })
})
