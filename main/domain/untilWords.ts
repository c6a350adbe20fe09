import type { PauseEnd } from '../../preload/contract'
import { timeOfDay } from '../../preload/shared/timeOfDay'
import { wallTimeAt, weekdayAt } from './zonedTime'

const day = 24 * 60 * 60_000
/** Within this time a weekday alone tells which day is meant (ms). */
const sixDays = 6 * day
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** When a pause ends, as the wall shows it where that was chosen: “14:02” today, “Mon 09:00” within a week, else “2 Feb, 09:00”. */
export function untilWords(
  { until, zone }: PauseEnd,
  { now, usesHour12 }: { now: number; usesHour12: boolean },
): string {
  const end = wallTimeAt(until, zone)
  const today = wallTimeAt(now, zone)
  const time = timeOfDay(end.hour, end.minute, usesHour12)
  const isThisYear = end.year === today.year
  if (isThisYear && end.month === today.month && end.day === today.day) return time
  if (Math.abs(until - now) < sixDays) return `${weekdays[weekdayAt(until, zone)]} ${time}`
  const date = `${end.day} ${months[end.month - 1]}`
  return `${isThisYear ? date : `${date} ${end.year}`}, ${time}`
}
