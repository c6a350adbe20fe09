import { timeOfDay, wallText } from '../../preload/shared/zonedTime'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const wholeDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** How long ago `at` was, as in “12 s ago”. Both in ms since the epoch; a future time counts as now. */
export function ageText(at: number, now: number): string {
  const age = now - at
  if (age < 2 * second) return 'just now'
  if (age < minute) return `${Math.floor(age / second)} s ago`
  if (age < hour) return `${Math.floor(age / minute)} min ago`
  if (age < day) return `${Math.floor(age / hour)} h ago`
  return `on ${dateText(at, now)}`
}

/** The time of day, with the date if that is not today’s: “14:02”, “12 Jan, 14:02”. */
export function timeText(at: number, now: number): string {
  return isSameDay(at, now) ? timeOf(at) : `${dateText(at, now)}, ${timeOf(at)}`
}

/** The same within a sentence: “at 14:02”, “on 12 Jan at 14:02”. */
export function whenText(at: number, now: number): string {
  return isSameDay(at, now) ? `at ${timeOf(at)}` : `on ${dateText(at, now)} at ${timeOf(at)}`
}

/** The same with weekdays: “at 14:02”, within a week “on Thu at 14:02”, else “on 12 Jan at 14:02”. */
export function atText(at: number, now: number): string {
  const days = daysAgo(at, now)
  return days > 0 && days < 7 ? `on ${shortWeekday.format(at)} at ${timeOf(at)}` : whenText(at, now)
}

/** When several things happened (ms since the epoch): “at 09:00”, “between 09:00 and 14:02”. */
export function timesText(times: number[], now: number): string {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const [from, to] = [timeText(first, now), timeText(last, now)]
  return from === to ? whenText(first, now) : `between ${from} and ${to}`
}

/** Whether two times fall on one day of the computer’s calendar. */
export const isSameDay = (one: number, other: number) =>
  new Date(one).toDateString() === new Date(other).toDateString()

function timeOf(at: number): string {
  const then = new Date(at)
  return clockText(then.getHours(), then.getMinutes())
}

/** “12 Jan”, with the year unless it is this year. */
export function dateText(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return (isThisYear ? dayAndMonth : wholeDate).format(at)
}

/** The time left until `until`, as in “0:42”; null once that has passed. */
export function countdownText(until: number, now: number): string | null {
  const seconds = Math.ceil((until - now) / second)
  if (seconds <= 0) return null
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
const shortWeekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' })

/** “Today”, “Yesterday”, “Thursday” within a week, else “Thu 12 Nov”, with the year unless it is this year. */
export function dayText(at: number, now: number): string {
  const days = daysAgo(at, now)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return days > 1 && days < 7 ? weekday.format(at) : `${shortWeekday.format(at)} ${dateText(at, now)}`
}

/** How many midnights lie between the two. */
const daysAgo = (at: number, now: number) => Math.round((dayStart(now) - dayStart(at)) / day)

/** The last midnight, local time, before `at`. Both in ms since the epoch. */
const dayStart = (at: number) => new Date(at).setHours(0, 0, 0, 0)

// One setting for the whole window, since nearly any sentence may say a time.
let usesHour12 = false

/** Sets how times of day are written. `useSnapshot` calls it with each snapshot, before that is rendered. */
export function setUsesHour12(isSo: boolean): void {
  usesHour12 = isSo
}

/** A time of day as other programs on this computer write it: “09:00” or “9:00 AM”. */
export const clockText = (hour: number, minute: number) => timeOfDay(hour, minute, usesHour12)

/** A time in `zone` (IANA name): “14:02” today, “Mon 09:00” within a week, else with the date. */
export const wallClockText = (at: number, zone: string, now: number) =>
  wallText(at, zone, { now, usesHour12 })
