import { expect, it } from 'vitest'
import type { CampaignRow } from './campaignRow'
import { exampleOffer, exampleRow, exampleRun } from './examplesForTest'
import type { RunView, UndoOffer } from './snapshot'
import { nextUndo, undoableForMs } from './undo'

const now = 1_000_000

const row = (id: string, differences: Partial<CampaignRow> = {}) =>
  exampleRow({ id, status: 'paused', ...differences })

/** A pause that was done so many ms ago. */
const offer = (campaignId: string, age: number, differences: Partial<UndoOffer> = {}) =>
  exampleOffer({ id: age, campaignId, expiresAt: now - age + undoableForMs, ...differences })

/** A pause of 11 that ended so many ms ago. */
const run = (age: number, differences: Partial<RunView> = {}) =>
  exampleRun({
    id: `${age}`,
    askedAt: now - age - 3_000,
    endedAt: now - age,
    total: 11,
    done: 11,
    undoable: 11,
    ...differences,
  })

const show = (undoOffers: UndoOffer[], runs: RunView[] = [], campaigns = [row('A'), row('B')]) =>
  nextUndo({ undoOffers, runs, campaigns }, now)

const acting = (askedAt: number, byTimer = false) =>
  row('B', {
    action: { verb: 'resume', withProspects: false, askedAt, byTimer, progress: { phase: 'sending' } },
  })

it('the last that was done is undone, be it one or many', () => {
  expect(show([offer('A', 5_000), offer('B', 2_000)])).toMatchObject({ offer: { campaignId: 'B' } })
  expect(show([offer('A', 5_000)], [run(2_000)])).toEqual({
    kind: 'batch',
    batchId: 'batch',
    verb: 'pause',
    count: 11,
  })
  expect(show([offer('A', 1_000)], [run(2_000)])).toMatchObject({ offer: { campaignId: 'A' } })
})

it('what was asked for in two accounts as one is undone as one, once both are over', () => {
  expect(show([], [run(9_000), run(1_000, { undoable: 4 })])).toMatchObject({ kind: 'batch', count: 15 })
  expect(show([], [run(9_000), run(0, { left: 1, endedAt: null, undoable: 0 })])).toBeNull()
})

it('what is over for too long, was cut off or leaves nothing to be put back is not undone', () => {
  expect(show([], [run(undoableForMs)])).toBeNull()
  expect(show([], [run(1_000, { wasCutOff: true })])).toBeNull()
  expect(show([], [run(1_000, { undoable: 0 })])).toBeNull()
})

it('what somebody changed since is not undone', () => {
  expect(show([offer('A', 1)], [], [row('A', { status: 'active' })])).toBeNull()
  expect(show([offer('A', 1)], [], [row('A', { account: 'other' })])).toBeNull()
  expect(show([offer('A', 1)], [], [])).toBeNull()
})

it('while something that was asked for later is under way nothing before it is undone', () => {
  expect(show([offer('A', 5_000)], [], [row('A'), acting(now - 1_000)])).toBeNull()
  expect(show([offer('A', 5_000)], [run(0, { left: 3, endedAt: null, undoable: 0 })])).toBeNull()
  expect(show([offer('A', 5_000)], [], [row('A'), acting(now - 9_000)])).toMatchObject({ kind: 'offer' })
  expect(show([offer('A', 5_000)], [], [row('A'), acting(now - 1_000, true)])).toMatchObject({
    kind: 'offer',
  })
})

it('an offer that is held is what the person is busy with', () => {
  const held = offer('A', 9_000, { expiresAt: null })
  expect(show([offer('B', 1_000), held])).toMatchObject({ offer: { campaignId: 'A' } })
})
