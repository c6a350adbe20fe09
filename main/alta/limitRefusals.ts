import type { AppError } from '../../preload/shared/contract'
import type { AltaRequest } from './request'

/** The first wait after a refusal without one, and the longest, of a doubling row (ms). */
const firstWait = 500
const longestWait = 60_000

/** That Alta, or something before it, is asked too often. */
export type RateLimited = Extract<AppError, { kind: 'rate-limited' }>

/** A request that was sent: how many were sent up to it, and its method. */
export interface SentRequest {
  number: number
  method: AltaRequest['method']
}

/** Refusals in a row. */
interface Row {
  length: number
  /** How many requests had been sent when the last of it was heard: those have no part in what follows. */
  heardAt: number
}

/**
 * The waits after answers of 429: in each nothing is sent. What was told last counts, whatever was said before. When what is
 * sent after a wait is refused once more, the next is at least twice as long as the last one had to be, from 0.5 s to 60 s:
 * a server that says to wait for nothing is not asked without an end. Reads and writes have rows of their own, since what
 * refuses the one may go on answering the other.
 */
export class LimitRefusals {
  readonly #rows: Record<AltaRequest['method'], Row> = {
    GET: { length: 0, heardAt: 0 },
    POST: { length: 0, heardAt: 0 },
  }
  #wait: { since: number; error: RateLimited } | null = null

  /** What forbids to send now; null when nothing does. */
  at(now: number): RateLimited | null {
    const wait = this.#wait
    if (wait && (now < wait.since || now >= wait.error.retryAt)) this.#wait = null
    return this.#wait?.error ?? null
  }

  /** @param sentSoFar how many requests were ever sent */
  refused(told: RateLimited, sent: SentRequest, sentSoFar: number, now: number): RateLimited {
    const row = this.#rows[sent.method]
    // What was on its way together was refused for one reason.
    if (sent.number > row.heardAt) row.length += 1
    row.heardAt = sentSoFar
    const leastAt = now + Math.min(longestWait, firstWait * 2 ** (row.length - 1))
    const error = leastAt > told.retryAt ? { ...told, retryAt: leastAt, why: whyLonger[told.why] } : told
    this.#wait = { since: now, error }
    return error
  }

  answered({ number, method }: SentRequest): void {
    const row = this.#rows[method]
    if (number > row.heardAt) row.length = 0
  }
}

/** Why the wait is longer than told. */
const whyLonger: Record<RateLimited['why'], RateLimited['why']> = {
  'used-up': 'backing-off',
  'kept-for-clicks': 'backing-off',
  'backing-off': 'backing-off',
  gateway: 'gateway',
}
