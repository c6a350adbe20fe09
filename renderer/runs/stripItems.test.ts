import { expect, it } from 'vitest'
import type { CampaignRow, RunView, UndoOffer } from '../../preload/shared/contract'
import { exampleOffer, exampleRow, exampleRun, exampleSnapshot } from '../../preload/shared/examplesForTest'
import { stripItems } from './stripItem'

const row = exampleRow({ status: 'paused' })
const offer = exampleOffer()
const run = (batchId: string, times: { askedAt: number; endedAt: number | null }) =>
  exampleRun({ id: batchId, batchId, ...times })
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

const newer = exampleOffer({ id: 2, campaignId: 'newer' })
const older = exampleOffer({ id: 1, campaignId: 'older' })
const atRest = (id: string) => exampleRow({ id, status: 'paused' })
const underWay = (id: string) =>
  exampleRow({
    id,
    action: { verb: 'resume', withProspects: false, askedAt: 0, progress: { phase: 'sending' } },
  })

const lists: [string, CampaignRow[], UndoOffer | undefined][] = [
  ['the newest', [atRest('older'), atRest('newer')], newer],
  ['the older one while the newer one’s campaign is acted on', [atRest('older'), underWay('newer')], older],
  ['none while both campaigns are acted on', [underWay('older'), underWay('newer')], undefined],
  ['none for a campaign that somebody else resumed since', [exampleRow({ id: 'newer' })], undefined],
  ['none for a campaign that is no longer listed', [], undefined],
]

it.each(lists)('of the offers to undo is shown: %s', (_, campaigns, expected) => {
  const [item] = stripItems(exampleSnapshot(campaigns, { undoOffers: [newer, older] }))
  expect(item?.kind === 'offer' ? item.offer : undefined).toBe(expected)
})
