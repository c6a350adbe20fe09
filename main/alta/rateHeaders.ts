import type { AltaAnswer } from './transport'

/** The headers of an answer, by their names in lower case. */
type Header = AltaAnswer['header']

/** What an answer says of the request limit. */
interface ToldLimits {
  /** Requests a minute. */
  limit: number | null
  /** How many requests may follow until the reset. */
  remaining: number | null
  /** When there are more again (ms since the epoch). */
  resetAt: number | null
}

const second = 1_000
const minute = 60 * second

/** Nobody is made to wait longer, whatever an answer says. */
const longestWait = 15 * minute

/**
 * How long to wait (ms) as told by `Retry-After`, in seconds or as a date, at most 15 min; null where it says nothing, or
 * that there is nothing to wait for.
 */
export function toldWaitOf(header: Header, now: number): number | null {
  return retryAfterOf(header, now) || null
}

/** Whether `Retry-After` says how long to wait, if only that there is nothing to wait for. */
export const tellsWait = (header: Header, now: number): boolean => retryAfterOf(header, now) !== null

/**
 * How long to wait after a 429 (ms): as told by `Retry-After`, else by `RateLimit-Reset`, else a minute. Told to wait for
 * nothing it is 0.
 * @see Alta API: Rate limiting
 */
export function waitAfterLimit(header: Header, now: number): number {
  const { resetAt } = toldLimitsOf(header, now)
  return retryAfterOf(header, now) ?? (resetAt === null ? minute : resetAt - now)
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
    resetAt: reset === null ? null : now + Math.max(second, clampWait(reset * second)),
  }
}

function retryAfterOf(header: Header, now: number): number | null {
  const told = header('retry-after')?.trim() ?? ''
  if (/^[+-]?\d+(\.\d+)?$/.test(told)) return clampWait(Number(told) * second)
  const span = spanUntil(told, header('date'), now)
  return span === null ? null : clampWait(span)
}

/** A date is taken relative to the server's own clock, because this computer's may be wrong. */
function spanUntil(date: string, serverDate: string | null, now: number): number | null {
  const serverNow = Date.parse(serverDate ?? '')
  const span = Date.parse(date) - (Number.isNaN(serverNow) ? now : serverNow)
  return Number.isNaN(span) ? null : span
}

const clampWait = (ms: number): number => Math.min(longestWait, Math.max(0, ms))

/** The number a header begins with: some servers append the window, as in `100;w=60`. */
function wholeNumber(header: string | null): number | null {
  const digits = /^\s*(\d{1,9})/.exec(header ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
