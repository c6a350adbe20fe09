import type { PauseEnd } from '../../preload/contract'
import { wallTimeAt } from '../../preload/shared/zonedTime'
import { wallClockText } from './clock'

/**
 * When a pause ends, as the wall showed it where that was chosen: “14:02” today, “Mon 09:00” within a week, else with the
 * date. Where the wall shows something else by now, the place is named: “Mon 09:00 in Berlin”.
 *
 * @param here the IANA name of the zone that the computer is in
 */
export function endText({ until, zone }: PauseEnd, now: number, here = zoneHere()): string {
  const time = wallClockText(until, zone, now)
  return time === wallClockText(until, here, now) ? time : `${time} in ${placeOf(zone)}`
}

/** The same as a date and time field of this computer has it: `2026-03-30T09:00`. */
export function fieldText(until: number): string {
  const { year, month, day, hour, minute } = wallTimeAt(until, zoneHere())
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** “Berlin” for Europe/Berlin, “New York” for America/New_York. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** The IANA name of the zone that the computer is in. */
export const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
