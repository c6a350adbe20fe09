import type { Result } from '../../preload/contract'
import { leftByMany, requestsPerMinute } from '../../preload/shared/runTime'
import type { Clock, Priority } from '../campaigns/ports'
import { failure, success } from '../domain/result'
import { retryAtOf, toldLimitsOf } from './rateHeaders'
import type { AltaAnswer } from './request'

const minute = 60_000
/** Which part of the limit is left to what goes before: readings tell what became of what was sent. */
const leaves: Record<Priority, number> = { click: 0, read: 0.2, many: leftByMany, page: 0.5 }

/** What Alta said may still be sent between two moments. */
interface Allowance {
  left: number
  since: number
  until: number
}

/**
 * The requests that one account may send: at most 100 in any 60 s, fewer when Alta says so, of which reads get 80.
 *
 * Counted here and not by p-queue: its window has a fixed size, makes a click wait where it should be told, and runs on
 * the system's clock. Spans that begin after now are void, so a clock that is set back blocks nothing.
 */
export class RequestBudget {
  readonly #clock: Clock
  #limit = requestsPerMinute
  #sentAt: number[] = []
  #allowance: Allowance | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes one request from the budget, or says at once when there will be one (`rate-limited`). */
  take(priority: Priority): Result<null> {
    const now = this.#clock.now()
    const retryAt = this.#retryAt(now, Math.floor(this.#limit * leaves[priority]))
    if (retryAt !== null) return failure({ kind: 'rate-limited', retryAt })
    this.#sentAt.push(now)
    if (this.#allowance) this.#allowance.left -= 1
    return success()
  }

  /** Learns from an answer what Alta says of its limit. */
  learn({ status, header }: AltaAnswer): void {
    const now = this.#clock.now()
    const { limit, remaining, resetAt } = toldLimitsOf(header, now)
    if (limit !== null) this.#limit = Math.min(requestsPerMinute, Math.max(1, limit))
    if (remaining !== null) this.#allow(remaining, now, resetAt)
    if (status === 429) this.#allow(0, now, retryAtOf(header, now))
  }

  /** When a request may be sent that leaves `reserve` others; null for now. */
  #retryAt(now: number, reserve: number): number | null {
    const allowance = this.#standingAllowance(now)
    if (allowance && allowance.left <= reserve) return allowance.until
    this.#sentAt = this.#sentAt.filter((at) => at <= now && now < at + minute)
    const leaving = this.#sentAt.at(-Math.max(1, this.#limit - reserve))
    return leaving === undefined ? null : leaving + minute
  }

  /** Answers come in any order, so the least that was said of a span holds until the latest end. */
  #allow(left: number, now: number, until: number): void {
    const standing = this.#standingAllowance(now)
    this.#allowance = {
      left: Math.min(left, standing?.left ?? left),
      since: standing?.since ?? now,
      until: Math.max(until, standing?.until ?? until),
    }
  }

  #standingAllowance(now: number): Allowance | null {
    const allowance = this.#allowance
    if (allowance && (now < allowance.since || now >= allowance.until)) this.#allowance = null
    return this.#allowance
  }
}
