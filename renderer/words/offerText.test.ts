import { expect, it } from 'vitest'
import type { UndoOffer } from '../../preload/shared/contract'
import { endText } from './endText'
import { offerText } from './offerText'

const offer: UndoOffer = {
  id: 1,
  account: 'first',
  campaignId: '5a4b1d2c-0f3e-4c6d-8a79-1b2c3d4e5f60',
  campaignName: 'Q1 Outbound',
  verb: 'pause',
  withProspects: false,
  leavesProspectsPaused: false,
  entryId: 'entry',
  expiresAt: 0,
}

const offers: [Partial<UndoOffer>, string][] = [
  [{}, 'Messages on their way may still go out.'],
  [{ withProspects: true }, 'With its prospects. Messages on their way may still go out.'],
  [{ verb: 'resume' }, ''],
  [{ verb: 'resume', byTimer: true, leavesProspectsPaused: true }, 'As planned. Its prospects stay paused.'],
  [
    { end: { until: 32_400_000, zone: 'UTC' }, withProspects: true },
    `Until ${endText({ until: 32_400_000, zone: 'UTC' }, 0)}. With its prospects. Messages on their way may still go out.`,
  ],
  [{ verb: 'resume', withProspects: true }, 'With its prospects.'],
  [{ verb: 'resume', leavesProspectsPaused: true }, 'Its prospects stay paused.'],
]

it.each(offers)('the offer to undo %o says “%s”', (differences, expected) => {
  expect(offerText({ ...offer, ...differences }, 0)).toBe(expected)
})
