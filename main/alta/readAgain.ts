import { ExponentialBackoff } from 'cockatiel'
import type { Result } from '../../preload/contract'
import type { Clock } from '../campaigns/ports'

const moreTries = 3
const shortestDelay = 500
const delays = new ExponentialBackoff({ initialDelay: 1_000, maxDelay: 30_000 })
/** ms; with one last try that takes its full time, a read ends within a minute. */
const noTryLaterThan = 40_000

/**
 * Reads again what failed for a passing reason, after a while that grows and is never the same twice.
 * While Alta has a problem of its own, further reads are tried only once, until one of them succeeds.
 *
 * cockatiel says how long to wait, and its policies do not do the waiting: they would neither end it when the
 * connection is closed nor follow the clock handed in, and its circuit breaker stays open when the clock is set back.
 */
export class ReadAgain {
  readonly #clock: Clock
  readonly #signal: AbortSignal
  #isAltaDown = false

  /** @param signal ends the waiting for another try */
  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock
    this.#signal = signal
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
    this.#noteHealth(result)
    return result
  }

  #isWorthwhile(result: Result<unknown>): boolean {
    if (result.ok || this.#isAltaDown) return false
    return ['connection-lost', 'timeout', 'server'].includes(result.error.kind)
  }

  #noteHealth(result: Result<unknown>): void {
    if (result.ok) this.#isAltaDown = false
    else if (result.error.kind === 'server') this.#isAltaDown = true
  }
}
