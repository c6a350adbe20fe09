import { expect, it } from 'vitest'
import type { AccountEntry, HistoryAsked } from '../../preload/shared/contract'
import { exampleEntry } from '../../preload/shared/examplesForTest'
import { dayMs } from '../../preload/shared/zonedTime'
import { entriesOf, type HistoryRecord, inOneLine, matching, plannedBatch } from './history'

const entry = (at: number, differences: Partial<AccountEntry> = {}): AccountEntry =>
  Object.assign(
    {
      id: `${at}`,
      at,
      account: 'first',
      campaignId: 'A',
      campaignName: 'Café Berlin',
      reason: 'Wrong price',
      batchId: null,
      kind: 'seen',
      from: 'active',
      to: 'paused',
    } as const,
    differences,
  )
const all: Omit<HistoryAsked, 'limit'> = {
  search: '',
  filter: 'all',
  from: null,
  until: null,
  campaign: null,
}
const found = (asked: Partial<typeof all>, entries = [entry(1), entry(2), entry(3)]) =>
  entries.filter(matching({ ...all, ...asked })).map(({ at }) => at)

it('is filtered by a span of time: its beginning is part of it, its end is not', () => {
  expect(found({ from: 2 })).toEqual([2, 3])
  expect(found({ until: 3 })).toEqual([1, 2])
  expect(found({ from: 2, until: 3 })).toEqual([2])
})

it('shows the part of one campaign alone, of its own account', () => {
  const entries = [entry(1), entry(2, { campaignId: 'B' }), entry(3, { account: 'other' })]
  expect(found({ campaign: { account: 'first', campaignId: 'A' } }, entries)).toEqual([1])
})

it('is searched by name and reason, accents and case apart', () => {
  expect(found({ search: 'cafe PRICE' })).toEqual([1, 2, 3])
  expect(found({ search: 'cafe munich' })).toEqual([])
})

it.each([
  ['all', [1, 2, 3, 4]],
  ['here', [2, 3, 4]],
  ['elsewhere', [1]],
  ['failed', [3, 4]],
] as const)('is filtered by what came of it: %s', (filter, expected) => {
  const outcomes = [exampleEntry({ at: 2 }), exampleEntry({ at: 3, outcome: 'failed' })]
  const entries = [entry(1), ...outcomes, exampleEntry({ at: 4, outcome: 'interrupted' })]
  expect(found({ filter }, entries)).toEqual(expected)
})

it.each([
  ['Wrong price', 'Wrong price'],
  ['  Customer \n complained\t', 'Customer complained'],
  [' \n ', ''],
])('the reason %j is noted in one line: %j', (given, noted) => {
  expect(inOneLine(given)).toBe(noted)
})

const now = Date.UTC(2026, 2, 12)
const read = (...records: HistoryRecord[]) => entriesOf(records, now)

it('keeps a year, the oldest first', () => {
  const year = 366 * dayMs
  const entries = [now - year, now - year + 1, now].map((at) => exampleEntry({ id: `${at}`, at }))
  expect(read(...entries).map(({ at }) => at)).toEqual([now - year + 1, now])
})

it('has the reason that was given last, and all else as it was', () => {
  const pause = exampleEntry({ id: 'pause', at: now, reason: 'At first' })
  const other = exampleEntry({ id: 'other', at: now })
  const given = [
    { amends: 'pause', reason: 'Then' },
    { amends: 'pause', reason: 'At last' },
  ]
  expect(read(pause, other, ...given)).toEqual([{ ...pause, reason: 'At last' }, other])
})

it('has no entry for a reason alone', () => {
  expect(read({ amends: 'forgotten', reason: 'Why' })).toEqual([])
})

const pauseOfRun = exampleEntry({ campaignId: 'A', batchId: 'run' })
const pauseAlone = exampleEntry({ campaignId: 'A', batchId: null })

it.each<[what: string, records: HistoryRecord[], batch: string | null]>([
  ['as one of a run', [pauseOfRun], 'run@90'],
  ['alone', [pauseAlone], null],
  ['in a run, and later alone', [pauseOfRun, pauseAlone], null],
  ['alone, and later in a run', [pauseAlone, pauseOfRun], 'run@90'],
  ['in a run that got a reason later', [pauseOfRun, { amends: pauseOfRun.id, reason: 'Why' }], 'run@90'],
  ['by others', [{ ...entry(1), batchId: 'others' }], null],
  ['in a run before another was', [pauseOfRun, { ...pauseOfRun, campaignId: 'B', batchId: 'b' }], 'run@90'],
  ['in a run before it was resumed', [pauseOfRun, { ...pauseOfRun, verb: 'resume', batchId: 'b' }], 'run@90'],
  [
    'in a run before a pause failed',
    [pauseOfRun, { ...pauseOfRun, outcome: 'failed', batchId: 'b' }],
    'run@90',
  ],
  ['never', [], null],
])('a campaign that was paused %s is resumed in the batch $2', (_what, records, batch) => {
  expect(plannedBatch(records, 'A', 90)).toBe(batch)
})
