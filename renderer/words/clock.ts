import { timeOfDay, wallText } from '../../preload/shared/zonedTime'

// One setting for the whole window: the system has one clock, and nearly every sentence may tell a time.
let usesHour12 = false

/** Says how times of day are written from now on. `useSnapshot` does so with each snapshot, before it is drawn. */
export function setUsesHour12(isSo: boolean): void {
  usesHour12 = isSo
}

/** A time of day as the computer's other programs write it: “09:00” or “9:00 AM”. */
export const clockText = (hour: number, minute: number) => timeOfDay(hour, minute, usesHour12)

/** A time as the wall shows it in `zone` (an IANA name): “14:02” today, “Mon 09:00” within a week, else with the date. */
export const wallClockText = (at: number, zone: string, now: number) =>
  wallText(at, zone, { now, usesHour12 })
