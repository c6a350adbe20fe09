import type { AltaAnswer } from './request'

/** The headers of an answer, by their names in lower case. */
type Header = AltaAnswer['header']

/** What an answer says of the request limit. All times are ms since the epoch. */
interface ToldLimits {
  /** Requests a minute. */
  limit: number | null
  /** How many requests may follow until `resetAt`. */
  remaining: number | null
  resetAt: number
}

const second = 1_000
const minute = 60 * second

/** Nobody is made to wait longer, whatever an answer says. */
const longestWait = 15 * minute

/**
 * When Alta may be asked again after a 429: as told by `Retry-After` in seconds or as a date, else in a minute.
 * At least 1 s and at most 15 min from now.
 * @see Alta API: Rate limiting
 */
export function retryAtOf(header: Header, now: number): number {
  const told = header('retry-after')?.trim() ?? ''
  return now + clampWait(/^\d+$/.test(told) ? Number(told) * second : spanUntil(told, header('date'), now))
}

/**
 * What `RateLimit-Limit`, `-Remaining` and `-Reset` say. Alta sends them only near the limit.
 * @see Alta API: Rate limiting
 */
export function toldLimitsOf(header: Header, now: number): ToldLimits {
  const reset = wholeNumber(header('ratelimit-reset'))
  return {
    limit: wholeNumber(header('ratelimit-limit')),
    remaining: wholeNumber(header('ratelimit-remaining')),
    resetAt: now + clampWait(reset === null ? minute : reset * second),
  }
}

/** A date is taken relative to the server's own clock, because this computer's may be wrong. */
function spanUntil(date: string, serverDate: string | null, now: number): number {
  const serverNow = Date.parse(serverDate ?? '')
  const span = Date.parse(date) - (Number.isNaN(serverNow) ? now : serverNow)
  return Number.isNaN(span) ? minute : span
}

const clampWait = (ms: number): number => Math.min(longestWait, Math.max(second, ms))

/** The number a header begins with: some servers append the window, as in `100;w=60`. */
function wholeNumber(header: string | null): number | null {
  const digits = /^\s*(\d{1,9})/.exec(header ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
