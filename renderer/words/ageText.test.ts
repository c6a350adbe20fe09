import { describe, expect, it } from 'vitest'
import { ageText, atText, countdownText, dateText, dayText, timeText, whenText } from './ageText'

const now = new Date(2026, 5, 15, 14, 2, 0).getTime()
const secondsAgo = (seconds: number) => now - seconds * 1000

describe('the age of a reading', () => {
  it.each([
    [-5, 'just now'],
    [0, 'just now'],
    [1.9, 'just now'],
    [2, '2 s ago'],
    [59.9, '59 s ago'],
    [60, '1 min ago'],
    [3599, '59 min ago'],
    [3600, '1 h ago'],
    [23 * 3600, '23 h ago'],
    [3 * 24 * 3600, 'on 12 Jun'],
    [400 * 24 * 3600, 'on 11 May 2025'],
  ])('after %s s it reads “%s”', (seconds, text) => {
    expect(ageText(secondsAgo(seconds), now)).toBe(text)
  })
})

it('tells the time of today without the day', () => {
  expect(timeText(new Date(2026, 5, 15, 9, 5).getTime(), now)).toBe('09:05')
  expect(timeText(new Date(2026, 5, 14, 9, 5).getTime(), now)).toBe('14 Jun, 09:05')
})

it('tells both within a sentence', () => {
  expect(whenText(new Date(2026, 5, 15, 9, 5).getTime(), now)).toBe('at 09:05')
  expect(whenText(new Date(2026, 5, 14, 9, 5).getTime(), now)).toBe('on 14 Jun at 09:05')
})

it.each([
  [new Date(2026, 5, 15, 9, 5), 'at 09:05'],
  [new Date(2026, 5, 14, 23, 59), 'on Sun at 23:59'],
  [new Date(2026, 5, 9, 0, 0), 'on Tue at 00:00'],
  [new Date(2026, 5, 8, 23, 59), 'on 8 Jun at 23:59'],
  [new Date(2025, 5, 8, 9, 5), 'on 8 Jun 2025 at 09:05'],
  [new Date(2026, 5, 16, 9, 5), 'on 16 Jun at 09:05'],
])('tells on a row when %s was: “%s”', (at, text) => {
  expect(atText(at.getTime(), now)).toBe(text)
})

it('leaves this year out of a date', () => {
  expect(dateText(new Date(2026, 0, 12).getTime(), now)).toBe('12 Jan')
  expect(dateText(new Date(2025, 0, 12).getTime(), now)).toBe('12 Jan 2025')
})

describe('a countdown', () => {
  it.each([
    [42_000, '0:42'],
    [41_001, '0:42'],
    [90_000, '1:30'],
    [900_000, '15:00'],
    [1, '0:01'],
    [0, null],
    [-1, null],
  ])('with %s ms left reads %s', (left, text) => {
    expect(countdownText(now + left, now)).toBe(text)
  })
})

describe('the heading of a day', () => {
  it.each([
    [new Date(2026, 5, 15, 0, 0), 'Today'],
    [new Date(2026, 5, 14, 23, 59), 'Yesterday'],
    [new Date(2026, 5, 13, 0, 0), 'Saturday'],
    [new Date(2026, 5, 9, 23, 59), 'Tuesday'],
    [new Date(2026, 5, 8, 23, 59), 'Mon 8 Jun'],
    [new Date(2025, 10, 12, 9, 0), 'Wed 12 Nov 2025'],
    [new Date(2026, 5, 16, 0, 0), 'Tue 16 Jun'],
  ])('of %s is “%s”', (at, text) => {
    expect(dayText(at.getTime(), now)).toBe(text)
  })
})
