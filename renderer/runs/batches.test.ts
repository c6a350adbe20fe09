import { expect, it } from 'vitest'
import type { RunView } from '../../preload/shared/contract'
import { batchesOf, retriesFirst } from './batches'

const run = (part: Partial<RunView>): RunView => ({
  id: 'run',
  account: 'first',
  verb: 'pause',
  withProspects: true,
  askedAt: 1_000,
  batchId: 'batch',
  end: null,
  endedAt: null,
  reason: 'Wrong price',
  wasCutOff: false,
  total: 3,
  left: 0,
  done: 2,
  failed: 1,
  cancelled: 0,
  restorable: [{ campaignId: '1', name: 'One' }],
  kept: 1,
  undoable: 2,
  isOfProspects: false,
  withoutProspects: 0,
  retryable: [],
  retryAt: null,
  ...part,
})

it('tells what was asked for as one in two accounts as one', () => {
  const second = run({ account: 'second', total: 8, left: 3, done: 5, failed: 0, retryAt: 9_000 })
  const [batch, ...others] = batchesOf([run({ endedAt: 2_000 }), second])
  expect(others).toEqual([])
  expect(batch).toMatchObject({
    total: 11,
    left: 3,
    done: 7,
    failed: 1,
    kept: 2,
    endedAt: null,
    retryAt: 9_000,
  })
  expect(batch?.accounts).toEqual(['first', 'second'])
  expect(batch?.restorable).toEqual([
    { account: 'first', campaignId: '1', name: 'One' },
    { account: 'second', campaignId: '1', name: 'One' },
  ])
})

it('is over when the last of it is, and waits for the first that goes on', () => {
  const [batch] = batchesOf([
    run({ endedAt: 2_000, retryAt: 8_000 }),
    run({ endedAt: 3_000, retryAt: 7_000 }),
  ])
  expect(batch).toMatchObject({ endedAt: 3_000, retryAt: 7_000 })
})

it('keeps apart what was asked for one after the other, the newest first', () => {
  const batches = batchesOf([run({ batchId: 'newer' }), run({}), run({ batchId: 'newer' })])
  expect(batches.map(({ batchId }) => batchId)).toEqual(['newer', 'batch'])
})

it.each<[Partial<RunView>, boolean, string]>([
  [{ failed: 1 }, true, 'what failed'],
  [{ failed: 0, cancelled: 1, wasCutOff: true }, true, 'what PauseBar’s end cut off'],
  [{ failed: 0, cancelled: 1 }, false, 'what the person cancelled'],
])('%o: tries again first, %s: %s', (part, expected, _) => {
  const [batch] = batchesOf([run({ ...part, retryable: [{ campaignId: '2', name: 'Two' }] })])
  expect(batch && retriesFirst(batch)).toBe(expected)
})
