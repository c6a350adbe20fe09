import { describe, expect, it } from 'vitest'
import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { rowKey } from '../../preload/shared/names'
import { byName } from '../../preload/shared/search'
import { arrange } from './arrange'

const campaigns = [
  exampleRow({ id: '1', name: 'Wave 10' }),
  exampleRow({ id: '2', name: 'wave 9' }),
  exampleRow({ id: '3', name: 'Zürich CFOs', status: 'paused' }),
  exampleRow({ id: '4', name: 'Mystery', status: 'unknown' }),
  exampleRow({ id: '5', name: 'Teaser', status: 'draft' }),
  exampleRow({ id: '6', name: 'Roadshow', status: 'completed' }),
  exampleRow({ id: '7', name: 'Old wave', status: 'paused', isArchived: true }),
]
const view = {
  showInactive: false,
  filter: 'all',
  sort: 'name',
  notifyDrift: true,
  forgottenAfterDays: 7,
  now: 0,
  revealedKey: null,
} as const
const arranged = (rows: CampaignRow[], search: string, differences: Partial<Preferences> = {}) =>
  arrange(rows.toSorted(byName), search, { ...view, ...differences })
const names = (search: string, differences: Partial<Preferences> = {}) =>
  arranged(campaigns, search, differences).groups.map(({ name, rows }) => [
    name,
    ...rows.map((row) => row.name),
  ])

describe('the list', () => {
  it('is grouped by what Alta says, and sorted by name with numbers as numbers', () => {
    expect(names('')).toEqual([
      ['Active', 'wave 9', 'Wave 10'],
      ['Paused', 'Zürich CFOs'],
      ['Other', 'Mystery'],
    ])
  })

  it('counts the drafts, completed and archived ones it hides', () => {
    expect(arranged(campaigns, '').hidden).toBe(3)
    expect(arranged(campaigns, 'wave').hidden).toBe(1)
    expect(arranged(campaigns, '', { showInactive: true }).hidden).toBe(0)
  })

  it('shows them when asked to', () => {
    expect(names('', { showInactive: true }).slice(3)).toEqual([
      ['Draft', 'Teaser'],
      ['Completed', 'Roadshow'],
      ['Archived', 'Old wave'],
    ])
  })

  it('always shows a campaign that was added by hand or has something to say', () => {
    const draft = { status: 'draft' } as const
    const failure = {
      verb: 'pause',
      withProspects: false,
      askedAt: 0,
      error: { kind: 'timeout' },
      at: 0,
    } as const
    const rows = [{ isAdded: true }, { isPinned: true }, { failure }].map((one) =>
      exampleRow({ ...draft, ...one }),
    )
    expect(arranged(rows, '').hidden).toBe(0)
  })
})

describe('what needs the person', () => {
  const drift = { seenAt: 0, withProspects: false, end: null }
  const timedPause = { until: 0, zone: 'UTC', atEnd: 'resume', question: 'missed' } as const
  const rows = [
    exampleRow({ id: '1', name: 'A runs' }),
    exampleRow({ id: '2', name: 'B was resumed elsewhere', drift }),
    exampleRow({ id: '3', name: 'C was resumed elsewhere, and is pinned', drift, isPinned: true }),
    exampleRow({ id: '4', name: 'D has ended', status: 'paused', timedPause }),
  ]

  it('stands first, the most urgent above, whatever else it is', () => {
    expect(arranged(rows, '').groups.map((group) => [group.name, ...group.rows.map(({ id }) => id)])).toEqual(
      [
        ['Needs you', '4', '2', '3'],
        ['Active', '1'],
      ],
    )
  })

  it('has one answer for all of a kind where there are several', () => {
    expect(arranged(rows, '').groups.map(({ answers }) => answers)).toEqual([['drift'], []])
  })
})

describe('what the person chose', () => {
  it('pins stand first, whatever their status', () => {
    const rows = [
      exampleRow({ id: '1', name: 'A' }),
      exampleRow({ id: '2', name: 'B', isPinned: true, status: 'paused' }),
    ]
    expect(arranged(rows, '', { filter: 'active' }).groups.map(({ name }) => name)).toEqual([
      'Pinned',
      'Active',
    ])
  })

  it('a filter leaves out the others of those that run or could, and counts them', () => {
    expect(names('', { filter: 'paused' })).toEqual([
      ['Paused', 'Zürich CFOs'],
      ['Other', 'Mystery'],
    ])
    expect(arranged(campaigns, '', { filter: 'paused', showInactive: true })).toMatchObject({
      filtered: 2,
      hidden: 3,
    })
  })

  it('a filter never hides what has something to say', () => {
    const drift = { seenAt: 0, withProspects: false, end: null }
    expect(arranged([exampleRow({ drift })], '', { filter: 'paused' }).filtered).toBe(0)
    expect(arranged([exampleRow({ drift })], '', { filter: 'paused', notifyDrift: false }).filtered).toBe(1)
  })

  it('the newest launches come first, those without a launch last', () => {
    const rows = [
      exampleRow({ id: '1', name: 'A' }),
      exampleRow({ id: '2', name: 'B', launchedAt: 1 }),
      exampleRow({ id: '3', name: 'C', launchedAt: 2 }),
    ]
    const [group] = arranged(rows, '', { sort: 'newest' }).groups
    expect(group?.rows.map(({ name }) => name)).toEqual(['C', 'B', 'A'])
  })
})

describe('rows of a kind that needs the person', () => {
  const drift = { seenAt: 0, withProspects: false, end: null }
  const drifted = (count: number, part: Partial<CampaignRow> = { drift }) =>
    Array.from({ length: count }, (_, index) =>
      exampleRow({ id: `${count}${index}`, name: `${index}`, ...part }),
    )
  const compactOf = (rows: CampaignRow[]) => [...(arranged(rows, '').groups[0]?.compact ?? [])]

  it('stand in full as long as they are few, and below each other in short from four on', () => {
    expect(compactOf(drifted(3))).toEqual([])
    expect(compactOf(drifted(4))).toHaveLength(4)
  })

  it('are counted by their kind', () => {
    const held = drifted(12, { prospectsHeld: true })
    expect(compactOf([...drifted(3), ...held])).toEqual(held.map(rowKey))
  })
})

it('finds a campaign by a longer piece of its id, not by a digit of it', () => {
  const row = exampleRow({ id: '5a4b1d2c-0f3e-4c6d-8a79-1b2c3d4e5f60', name: 'Teaser' })
  const found = (search: string) => arranged([row], search).groups.length
  expect([found('5A4B1D2C'), found('5a')]).toEqual([1, 0])
})

describe('a search', () => {
  it.each([
    ['zurich', [['Paused', 'Zürich CFOs']]],
    ['CFO zür', [['Paused', 'Zürich CFOs']]],
    ['  9 ', [['Active', 'wave 9']]],
    ['nobody', []],
  ])('for “%s” finds by words, whatever their case, accents and order', (search, expected) => {
    expect(names(search)).toEqual(expected)
  })
})
