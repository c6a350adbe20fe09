import type { AppError, Result } from '../../preload/shared/contract'
import { leftByRuns, requestsPerMinute } from '../../preload/shared/runTime'
import type { Clock, Priority } from '../accounts/ports'
import { failure, success } from '../domain/result'
import { Allowance } from './allowance'
import { retryAfterOf, statedLimitsOf } from './rateHeaders'
import type { AltaAnswer, AltaRequest } from './transport'

const minute = 60_000
/** The share of the limit that each leaves to others. Bulk runs leave room for the reads that follow them. */
const reserves: Record<Priority, number> = { click: 0, read: 0.2, many: leftByRuns, page: 0.5 }

/**
 * The requests that one account may send: what Alta said is left of its limit, or else 100 in any minute.
 * Reads leave a fifth of it to clicks.
 *
 * Not left to p-queue, which would make a click wait silently, with a fixed window and the system's clock.
 * Spans that begin in the future are ignored, so setting the clock back blocks nothing.
 */
export class RequestBudget {
  readonly #clock: Clock
  readonly #allowance = new Allowance()
  readonly #refusals = new LimitRefusals()
  #limit = requestsPerMinute
  /** Times of those sent in the last minute. */
  #sentAt: number[] = []
  /** How many were ever sent. */
  #count = 0
  /** How many had been sent when Alta last refused one. */
  #outdated = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes one request from the budget, or fails with the time when there will be one (`rate-limited`). */
  take(priority: Priority, method: AltaRequest['method'] = 'GET'): Result<SentRequest> {
    const now = this.#clock.now()
    const refusal = this.#refusals.at(now) ?? this.#shortageAt(now, priority)
    if (refusal) return failure(refusal)
    this.#sentAt.push(now)
    this.#count += 1
    return success({ number: this.#count, method })
  }

  /** Learns the limit from an answer of Alta's own. */
  learn(answer: AltaAnswer, sent: SentRequest): void {
    const { limit } = statedLimitsOf(answer.header, this.#clock.now())
    this.#tidy()
    if (limit !== null) this.#limit = Math.min(requestsPerMinute, Math.max(1, limit))
    this.#allowance.learn(answer, sent.number, this.#own, this.#clock.now())
  }

  /** To be called for any answer but a 429. */
  answered(sent: SentRequest): void {
    this.#refusals.answered(sent)
  }

  /**
   * To be called for a 429. From Alta itself it outdates everything stated or counted before.
   *
   * @param error with the wait that the answer states
   * @returns the same with the time to wait
   */
  refused(error: RateLimited, { header }: AltaAnswer, sent: SentRequest): AppError {
    const now = this.#clock.now()
    const isAltas = error.why !== 'gateway'
    const isWaitUnknown = isAltas && this.#allowance.slides && retryAfterOf(header, now) === null
    if (isAltas) {
      this.#allowance.forget()
      this.#outdated = this.#count
    }
    const wait = isWaitUnknown ? { ...error, retryAt: now } : error
    return this.#refusals.refused(wait, sent, this.#count, now)
  }

  get #own() {
    const before = this.#count - this.#sentAt.length
    return { sentAt: this.#sentAt, count: this.#count, outdated: Math.max(0, this.#outdated - before) }
  }

  #shortageAt(now: number, priority: Priority): AppError | null {
    this.#tidy()
    const freeAt = (reserve: number) => this.#allowance.freeAt(reserve, this.#limit, this.#own)
    const retryAt = freeAt(Math.floor(this.#limit * reserves[priority]))
    if (retryAt === null) return null
    // A click may go out now, or sooner than this.
    const why = freeAt(0) === retryAt ? 'used-up' : 'kept-for-clicks'
    return { kind: 'rate-limited', retryAt: Math.max(now, retryAt), why }
  }

  /** Drops what the limit no longer counts: older than a minute, or of a window that has ended. */
  #tidy(): void {
    const now = this.#clock.now()
    const ended = this.#allowance.endedBy(now)
    this.#sentAt = this.#sentAt.filter(
      (at) => at <= now && now < at + minute && (ended === null || at >= ended),
    )
  }
}

type RateLimited = Extract<AppError, { kind: 'rate-limited' }>

/** A request that was sent. */
export interface SentRequest {
  /** How many were sent up to it. */
  number: number
  method: AltaRequest['method']
}

/** Refusals without a success in between. */
interface Streak {
  length: number
  /** How many requests had been sent at its last refusal; their answers no longer change the streak. */
  sentBefore: number
}

const firstWaitMs = 500
const maxWaitMs = 60_000

/**
 * The waits after answers of 429, during which nothing is sent. The latest answer counts. Each refusal in a
 * row doubles the shortest possible wait, from 0.5 s to 60 s, so a server that states none gets no rush of
 * requests. Reads and writes have streaks of their own, because one may go on while the other is refused.
 */
class LimitRefusals {
  readonly #streaks: Record<AltaRequest['method'], Streak> = {
    GET: { length: 0, sentBefore: 0 },
    POST: { length: 0, sentBefore: 0 },
  }
  #wait: { since: number; error: RateLimited } | null = null

  /** The refusal that is in force; null when requests may be sent. */
  at(now: number): RateLimited | null {
    const wait = this.#wait
    if (wait && (now < wait.since || now >= wait.error.retryAt)) this.#wait = null
    return this.#wait?.error ?? null
  }

  /** @param sentSoFar how many requests were ever sent */
  refused(error: RateLimited, sent: SentRequest, sentSoFar: number, now: number): RateLimited {
    const streak = this.#streaks[sent.method]
    // Requests that were under way together were refused for one reason.
    if (sent.number > streak.sentBefore) streak.length += 1
    streak.sentBefore = sentSoFar
    const leastAt = now + Math.min(maxWaitMs, firstWaitMs * 2 ** (streak.length - 1))
    const why: RateLimited['why'] = error.why === 'gateway' ? 'gateway' : 'backing-off'
    const longer = leastAt > error.retryAt ? { ...error, retryAt: leastAt, why } : error
    this.#wait = { since: now, error: longer }
    return longer
  }

  answered({ number, method }: SentRequest): void {
    const streak = this.#streaks[method]
    if (number > streak.sentBefore) streak.length = 0
  }
}
