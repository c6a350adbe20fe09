import { timeOfDay } from './timeOfDay'
import { type WallTime, wallTimeAt } from './zonedTime'

/** Within this time a weekday alone tells which day is meant (ms). */
const sixDaysMs = 6 * 24 * 60 * 60_000

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const wholeDate = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** When and where it is read. */
export interface Reader {
  /** ms since the epoch */
  now: number
  /** Times of day are written with AM and PM. */
  usesHour12: boolean
}

/**
 * A time as the wall shows it in `zone` (an IANA name): “14:02” today, “Mon 09:00” within a week, else with the date: “2 Feb,
 * 09:00”.
 *
 * @param at ms since the epoch
 */
export function wallText(at: number, zone: string, { now, usesHour12 }: Reader): string {
  const then = wallTimeAt(at, zone)
  const today = wallTimeAt(now, zone)
  const time = timeOfDay(then.hour, then.minute, usesHour12)
  if (dayOf(then) === dayOf(today)) return time
  if (Math.abs(at - now) < sixDaysMs) return `${weekday.format(dayOf(then))} ${time}`
  const date = then.year === today.year ? dayAndMonth : wholeDate
  return `${date.format(dayOf(then))}, ${time}`
}

/** The day alone, as the instant at which it begins in UTC (ms since the epoch). */
const dayOf = ({ year, month, day }: WallTime) => Date.UTC(year, month - 1, day)
