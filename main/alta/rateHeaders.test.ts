import { expect, test } from 'vitest'
import { statedLimitsOf, statedRetry, waitAfterLimit } from './rateHeaders'

const now = Date.UTC(2026, 0, 15, 9)
const header = (values: Record<string, string>) => (name: string) => values[name] ?? null

test.each([
  ['in seconds', { 'retry-after': '12' }, 12_000],
  ['in parts of a second', { 'retry-after': '1.5' }, 1_500],
  ['as a negative number', { 'retry-after': '-5' }, 0],
  ['as nothing', { 'retry-after': '0' }, 0],
  ['hugely', { 'retry-after': '99999999999999999999' }, 900_000],
  ['as a date', { 'retry-after': 'Thu, 15 Jan 2026 09:00:30 GMT' }, 30_000],
  ['as a date that is over', { 'retry-after': 'Thu, 15 Jan 2015 09:00:30 GMT' }, 0],
  ['as a date of next year', { 'retry-after': 'Fri, 15 Jan 2027 09:00:30 GMT' }, 900_000],
  [
    'as a date by a clock that is an hour ahead',
    { 'retry-after': 'Thu, 15 Jan 2026 10:00:30 GMT', date: 'Thu, 15 Jan 2026 10:00:00 GMT' },
    30_000,
  ],
])('a wait that is told %s', (_, values, wait) => {
  expect(waitAfterLimit(header(values), now)).toBe(wait)
  expect(statedRetry(header(values), now)).toEqual(wait ? { retryAt: now + wait } : {})
})

test.each([
  ['not at all', {}, 60_000],
  ['unreadably', { 'retry-after': 'soon' }, 60_000],
  ['by the end of the window', { 'ratelimit-reset': '20' }, 20_000],
  ['by the end of the window and by itself', { 'ratelimit-reset': '20', 'retry-after': '3' }, 3_000],
])('a wait that is told %s after a limit', (_, values, wait) => {
  expect(waitAfterLimit(header(values), now)).toBe(wait)
})

test('what is told unreadably, or of the limit alone, is no wait by itself', () => {
  expect(statedRetry(header({ 'retry-after': 'soon', 'ratelimit-reset': '20' }), now)).toEqual({})
})

test.each([
  [{}, { limit: null, remaining: null, resetAt: null }],
  [
    { 'ratelimit-limit': '100', 'ratelimit-remaining': '7', 'ratelimit-reset': '20' },
    { limit: 100, remaining: 7, resetAt: now + 20_000 },
  ],
  [
    { 'ratelimit-limit': '60;w=60', 'ratelimit-remaining': '0', 'ratelimit-reset': '1767000000' },
    { limit: 60, remaining: 0, resetAt: now + 900_000 },
  ],
  [{ 'ratelimit-remaining': '-1' }, { limit: null, remaining: null, resetAt: null }],
])('the limits that %j tells', (values, limits) => {
  expect(statedLimitsOf(header(values), now)).toEqual(limits)
})
