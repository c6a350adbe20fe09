import { expect, it } from 'vitest'
import { runDurationMs } from './runDuration'

it.each([
  [[], 0],
  [[70], 10_500],
  [[71], 60_150],
  [[70, 70], 10_500],
])('campaigns %o of the accounts take %i ms at least', (counts, durationMs) => {
  expect(runDurationMs(counts)).toBe(durationMs)
})
