import type { AppError, Result } from '../../preload/shared/contract'
import type { Log } from '../accounts/logPort'
import type { AltaHealth, Clock } from '../accounts/ports'
import { errorLabel, isTemporary, retryAtOf } from '../domain/result'

/** Failures in a row after which reads rest. */
const mostFailures = 5
/** ms */
const restLength = 30_000
/** Errors of requests that may not have been sent at all. */
const tellsNothing: ReadonlySet<AppError['kind']> = new Set(['rate-limited', 'not-connected'])

/**
 * Spares Alta and the network when nothing gets through: after 5 failures in a row reads are answered with the last of
 * them for 30 s; then one goes out as a probe, and what becomes of it closes the breaker or begins another rest. After a
 * failure that tells a time to wait, such as a 503 with `Retry-After`, reads rest at once, and for as long.
 * A pause or resume always goes out: it exists only because a person clicked, and stopping outreach is never held up.
 *
 * The rest is a span waited for, so no setting of the clock makes it longer or shorter. cockatiel's breaker reads the
 * time of day by itself, and stays open for a day when the clock is set back by one.
 */
export class Breaker {
  readonly #clock: Clock
  readonly #closing: AbortSignal
  readonly #log: Log
  #failures = 0
  #lastError: AppError | null = null
  #rest: AbortController | null = null
  #isProbing = false

  /** @param closing ends the rest, with all other work on the account */
  constructor(clock: Clock, closing: AbortSignal, log: Log) {
    this.#clock = clock
    this.#closing = closing
    this.#log = log
  }

  get health(): AltaHealth {
    if (this.#rest) return 'resting'
    return this.#failures === 0 ? 'well' : 'troubled'
  }

  /** Reads are not tried again by themselves: they rest, or one that fails now would only be the next probe. */
  get isOpen(): boolean {
    return this.#rest !== null || this.#failures >= mostFailures
  }

  /** The next read is a probe, however long the rest has lasted. */
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

  /** Sends a read, or answers at once with the last failure. */
  async read<Value>(send: () => Promise<Result<Value>>): Promise<Result<Value>> {
    if (!this.isOpen) return this.act(send)
    if (this.#lastError && (this.#rest || this.#isProbing)) return { ok: false, error: this.#lastError }
    this.#isProbing = true
    try {
      return await this.act(send)
    } finally {
      this.#isProbing = false
    }
  }

  #learn(result: Result<unknown>): void {
    if (!result.ok && tellsNothing.has(result.error.kind)) return
    if (result.ok || !isTemporary(result.error)) return this.#close()
    this.#failures += 1
    this.#lastError = result.error
    const retryAt = retryAtOf(result.error)
    if (retryAt !== undefined) return void this.#beginRest(result.error, retryAt - this.#clock.now())
    // A failure while reads rest makes the rest no longer: else clicks would put off that recovery is noticed.
    if (this.isOpen && !this.#rest) void this.#beginRest(result.error, restLength)
  }

  /** In place of another: what was told last counts. */
  async #beginRest(error: AppError, length: number): Promise<void> {
    this.endRest()
    const rest = new AbortController()
    this.#rest = rest
    this.#log.log({ event: 'resting', error: errorLabel(error) })
    await this.#clock.wait(length, AbortSignal.any([this.#closing, rest.signal]))
    if (this.#rest === rest) this.#rest = null
  }

  #close(): void {
    if (this.isOpen) this.#log.log({ event: 'recovered' })
    this.#failures = 0
    this.#lastError = null
    this.endRest()
  }
}
