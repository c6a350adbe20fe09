import { expect, it } from 'vitest'
import type { CampaignRow, RunView, UndoOffer } from '../../preload/shared/contract'
import { exampleOffer, exampleRow, exampleRun, exampleSnapshot } from '../../preload/shared/examplesForTest'
import { othersShown, shownItem, stripItems } from './stripItem'

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

const [batch, undo, latest] = [
  { key: 'run', at: 1 },
  { key: 'undo', at: 2 },
  { key: 'newer', at: 3 },
]

it('the strip shows the newest, and under a hand what it showed', () => {
  expect(shownItem([undo, batch], { touched: null, chosen: undefined })).toBe(undo)
  expect(
    shownItem([latest, undo, batch], { touched: { key: 'undo', at: 2, isAlone: false }, chosen: undefined }),
  ).toBe(undo)
  expect(shownItem([undo, batch], { touched: null, chosen: 'run' })).toBe(batch)
})

it('when what the pointer is on is gone, nothing older comes under it, and what is newer does', () => {
  const touched = { key: 'undo', at: 2, isAlone: false }
  expect(shownItem([batch], { touched, chosen: undefined })).toBeUndefined()
  expect(shownItem([latest, batch], { touched, chosen: undefined })).toBe(latest)
  expect(shownItem([batch], { touched: null, chosen: undefined })).toBe(batch)
})

it('when the focus was on it, the next one is there at once', () => {
  expect(shownItem([batch], { touched: { key: 'undo', at: null, isAlone: false }, chosen: undefined })).toBe(
    batch,
  )
})

it('the way to others does not come under the hand where there was none: it would push what is there', () => {
  const alone = { key: 'undo', at: 2, isAlone: true }
  expect(othersShown([latest, undo], undo, alone)).toEqual([])
  expect(othersShown([latest, undo], undo, { ...alone, isAlone: false })).toEqual([latest])
  expect(othersShown([latest, undo], undo, null)).toEqual([latest])
  expect(othersShown([latest, batch], latest, alone), 'what the hand was on is gone').toEqual([batch])
})
