import { describe, expect, it } from 'vitest'
import { exampleRow } from '../words/exampleRow'
import { arrange } from './arrange'

const campaigns = [
  exampleRow({ id: '1', name: 'Wave 10' }),
  exampleRow({ id: '2', name: 'wave 9' }),
  exampleRow({ id: '3', name: 'Zürich CFOs', status: 'paused' }),
  exampleRow({ id: '4', name: 'Mystery', status: 'unknown' }),
  exampleRow({ id: '5', name: 'Teaser', status: 'draft' }),
  exampleRow({ id: '6', name: 'Roadshow', status: 'completed' }),
  exampleRow({ id: '7', name: 'Old wave', isArchived: true }),
]
const names = (search: string, showInactive: boolean) =>
  arrange(campaigns, search, showInactive).groups.map((group) => [
    group.name,
    ...group.rows.map((row) => row.name),
  ])

describe('the list', () => {
  it('is grouped by what Alta says, and sorted by name with numbers as numbers', () => {
    expect(names('', false)).toEqual([
      ['Active', 'wave 9', 'Wave 10'],
      ['Paused', 'Zürich CFOs'],
      ['Other', 'Mystery'],
    ])
  })

  it('counts the drafts, completed and archived ones it hides', () => {
    expect(arrange(campaigns, '', false).hidden).toBe(3)
    expect(arrange(campaigns, 'wave', false).hidden).toBe(1)
    expect(arrange(campaigns, '', true).hidden).toBe(0)
  })

  it('shows them when asked to', () => {
    expect(names('', true).slice(3)).toEqual([
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
    const shown = arrange(
      [exampleRow({ ...draft, isAdded: true }), exampleRow({ ...draft, failure })],
      '',
      false,
    )
    expect(shown.hidden).toBe(0)
  })
})

it('finds a campaign by a longer piece of its id, not by a digit of it', () => {
  const row = exampleRow({ id: '5a4b1d2c-0f3e-4c6d-8a79-1b2c3d4e5f60', name: 'Teaser' })
  const found = (search: string) => arrange([row], search, false).groups.length
  expect([found('5A4B1D2C'), found('5a')]).toEqual([1, 0])
})

describe('a search', () => {
  it.each([
    ['zurich', [['Paused', 'Zürich CFOs']]],
    ['CFO zür', [['Paused', 'Zürich CFOs']]],
    ['  9 ', [['Active', 'wave 9']]],
    ['nobody', []],
  ])('for “%s” finds by words, whatever their case, accents and order', (search, expected) => {
    expect(names(search, false)).toEqual(expected)
  })
})
