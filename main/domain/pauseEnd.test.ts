import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallTimeAt, weekdayAt } from '../../preload/shared/zonedTime'
import { chosenEnd } from './timedPause'

const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata']
const at = (text: string) => Date.parse(text)
const hour = 3_600_000

function untilOf(kind: 'in-an-hour' | 'tomorrow' | 'monday', now: number, zone: string): number {
  const end = chosenEnd({ kind }, now, zone)
  if (!end.ok) throw new Error(end.error.kind)
  return end.value.until
}

describe('a pause', () => {
  it.each([
    // Thursday
    ['tomorrow', '2026-01-15T09:00Z', 'Europe/Berlin', '2026-01-16T08:00Z'],
    ['tomorrow', '2026-01-15T09:00Z', 'America/New_York', '2026-01-16T14:00Z'],
    ['tomorrow', '2026-01-15T22:00Z', 'Asia/Kolkata', '2026-01-17T03:30Z'],
    ['monday', '2026-01-15T09:00Z', 'Europe/Berlin', '2026-01-19T08:00Z'],
    // Monday before nine: the next one is meant, not in an hour
    ['monday', '2026-01-19T07:00Z', 'Europe/Berlin', '2026-01-26T08:00Z'],
    // Sunday evening in New York is Monday in Berlin already
    ['monday', '2026-01-19T03:00Z', 'America/New_York', '2026-01-19T14:00Z'],
    ['monday', '2026-01-19T03:00Z', 'Europe/Berlin', '2026-01-26T08:00Z'],
    // over the last day of a year, and over both changes of the clocks
    ['tomorrow', '2026-12-31T12:00Z', 'Europe/Berlin', '2027-01-01T08:00Z'],
    ['tomorrow', '2026-03-28T12:00Z', 'Europe/Berlin', '2026-03-29T07:00Z'],
    ['tomorrow', '2026-10-24T12:00Z', 'Europe/Berlin', '2026-10-25T08:00Z'],
    ['monday', '2026-03-07T12:00Z', 'America/New_York', '2026-03-09T13:00Z'],
    ['monday', '2026-10-31T12:00Z', 'America/New_York', '2026-11-02T14:00Z'],
  ] as const)('until %s, chosen at %s in %s, ends at %s', (kind, now, zone, until) => {
    expect(chosenEnd({ kind }, at(now), zone)).toEqual({ ok: true, value: { until: at(until), zone } })
  })

  it('until a morning ends when the wall shows nine, less than two days or eight from now, in any zone', () => {
    const anyNow = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 0, 1) })
    fc.assert(
      fc.property(anyNow, fc.constantFrom(...zones), (now, zone) => {
        const [tomorrow, monday] = [untilOf('tomorrow', now, zone), untilOf('monday', now, zone)]
        for (const until of [tomorrow, monday]) {
          expect(wallTimeAt(until, zone)).toMatchObject({ hour: 9, minute: 0 })
          expect(until).toBeGreaterThan(now)
        }
        expect(tomorrow - now).toBeLessThan(35 * hour)
        expect(weekdayAt(monday, zone)).toBe(1)
        expect(monday - now).toBeLessThan((7 * 24 + 11) * hour)
      }),
    )
  })

  it('of an hour is one also where the clocks are set meanwhile, and ends with a whole minute', () => {
    const now = at('2026-03-29T00:59:30Z')
    expect(untilOf('in-an-hour', now, 'Europe/Berlin')).toBe(at('2026-03-29T02:00:00Z'))
  })

  it.each([
    ['2026-02-01T17:45', '2026-02-01T16:45Z'],
    ['2026-02-01T17:45:30', '2026-02-01T16:45Z'],
    ['2026-12-31T23:59', '2026-12-31T22:59Z'],
  ])('until %s ends then', (localTime, until) => {
    const end = chosenEnd({ kind: 'at', localTime }, at('2026-01-15T09:00Z'), 'Europe/Berlin')
    expect(end).toEqual({ ok: true, value: { until: at(until), zone: 'Europe/Berlin' } })
  })

  it.each([
    ['', 'missing'],
    ['soon', 'missing'],
    ['on 2026-02-01T17:45', 'missing'],
    ['2026-13-01T09:00', 'missing'],
    ['2026-01-32T09:00', 'missing'],
    ['2026-02-01T24:00', 'missing'],
    ['2026-02-01T09:60', 'missing'],
    ['2026-01-15T09:59', 'past'],
    ['2026-01-15T10:00', 'past'],
  ])('cannot end at “%s”: %s', (localTime, problem) => {
    const end = chosenEnd({ kind: 'at', localTime }, at('2026-01-15T09:00Z'), 'Europe/Berlin')
    expect(end).toEqual({ ok: false, error: { kind: 'invalid-end', problem } })
  })
})
