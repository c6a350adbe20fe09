import type { AltaAnswer } from './transport'

type Header = AltaAnswer['header']

/** The request limit as an answer states it. */
interface StatedLimits {
  /** Requests a minute. */
  limit: number | null
  /** Requests left until the reset. */
  remaining: number | null
  resetAt: number | null
}

const second = 1_000
const minute = 60 * second

/** Upper bound for whatever an answer says. */
const maxWait = 15 * minute

/** Milliseconds to wait by `Retry-After`, in seconds or as a date, at most 15 min; null when it says none. */
export function retryAfterOf(header: Header, now: number): number | null {
  const text = header('retry-after')?.trim() ?? ''
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return clampWait(Number(text) * second)
  const span = spanUntil(text, header('date'), now)
  return span === null ? null : clampWait(span)
}

/** When to try again by `Retry-After`, unless it says at once. */
export function statedRetry(header: Header, now: number): { retryAt?: number } {
  const wait = retryAfterOf(header, now)
  return wait ? { retryAt: now + wait } : {}
}

/**
 * Milliseconds to wait after a 429: by `Retry-After`, else by `RateLimit-Reset`, else a minute.
 * @see Alta API: Rate limiting
 */
export function waitAfterLimit(header: Header, now: number): number {
  const { resetAt } = statedLimitsOf(header, now)
  return retryAfterOf(header, now) ?? (resetAt === null ? minute : resetAt - now)
}

/**
 * The values of `RateLimit-Limit`, `-Remaining` and `-Reset`. Alta sends them only near the limit.
 * @see Alta API: Rate limiting
 */
export function statedLimitsOf(header: Header, now: number): StatedLimits {
  const reset = wholeNumber(header('ratelimit-reset'))
  return {
    limit: wholeNumber(header('ratelimit-limit')),
    remaining: wholeNumber(header('ratelimit-remaining')),
    resetAt: reset === null ? null : now + Math.max(second, clampWait(reset * second)),
  }
}

/** Relative to the server's clock, because this computer's may be wrong. */
function spanUntil(date: string, serverDate: string | null, now: number): number | null {
  const serverNow = Date.parse(serverDate ?? '')
  const span = Date.parse(date) - (Number.isNaN(serverNow) ? now : serverNow)
  return Number.isNaN(span) ? null : span
}

const clampWait = (ms: number): number => Math.min(maxWait, Math.max(0, ms))

/** The number at the start of a header: some servers append the window, as in `100;w=60`. */
function wholeNumber(header: string | null): number | null {
  const digits = /^\s*(\d{1,9})/.exec(header ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
