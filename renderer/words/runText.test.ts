import { describe, expect, it } from 'vitest'
import type { RunView } from '../../preload/shared/contract'
import { resumeTheseText, runParts, runText, tryTheseText } from './runText'

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
const at = new Date(2026, 2, 12, 14, 2).getTime()
const run = (part: Partial<RunView>): RunView => ({
  id: 'run',
  account: 'first',
  verb: 'pause',
  withProspects: false,
  askedAt: at,
  batchId: 'batch',
  end: null,
  endedAt: null,
  reason: '',
  wasCutOff: false,
  total: 20,
  left: 0,
  done: 20,
  failed: 0,
  cancelled: 0,
  restorable: [],
  kept: 0,
  undoable: 0,
  isOfProspects: false,
  withoutProspects: 0,
  retryable: [],
  retryAt: null,
  ...part,
})

describe('what is said of many campaigns', () => {
  it.each<[Partial<RunView>, string]>([
    [{ left: 8, done: 12 }, 'Pausing 20 campaigns: 12 paused.'],
    [
      { left: 8, done: 10, failed: 2, retryAt: at + 42_000 },
      'Pausing 20 campaigns: 10 paused, 2 failed. Alta’s limit is reached; it goes on in 0:42.',
    ],
    [
      { left: 8, done: 12, retryAt: at },
      'Pausing 20 campaigns: 12 paused. Alta’s limit was reached; it goes on now.',
    ],
    [{}, 'Paused 20 campaigns at 14:02.'],
    [
      { total: 1, done: 1, withProspects: true, reason: 'Wrong price' },
      'Paused 1 campaign with its prospects at 14:02. “Wrong price”',
    ],
    [
      { total: 11, done: 11, withProspects: true, end: { until: at + 60_000, zone } },
      'Paused 11 campaigns with their prospects until 14:03.',
    ],
    [{ done: 18, failed: 2 }, '18 paused, 2 couldn’t be paused at 14:02.'],
    [{ done: 5, cancelled: 15 }, '5 paused, 15 cancelled at 14:02.'],
    [{ done: 1, cancelled: 19, wasCutOff: true }, 'Pausing 20 campaigns at 14:02 was cut off: 1 is paused.'],
    [
      { verb: 'resume', total: 12, done: 12, withoutProspects: 12 },
      'Resumed 12 campaigns at 14:02. Their prospects stay paused.',
    ],
    [
      { verb: 'resume', total: 12, done: 12, withoutProspects: 3 },
      'Resumed 12 campaigns at 14:02. The prospects of 3 of them stay paused.',
    ],
    [{ verb: 'resume', left: 1, done: 19 }, 'Resuming 20 campaigns: 19 resumed.'],
    [
      { verb: 'resume', isOfProspects: true, withProspects: true, left: 1, done: 19 },
      'Resuming the prospects of 20 campaigns: 19 resumed.',
    ],
    [
      { verb: 'resume', isOfProspects: true, withProspects: true },
      'Resumed the prospects of 20 campaigns at 14:02.',
    ],
    [
      { verb: 'resume', isOfProspects: true, withProspects: true, done: 17, failed: 2, cancelled: 1 },
      'Prospects of 17 campaigns resumed, 2 failed, 1 cancelled at 14:02.',
    ],
    [
      { verb: 'resume', isOfProspects: true, withProspects: true, done: 1, cancelled: 19, wasCutOff: true },
      'Resuming the prospects of 20 campaigns at 14:02 was cut off: 1 is resumed.',
    ],
    [{ verb: 'resume' }, 'Resumed 20 campaigns at 14:02.'],
    [{ verb: 'resume', end: { until: at + 60_000, zone } }, 'Resumed 20 campaigns at 14:02.'],
    [{ total: 10_000, left: 8_800, done: 1_200 }, 'Pausing 10,000 campaigns: 1,200 paused.'],
  ])('%o', (part, text) => {
    expect(runText(run(part), at)).toBe(text)
  })
})

it('says of one what can be done about it as of one', () => {
  const [one, two] = [['A'], ['A', 'B']]
  expect(resumeTheseText({ restorable: one, done: 1 })).toBe('Resume this one')
  expect(resumeTheseText({ restorable: one, done: 2 })).toBe('Resume 1 of them')
  expect(resumeTheseText({ restorable: two, done: 2 })).toBe('Resume these 2')
  expect([1, 2].map(tryTheseText)).toEqual(['Try that one again', 'Try the 2 again'])
})

it('has the reason by itself, which is cut where there is no room for all', () => {
  const paused = run({ reason: 'Wrong price' })
  expect(runParts(paused, at)).toEqual({ text: 'Paused 20 campaigns at 14:02.', reason: '“Wrong price”' })
  expect(runText(paused, at)).toBe('Paused 20 campaigns at 14:02. “Wrong price”')
  expect(runParts(run({ left: 1, reason: 'Wrong price' }), at).reason).toBe('')
})
