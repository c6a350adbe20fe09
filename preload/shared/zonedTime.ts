/** What a clock and a calendar on the wall show; `month` from 1 to 12. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const minute = 60_000
const day = 24 * 60 * minute

/** What the wall shows in `zone` (an IANA name) at `instant` (ms since the epoch). */
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
 * When the wall in `zone` shows this (ms since the epoch). Where it does so twice, since clocks are set back, it is the
 * first time; where it never does, since they are set forward, it is as much later as they are set. A day past the end of
 * its month is one of the next.
 */
export function instantOf({ year, month, day: dayOfMonth, hour, minute: minutes }: WallTime, zone: string) {
  const wanted = Date.UTC(year, month - 1, dayOfMonth, hour, minutes)
  const [before, after] = [offsetAt(wanted - day, zone), offsetAt(wanted + day, zone)]
  const candidates = [wanted - before, wanted - after].sort((one, other) => one - other)
  return candidates.find((instant) => shownAsUtc(instant, zone) === wanted) ?? wanted - before
}

/** The day of the week in `zone`, 0 for Sunday. */
export function weekdayAt(instant: number, zone: string): number {
  return new Date(shownAsUtc(instant, zone)).getUTCDay()
}

const offsetAt = (instant: number, zone: string) =>
  shownAsUtc(instant, zone) - Math.floor(instant / minute) * minute

/** The instant at which the wall in UTC shows what it shows in `zone` now, to the minute. */
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

/** Making a format takes much longer than using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
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
