/** What a clock and a calendar on the wall show. */
export interface WallTime {
  year: number
  /** 1 to 12 */
  month: number
  day: number
  hour: number
  minute: number
}

const minute = 60_000
export const dayMs = 24 * 60 * minute

/** The time in `zone` (an IANA name) at `instant` (ms since the epoch). */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const shown = new Date(shownAsUtc(instant, zone))
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  }
}

/**
 * When it is this time in `zone` (ms since the epoch). A time that comes twice, as clocks are set back, is the first one; one
 * that is skipped, as they are set forward, is that much later. A day past the end of its month is in the next.
 */
export function instantOf({ year, month, day: dayOfMonth, hour, minute: minutes }: WallTime, zone: string) {
  const wanted = Date.UTC(year, month - 1, dayOfMonth, hour, minutes)
  const [before, after] = [offsetAt(wanted - dayMs, zone), offsetAt(wanted + dayMs, zone)]
  const candidates = [wanted - before, wanted - after].sort((one, other) => one - other)
  return candidates.find((instant) => shownAsUtc(instant, zone) === wanted) ?? wanted - before
}

/** The day of the week in `zone`, 0 for Sunday. */
export function weekdayAt(instant: number, zone: string): number {
  return new Date(shownAsUtc(instant, zone)).getUTCDay()
}

const offsetAt = (instant: number, zone: string) =>
  shownAsUtc(instant, zone) - Math.floor(instant / minute) * minute

/** The instant at which it is, in UTC, the time that it is in `zone` now, to the minute. */
function shownAsUtc(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const part = (name: string) => Number(parts[name])
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Creating a format takes much longer than using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone)
  if (format) return format
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}

const utcFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const weekday = utcFormat({ weekday: 'short' })
const dayAndMonth = utcFormat({ day: 'numeric', month: 'short' })
const wholeDate = utcFormat({ day: 'numeric', month: 'short', year: 'numeric' })

/** When and on which computer a time is read. */
export interface Reader {
  /** ms since the epoch */
  now: number
  /** Times of day are written with AM and PM. */
  usesHour12: boolean
}

/**
 * A time in `zone` (an IANA name): “14:02” today, “Mon 09:00” within a week, else with the date: “2 Feb, 09:00”.
 *
 * @param at ms since the epoch
 */
export function wallText(at: number, zone: string, { now, usesHour12 }: Reader): string {
  const then = wallTimeAt(at, zone)
  const today = wallTimeAt(now, zone)
  const time = timeOfDay(then.hour, then.minute, usesHour12)
  if (dayOf(then) === dayOf(today)) return time
  // Less than a week, so that a weekday cannot be today's.
  if (Math.abs(at - now) < 6 * dayMs) return `${weekday.format(dayOf(then))} ${time}`
  const date = then.year === today.year ? dayAndMonth : wholeDate
  return `${date.format(dayOf(then))}, ${time}`
}

/** The beginning of the day in UTC (ms since the epoch). */
const dayOf = ({ year, month, day }: WallTime) => Date.UTC(year, month - 1, day)

/** “09:00”, or “9:00 AM” where `usesHour12`. */
export function timeOfDay(hour: number, minute: number, usesHour12: boolean): string {
  const minutes = String(minute).padStart(2, '0')
  if (!usesHour12) return `${String(hour).padStart(2, '0')}:${minutes}`
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`
}
