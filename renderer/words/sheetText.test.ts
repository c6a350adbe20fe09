import { expect, it } from 'vitest'
import { takesText, tickedText } from './sheetText'

it.each([
  [12, 12, 12, '12 of 12 ticked'],
  [1_200, 10_000, 3, '1,200 of 10,000 ticked, 3 shown'],
])('%i of %i with %i on show: “%s”', (ticked, total, shown, text) => {
  expect(tickedText(ticked, total, shown)).toBe(text)
})

it.each([
  [4_000, ''],
  [17_000, 'Takes about 20 seconds'],
  [59_000, 'Takes about 1 minute'],
  [67_000, 'Takes about 1 minute'],
  [80_000, 'Takes about 2 minutes'],
  [3 * 3_600_000, 'Takes about 3 hours'],
])('of %i ms it says “%s”', (durationMs, text) => {
  expect(takesText(durationMs)).toBe(text)
})
