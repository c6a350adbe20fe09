import type { PauseEnd } from '../../preload/shared/contract'
import { wallTimeAt } from '../../preload/shared/zonedTime'
import { wallClockText } from './ageText'

// One setting for the whole window, like the clock: any sentence may tell when a pause ends.
let resumesByItself = true

/** Says what becomes of a pause that ends from now on. `useSnapshot` does so with each snapshot, before it is drawn. */
export function setResumesByItself(isSo: boolean): void {
  resumesByItself = isSo
}

/** Whether PauseBar ends a pause that has an end by itself; else it asks then. */
export const doesResumeByItself = () => resumesByItself

/**
 * When a pause ends and what happens then: “until Mon 09:00”, or “asks you Mon 09:00” where nothing resumes it. Of an end that
 * is over, nobody can say any more which of both it was: “at least until Mon 09:00”.
 *
 * @param asks PauseBar asks at this end
 */
export function endWords(end: PauseEnd, now: number, asks = !resumesByItself): string {
  return asks && end.until > now ? `asks you ${endText(end, now)}` : `${until(asks)} ${endText(end, now)}`
}

/** The same behind “Paused”: “ until Mon 09:00”, “ · asks you Mon 09:00”. */
export function endAfterPaused(end: PauseEnd, now: number, asks = !resumesByItself): string {
  const separator = asks && end.until > now ? ' · ' : ' '
  return `${separator}${endWords(end, now, asks)}`
}

/** The end of a pause that was only wanted, or that others are told of: “ until Mon 09:00”, “ at least until Mon 09:00”. */
export const wantedEnd = (end: PauseEnd, now: number) => ` ${until(!resumesByItself)} ${endText(end, now)}`

const until = (asks: boolean) => (asks ? 'at least until' : 'until')

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
