import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, wallTimeAt } from './zonedTime'

const zones = fc.constantFrom(
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
)
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 0, 1) })
const at = (text: string) => Date.parse(text)
const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return { year, month, day, hour, minute }
}

describe('the time on the wall', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T09:00Z', '2026-01-15 10:00'],
    ['Europe/Berlin', '2026-07-15T22:30Z', '2026-07-16 00:30'],
    ['America/New_York', '2026-01-15T04:59Z', '2026-01-14 23:59'],
    ['Asia/Kolkata', '2026-01-15T09:00Z', '2026-01-15 14:30'],
  ])('in %s at %s is %s', (zone, instant, shown) => {
    expect(wallTimeAt(at(instant), zone)).toEqual(wall(shown))
    expect(instantOf(wall(shown), zone)).toBe(at(instant))
  })

  it.each([
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30Z', 'is skipped: an hour later'],
    ['America/New_York', '2026-03-08 02:15', '2026-03-08T07:15Z', 'is skipped: an hour later'],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30Z', 'comes twice: the first'],
    ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30Z', 'comes twice: the first'],
    // Samoa skipped a whole day when it crossed the date line.
    ['Pacific/Apia', '2011-12-30 09:00', '2011-12-30T19:00Z', 'is skipped with its day: a day later'],
  ])('in %s on %s is at %s, since it %s', (zone, shown, instant) => {
    expect(instantOf(wall(shown), zone)).toBe(at(instant))
  })

  it('of any instant leads back to it, or to the same time an hour or less before where it comes twice', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const minute = Math.floor(instant / 60_000) * 60_000
        const back = instantOf(wallTimeAt(minute, zone), zone)
        expect(wallTimeAt(back, zone)).toEqual(wallTimeAt(minute, zone))
        expect(minute - back).toBeGreaterThanOrEqual(0)
        expect(minute - back).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })
})
