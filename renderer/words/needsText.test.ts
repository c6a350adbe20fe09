import { expect, it } from 'vitest'
import { needKinds } from '../../preload/shared/needs'
import { needsText } from './needsText'

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

it('says that all is answered, whatever it was', () => {
  const texts = needKinds.map((need) => needsText(need, 0, { forgottenAfterDays: 0 }))
  expect(new Set(texts)).toEqual(new Set(['All answered']))
})
