import { expect, it } from 'vitest'
import type { CampaignRow, UndoOffer } from '../../preload/contract'
import { exampleRow, exampleSnapshot } from '../words/exampleRow'
import { offerOnShow } from './offerOnShow'

const newer = offer(2, 'newer')
const older = offer(1, 'older')
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
  expect(offerOnShow(exampleSnapshot(campaigns, { undoOffers: [newer, older] }))).toBe(expected)
})

function offer(id: number, campaignId: string): UndoOffer {
  return {
    account: 'first',
    id,
    campaignId,
    campaignName: campaignId,
    verb: 'pause',
    withProspects: false,
    leavesProspectsPaused: false,
    entryId: 'entry',
    expiresAt: 20_000,
  }
}
