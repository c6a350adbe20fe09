import type { AppError, Result } from '../../preload/shared/contract'
import type { Log } from '../accounts/logPort'
import type { AltaHealth, Clock } from '../accounts/ports'
import { errorLabel, isTemporary, isWorthRetryingSoon, retryAtOf, retryDelay } from '../domain/result'

const maxFailures = 5
const restMs = 30_000
/** Errors of requests that may not have been sent at all. */
const unsentKinds: ReadonlySet<AppError['kind']> = new Set(['rate-limited', 'not-connected'])

const maxTries = 4
/** With one last try that takes its full time, a read ends within a minute. */
const lastTryWithinMs = 40_000

/**
 * Spares Alta and the network when nothing gets through. After 5 failures in a row, reads fail at once with
 * the last error for 30 s. Then one goes out as a probe: it closes the breaker or begins another rest. After
 * a failure with a time to wait, such as a 503 with `Retry-After`, reads rest at once and for that long.
 * Pauses and resumes always go out: a person clicked, and stopping outreach is never held up.
 *
 * A rest is a span to wait for, so setting the computer's clock makes it neither longer nor shorter.
 */
export class Breaker {
  readonly #clock: Clock
  readonly #closing: AbortSignal
  readonly #log: Log
  #failures = 0
  #lastError: AppError | null = null
  #rest: AbortController | null = null
  #isProbing = false

  /** @param closing ends the rest and the wait for another try */
  constructor(clock: Clock, closing: AbortSignal, log: Log) {
    this.#clock = clock
    this.#closing = closing
    this.#log = log
  }

  get health(): AltaHealth {
    if (this.#rest) return 'resting'
    return this.#failures === 0 ? 'well' : 'troubled'
  }

  /** Makes the next read a probe, however long the rest has lasted. */
  endRest(): void {
    this.#rest?.abort()
    this.#rest = null
  }

  /** Sends an action, whatever happened before. */
  async act<Value>(send: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const result = await send()
    this.#learn(result)
    return result
  }

  /** Sends a read, or fails at once with the last error. */
  async read<Value>(send: () => Promise<Result<Value>>): Promise<Result<Value>> {
    if (!this.#isOpen) return this.act(send)
    if (this.#lastError && (this.#rest || this.#isProbing)) return { ok: false, error: this.#lastError }
    this.#isProbing = true
    try {
      return await this.act(send)
    } finally {
      this.#isProbing = false
    }
  }

  /**
   * Repeats a read that failed for a passing reason, with growing delays, unless the breaker is open.
   *
   * @returns the first success, or the last failure: at most 4 tries, within a minute
   */
  async retryRead<Value>(read: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const startedAt = this.#clock.now()
    let result = await read()
    for (let tries = 1; tries < maxTries; tries += 1) {
      // While it is open, another try would only be the next probe.
      if (result.ok || this.#isOpen || !isWorthRetryingSoon(result.error)) break
      const delay = retryDelay(tries, Math.random())
      if (this.#clock.now() + delay > startedAt + lastTryWithinMs) break
      await this.#clock.wait(delay, this.#closing)
      result = await read()
    }
    return result
  }

  get #isOpen(): boolean {
    return this.#rest !== null || this.#failures >= maxFailures
  }

  #learn(result: Result<unknown>): void {
    if (!result.ok && unsentKinds.has(result.error.kind)) return
    if (result.ok || !isTemporary(result.error)) return this.#close()
    this.#failures += 1
    this.#lastError = result.error
    const retryAt = retryAtOf(result.error)
    if (retryAt !== undefined) return void this.#beginRest(result.error, retryAt - this.#clock.now())
    // A failure during a rest does not extend it, or clicks would put off noticing that Alta is back.
    if (this.#isOpen && !this.#rest) void this.#beginRest(result.error, restMs)
  }

  /** Replaces a rest under way: the latest answer counts. */
  async #beginRest(error: AppError, ms: number): Promise<void> {
    this.endRest()
    const rest = new AbortController()
    this.#rest = rest
    this.#log.log({ event: 'resting', error: errorLabel(error) })
    await this.#clock.wait(ms, AbortSignal.any([this.#closing, rest.signal]))
    if (this.#rest === rest) this.#rest = null
  }

  #close(): void {
    if (this.#isOpen) this.#log.log({ event: 'recovered' })
    this.#failures = 0
    this.#lastError = null
    this.endRest()
  }
}
