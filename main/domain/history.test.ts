import { expect, it } from 'vitest'
import type { AccountEntry, HistoryAsked } from '../../preload/shared/contract'
import { matching } from './history'

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
