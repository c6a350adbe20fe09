import { expect, it } from 'vitest'
import { needsText } from './counts'

it.each([
  [1, 7, '1 campaign paused for over a week'],
  [4, 7, '4 campaigns paused for over a week'],
  [4, 1, '4 campaigns paused for over a day'],
  [4, 3, '4 campaigns paused for over 3 days'],
  [4, 14, '4 campaigns paused for over 2 weeks'],
  [4, 30, '4 campaigns paused for over 30 days'],
  [1200, 365, '1,200 campaigns paused for over 365 days'],
])('%i pauses that may be forgotten after %i days: “%s”', (count, forgottenAfterDays, text) => {
  expect(needsText('forgotten', count, { forgottenAfterDays })).toBe(text)
})

it('says of which kind all are answered, since those of other kinds may stand above and below', () => {
  const limits = { forgottenAfterDays: 7 }
  expect(needsText('end', 3, limits)).toBe('3 pauses have ended')
  expect(needsText('drift', 33, limits)).toBe('33 campaigns resumed elsewhere')
  expect(needsText('drift', 0, limits)).toBe('Resumed elsewhere: all answered')
  expect(needsText('failed', 0, limits)).toBe('Failed changes: all answered')
})
