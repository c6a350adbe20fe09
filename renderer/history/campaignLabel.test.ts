import { describe, expect, it } from 'vitest'
import type { AccountEntry } from '../../preload/shared/contract'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { campaignLabel, suffixesOf } from './campaignLabel'

const entry = (campaignId: string, campaignName: string): AccountEntry => ({
  kind: 'seen',
  account: 'emea',
  id: campaignId,
  at: 0,
  campaignId,
  campaignName,
  reason: '',
  batchId: null,
  from: 'active',
  to: 'paused',
})
const row = (id: string, name: string, launchedAt: number | null = null) =>
  exampleRow({ account: 'emea', id, name, launchedAt })
const twins = [entry('aaaaaaaa-1', 'Q1'), entry('bbbbbbbb-2', 'Q1')]
const labels = (entries: AccountEntry[], rows: ReturnType<typeof row>[]) =>
  entries.map((each) => campaignLabel(each, suffixesOf(entries, rows)))

describe('what a campaign is called in the history', () => {
  it('is its name, or a stand-in for none', () => {
    expect(labels([entry('aaaaaaaa-1', 'Q1'), entry('bbbbbbbb-2', ' ')], [])).toEqual([
      'Q1',
      'Campaign bbbbbbbb',
    ])
  })

  it('is told apart from another in the history, by the launch where that is known', () => {
    expect(labels(twins, [])).toEqual(['Q1 (aaaaaaaa)', 'Q1 (bbbbbbbb)'])
    const rows = [
      row('aaaaaaaa-1', 'Q1', Date.parse('2025-01-12T12:00Z')),
      row('bbbbbbbb-2', 'Q1', Date.parse('2025-03-02T12:00Z')),
    ]
    expect(labels(twins, rows)).toEqual(['Q1 (12 Jan 2025)', 'Q1 (2 Mar 2025)'])
  })

  it('is told apart from one that is on show and has no history', () => {
    expect(labels(twins.slice(0, 1), [row('bbbbbbbb-2', 'Q1')])).toEqual(['Q1 (aaaaaaaa)'])
  })

  it('goes by the name that it was called last', () => {
    const renamed = [entry('aaaaaaaa-1', 'Q2'), entry('aaaaaaaa-1', 'Q1')]
    expect(labels(renamed, [row('aaaaaaaa-1', 'Q2'), row('bbbbbbbb-2', 'Q1')])).toEqual(['Q2', 'Q1'])
  })
})
