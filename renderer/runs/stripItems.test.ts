import { expect, it } from 'vitest'
import type { RunView, UndoOffer } from '../../preload/contract'
import { exampleRow, exampleSnapshot } from '../words/exampleRow'
import { stripItems } from './stripItems'

const row = exampleRow({ status: 'paused' })
const offer: UndoOffer = {
  id: 1,
  account: 'first',
  campaignId: row.id,
  campaignName: row.name,
  verb: 'pause',
  withProspects: false,
  leavesProspectsPaused: false,
  entryId: 'entry',
  expiresAt: 30_000,
}
const run = (batchId: string, times: { askedAt: number; endedAt: number | null }): RunView => ({
  id: batchId,
  batchId,
  account: 'first',
  verb: 'pause',
  withProspects: false,
  end: null,
  reason: '',
  wasCutOff: false,
  total: 1,
  left: 0,
  done: 1,
  failed: 0,
  cancelled: 0,
  restorable: [],
  kept: 0,
  undoable: 0,
  retryable: [],
  retryAt: null,
  ...times,
})
const keys = (expiresAt: number | null, runs: RunView[]) =>
  stripItems(exampleSnapshot([row], { undoOffers: [{ ...offer, expiresAt }], runs })).map(({ key }) => key)

it('shows the newest of what can be undone and of what was done to many', () => {
  const [earlier, later] = [
    run('earlier', { askedAt: 1_000, endedAt: 2_000 }),
    run('later', { askedAt: 8_000, endedAt: 12_000 }),
  ]
  expect(keys(30_000, [later, earlier])).toEqual(['later', 'first/1', 'earlier'])
  expect(keys(40_000, [later, earlier])).toEqual(['first/1', 'later', 'earlier'])
})

it('takes what is under way for as old as its beginning', () => {
  expect(keys(30_000, [run('under-way', { askedAt: 9_000, endedAt: null })])).toEqual([
    'first/1',
    'under-way',
  ])
})

it('shows what a dialog is open about before all else', () => {
  expect(keys(null, [run('later', { askedAt: 50_000, endedAt: 60_000 })])).toEqual(['first/1', 'later'])
})
