import { describe, expect, it } from 'vitest'
import { cityOf, endText } from './endText'

const at = (text: string) => Date.parse(text)
/** Thursday, ten in Berlin */
const now = at('2026-01-15T09:00Z')
const berlin = 'Europe/Berlin'

describe('when a pause ends', () => {
  it.each([
    ['2026-01-15T10:00Z', '11:00'],
    ['2026-01-15T22:59Z', '23:59'],
    ['2026-01-16T08:00Z', 'Fri 09:00'],
    ['2026-01-19T08:00Z', 'Mon 09:00'],
    ['2026-01-22T08:00Z', '22 Jan, 09:00'],
    ['2026-12-31T23:30Z', '1 Jan 2027, 00:30'],
    ['2026-01-12T08:00Z', 'Mon 09:00'],
  ])('at %s is told as “%s”', (until, text) => {
    expect(endText({ until: at(until), zone: berlin }, now, berlin)).toBe(text)
  })

  it.each([
    ['America/New_York', 'Mon 09:00 in Berlin'],
    ['Asia/Kolkata', 'Mon 09:00 in Berlin'],
    ['Europe/Paris', 'Mon 09:00'],
  ])('and the computer is in %s by now, is told as “%s”', (here, text) => {
    expect(endText({ until: at('2026-01-19T08:00Z'), zone: berlin }, now, here)).toBe(text)
  })

  it('goes by the clock of its day, whatever the clock of today', () => {
    const beforeTheChange = at('2026-03-27T12:00Z')
    expect(endText({ until: at('2026-03-30T07:00Z'), zone: berlin }, beforeTheChange, berlin)).toBe(
      'Mon 09:00',
    )
  })
})

it.each([
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
])('the place of %s is %s', (zone, city) => {
  expect(cityOf(zone)).toBe(city)
})
