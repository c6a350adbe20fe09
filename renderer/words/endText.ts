import type { PauseEnd } from '../../preload/shared/contract'
import { wallTimeAt } from '../../preload/shared/zonedTime'
import { wallClockText } from './ageText'

// One setting for the whole window, like the clock, since any sentence may say when a pause ends.
let resumesByItself = true

/** Sets what happens when a pause ends. `useSnapshot` calls it with each snapshot, before that is rendered. */
export function setResumesByItself(isSo: boolean): void {
  resumesByItself = isSo
}

/** Whether PauseBar resumes by itself when a pause ends. Otherwise it asks. */
export const doesResumeByItself = () => resumesByItself

/**
 * When a pause ends and what happens then: “until Mon 09:00”, or “asks you Mon 09:00” where nothing resumes it. Once that
 * end has passed, it reads “at least until Mon 09:00”.
 *
 * @param asks PauseBar asks at this end
 */
export function endPhrase(end: PauseEnd, now: number, asks = !resumesByItself): string {
  return asks && end.until > now ? `asks you ${endText(end, now)}` : `${until(asks)} ${endText(end, now)}`
}

/** The same after “Paused”: “ until Mon 09:00”, “ · asks you Mon 09:00”. */
export function endPhraseAfterPaused(end: PauseEnd, now: number, asks = !resumesByItself): string {
  const separator = asks && end.until > now ? ' · ' : ' '
  return `${separator}${endPhrase(end, now, asks)}`
}

/** The end that was planned for a pause: “ until Mon 09:00”, “ at least until Mon 09:00”. */
export const plannedEndPhrase = (end: PauseEnd, now: number) =>
  ` ${until(!resumesByItself)} ${endText(end, now)}`

const until = (asks: boolean) => (asks ? 'at least until' : 'until')

/**
 * When a pause ends, in the time zone in which that was chosen: “14:02” today, “Mon 09:00” within a week, else with the
 * date. If the computer is in a zone with another time by now, the city is named: “Mon 09:00 in Berlin”.
 *
 * @param here the computer’s time zone (IANA name)
 */
export function endText({ until, zone }: PauseEnd, now: number, here = zoneHere()): string {
  const time = wallClockText(until, zone, now)
  return time === wallClockText(until, here, now) ? time : `${time} in ${cityOf(zone)}`
}

/** A time (ms since the epoch) as the value of a date and time field: `2026-03-30T09:00`. */
export function fieldText(at: number): string {
  const { year, month, day, hour, minute } = wallTimeAt(at, zoneHere())
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** “Berlin” for Europe/Berlin, “New York” for America/New_York. */
export const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** The computer’s time zone (IANA name). */
export const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
