import type { AppError, Result } from '../../preload/shared/contract'
import { leftByRuns, requestsPerMinute } from '../../preload/shared/runTime'
import type { Clock, Priority } from '../accounts/ports'
import { failure, success } from '../domain/result'
import { Allowance } from './allowance'
import { tellsWait, toldLimitsOf } from './rateHeaders'
import type { AltaAnswer, AltaRequest } from './transport'

const minute = 60_000
/** Which part of the limit is left to what goes before: readings tell what became of what was sent. */
const leaves: Record<Priority, number> = { click: 0, read: 0.2, many: leftByRuns, page: 0.5 }

/**
 * The requests that one account may send: what Alta said is left of its limit. Until it says something, and once that is over,
 * at most 100 in any 60 s. Of either, reads leave a fifth to clicks.
 *
 * Counted here and not by p-queue: its window has a fixed size, makes a click wait where it should be told, and runs on
 * the system's clock. Spans that begin after now are void, so a clock that is set back blocks nothing.
 */
export class RequestBudget {
  readonly #clock: Clock
  readonly #allowance = new Allowance()
  readonly #refusals = new LimitRefusals()
  #limit = requestsPerMinute
  /** When those of the last minute were sent. */
  #sentAt: number[] = []
  /** How many were ever sent. */
  #count = 0
  /** How many had been sent when Alta last refused one. */
  #outdated = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes one request from the budget, or says at once when there will be one (`rate-limited`). */
  take(priority: Priority, method: AltaRequest['method'] = 'GET'): Result<SentRequest> {
    const now = this.#clock.now()
    const refusal = this.#refusals.at(now) ?? this.#shortageAt(now, priority)
    if (refusal) return failure(refusal)
    this.#sentAt.push(now)
    this.#count += 1
    return success({ number: this.#count, method })
  }

  /** Learns from an answer of Alta's own what it says of its limit. */
  learn(answer: AltaAnswer, sent: SentRequest): void {
    const { limit } = toldLimitsOf(answer.header, this.#clock.now())
    this.#tidy()
    if (limit !== null) this.#limit = Math.min(requestsPerMinute, Math.max(1, limit))
    this.#allowance.learn(answer, sent.number, this.#own, this.#clock.now())
  }

  /** An answer came that was no 429. */
  answered(sent: SentRequest): void {
    this.#refusals.answered(sent)
  }

  /**
   * A 429 came. What Alta says with it outdates all that was said or counted before.
   *
   * @param told how long to wait, as the answer says it
   * @returns how long to wait
   */
  refused(told: RateLimited, { header }: AltaAnswer, sent: SentRequest): AppError {
    const now = this.#clock.now()
    const isAltas = told.why !== 'gateway'
    const isWaitUnknown = isAltas && this.#allowance.slides && !tellsWait(header, now)
    if (isAltas) {
      this.#allowance.forget()
      this.#outdated = this.#count
    }
    const wait = isWaitUnknown ? { ...told, retryAt: now } : told
    return this.#refusals.refused(wait, sent, this.#count, now)
  }

  get #own() {
    const before = this.#count - this.#sentAt.length
    return { sentAt: this.#sentAt, count: this.#count, outdated: Math.max(0, this.#outdated - before) }
  }

  #shortageAt(now: number, priority: Priority): AppError | null {
    this.#tidy()
    const freeAt = (reserve: number) => this.#allowance.freeAt(reserve, this.#limit, this.#own)
    const retryAt = freeAt(Math.floor(this.#limit * leaves[priority]))
    if (retryAt === null) return null
    // A click may go out now, or sooner than this.
    const why = freeAt(0) === retryAt ? 'used-up' : 'kept-for-clicks'
    return { kind: 'rate-limited', retryAt: Math.max(now, retryAt), why }
  }

  /** Leaves out what the limit does not count any more: what is older than a minute, or of a window that has ended. */
  #tidy(): void {
    const now = this.#clock.now()
    const ended = this.#allowance.endedBy(now)
    this.#sentAt = this.#sentAt.filter(
      (at) => at <= now && now < at + minute && (ended === null || at >= ended),
    )
  }
}

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
class LimitRefusals {
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
