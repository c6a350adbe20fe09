import { ExponentialBackoff } from 'cockatiel'
import type { Result } from '../../preload/shared/contract'
import type { Clock } from '../accounts/ports'
import { isWorthRetryingSoon } from '../domain/result'
import type { Breaker } from './breaker'

const moreTries = 3
const shortestDelay = 500
const delays = new ExponentialBackoff({ initialDelay: 1_000, maxDelay: 30_000 })
/** ms; with one last try that takes its full time, a read ends within a minute. */
const noTryLaterThan = 40_000

/**
 * Reads again what failed for a passing reason, after a while that grows and is never the same twice; not while the
 * breaker is open.
 *
 * cockatiel says how long to wait, and its policies do not do the waiting: they would neither end it when the
 * connection is closed nor follow the clock handed in.
 */
export class ReadAgain {
  readonly #clock: Clock
  readonly #signal: AbortSignal
  readonly #breaker: Breaker

  /** @param signal ends the waiting for another try */
  constructor(clock: Clock, signal: AbortSignal, breaker: Breaker) {
    this.#clock = clock
    this.#signal = signal
    this.#breaker = breaker
  }

  /** The first success of `read`, or the last failure: at most 4 tries, within a minute. */
  async untilDone<Value>(read: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const startedAt = this.#clock.now()
    let backoff = delays.next()
    let result = await read()
    for (let tries = 0; tries < moreTries && this.#isWorthwhile(result); tries += 1) {
      const delay = Math.max(shortestDelay, backoff.duration)
      if (this.#clock.now() + delay > startedAt + noTryLaterThan) break
      await this.#clock.wait(delay, this.#signal)
      result = await read()
      backoff = backoff.next(undefined)
    }
    return result
  }

  #isWorthwhile(result: Result<unknown>): boolean {
    if (result.ok || this.#breaker.isOpen) return false
    return isWorthRetryingSoon(result.error)
  }
}
