import type { PauseEnd } from '../../preload/contract'
import { clockText } from './clock'

/** Within this time a weekday alone tells which day is meant, ms. */
const sixDays = 6 * 24 * 60 * 60_000

/**
 * When a pause ends, as the wall showed it where that was chosen: “14:02” today, “Mon 09:00” within a week, else with the
 * date. Where the wall shows something else by now, the place is named: “Mon 09:00 in Berlin”.
 *
 * @param here the IANA name of the zone that the computer is in
 */
export function endText({ until, zone }: PauseEnd, now: number, here = zoneHere()): string {
  const time = wallText(until, now, zone)
  return time === wallText(until, now, here) ? time : `${time} in ${placeOf(zone)}`
}

/** The same as a date and time field of this computer has it: `2026-03-30T09:00`. */
export function fieldText(until: number): string {
  const { year, month, day, hour, minute } = partsOf(until, zoneHere())
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** “Berlin” for Europe/Berlin, “New York” for America/New_York. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** The IANA name of the zone that the computer is in. */
export const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

function wallText(at: number, now: number, timeZone: string): string {
  const { year, hour, minute } = partsOf(at, timeZone)
  const time = clockText(Number(hour), Number(minute))
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
  if (date.format(at) === date.format(now)) return time
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(at)
  if (Math.abs(at - now) < sixDays) return `${weekday} ${time}`
  const isThisYear = year === partsOf(now, timeZone).year
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' })
  return `${(isThisYear ? day : date).format(at)}, ${time}`
}

function partsOf(at: number, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour = '', minute = '' } = part
  return { year, month, day, hour, minute }
}
