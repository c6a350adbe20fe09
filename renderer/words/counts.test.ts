import { expect, it } from 'vitest'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { counted } from '../../preload/shared/words'
import { countsText, filteredText, hiddenText, listText, minutesText, selectedText } from './counts'

it('counts one thing in the singular', () => {
  expect([0, 1, 2].map((count) => counted(count, 'campaign'))).toEqual([
    '0 campaigns',
    '1 campaign',
    '2 campaigns',
  ])
})

it('counts the hidden campaigns, whichever of the kinds they are of', () => {
  expect(hiddenText(1)).toBe('1 draft, completed or archived campaign hidden')
  expect(hiddenText(3)).toBe('3 draft, completed or archived campaigns hidden')
})

it('counts what a filter leaves out', () => {
  expect(filteredText(1, 'active')).toBe('1 paused campaign hidden')
  expect(filteredText(1200, 'paused')).toBe('1,200 active campaigns hidden')
})

it('says in few words how many of the selected ones the buttons beside it leave out', () => {
  expect(selectedText(5, 5)).toBe('5 selected')
  expect(selectedText(5, 4)).toBe('5 selected, 1 left out')
  expect(selectedText(1, 0)).toBe('1 selected, 1 can’t be changed')
})

it('says minutes as people do', () => {
  expect([2, 60, 61, 143].map(minutesText)).toEqual([
    '2 minutes',
    '1 hour',
    '1 hour 1 minute',
    '2 hours 23 minutes',
  ])
})

it('counts what runs, archived or not, and what is paused', () => {
  const campaigns = [
    exampleRow(),
    exampleRow({ status: 'paused' }),
    exampleRow({ status: 'paused', isArchived: true }),
    exampleRow({ isArchived: true }),
    exampleRow({ status: 'draft' }),
  ]
  expect(countsText(campaigns)).toBe('2 active · 1 paused')
  expect(countsText([...campaigns, exampleRow({ status: 'unknown' })])).toBe(
    '2 active · 1 paused · 1 unknown',
  )
})

it('joins names as a sentence does', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listText)).toEqual(['', 'A', 'A and B', 'A, B and C'])
})
