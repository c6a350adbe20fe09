import type { EndChoice, PauseEnd, Result } from '../../preload/shared/contract'
import { instantOf, type WallTime, wallTimeAt, weekdayAt } from '../../preload/shared/zonedTime'
import { failure, success } from './result'

const minute = 60_000
const startOfWork = { hour: 9, minute: 0 }
const monday = 1

/**
 * When a pause ends that is chosen now.
 *
 * @param now ms since the epoch
 * @param zone the IANA name of the zone that the person lives by
 */
export function endOf(choice: EndChoice, now: number, zone: string): Result<PauseEnd> {
  const until = instantChosen(choice, now, zone)
  if (until === null) return failure({ kind: 'invalid-end', problem: 'missing' })
  if (until <= now) return failure({ kind: 'invalid-end', problem: 'past' })
  return success({ until, zone })
}

/** Nine o’clock tomorrow, for who wants to be asked again. */
export const tomorrowMorning = (now: number, zone: string): PauseEnd => ({
  until: morningIn(1, now, zone),
  zone,
})

function instantChosen(choice: EndChoice, now: number, zone: string): number | null {
  switch (choice.kind) {
    // The row tells it to the minute, and never ends it before.
    case 'in-an-hour':
      return Math.ceil(now / minute) * minute + 60 * minute
    case 'tomorrow':
      return morningIn(1, now, zone)
    case 'monday':
      return morningIn(daysToMonday(weekdayAt(now, zone)), now, zone)
    case 'at': {
      const wall = parseWallTime(choice.localTime)
      return wall && instantOf(wall, zone)
    }
  }
}

/** On a Monday it is the next one that is meant. */
const daysToMonday = (weekday: number) => (monday - weekday + 7) % 7 || 7

function morningIn(days: number, now: number, zone: string): number {
  const today = wallTimeAt(now, zone)
  return instantOf({ ...today, day: today.day + days, ...startOfWork }, zone)
}

/** Reads what a date and time field holds, as in `2026-03-30T09:00`; null when that is no time. */
function parseWallTime(text: string): WallTime | null {
  const digits = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)
  if (!digits) return null
  const [year = 0, month = 0, day = 0, hour = 0, minutes = 0] = digits.slice(1).map(Number)
  return month > 12 || day > 31 || hour > 23 || minutes > 59
    ? null
    : { year, month, day, hour, minute: minutes }
}
