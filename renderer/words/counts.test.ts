import { expect, it } from 'vitest'
import { counted, countsText } from './counts'
import { exampleRow } from './exampleRow'

it('counts one thing in the singular', () => {
  expect([0, 1, 2].map((count) => counted(count, 'campaign'))).toEqual([
    '0 campaigns',
    '1 campaign',
    '2 campaigns',
  ])
})

it('counts what runs and what is paused, archived ones left out', () => {
  const campaigns = [
    exampleRow(),
    exampleRow({ status: 'paused' }),
    exampleRow({ status: 'paused', isArchived: true }),
    exampleRow({ status: 'draft' }),
  ]
  expect(countsText(campaigns)).toBe('1 active · 1 paused')
  expect(countsText([...campaigns, exampleRow({ status: 'unknown' })])).toBe(
    '1 active · 1 paused · 1 unknown',
  )
})
