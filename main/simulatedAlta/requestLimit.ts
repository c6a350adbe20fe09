const minute = 60_000

/**
 * Counts the requests of one account over the last 60 s.
 * @see Alta API: Rate limiting
 */
export class RequestLimit {
  readonly #perMinute: number
  readonly #now: () => number
  #countedAt: number[] = []

  /**
   * @param perMinute requests a minute
   * @param now the time (ms since the epoch)
   */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Counts one request: whether it is within the limit, and the headers that tell of it near the limit. */
  count(): { isExceeded: boolean; headers: Record<string, string> } {
    const now = this.#now()
    this.#countedAt = this.#countedAt.filter((at) => now < at + minute)
    const isExceeded = this.#countedAt.length >= this.#perMinute
    if (!isExceeded) this.#countedAt.push(now)
    return { isExceeded, headers: this.#headers(now, isExceeded) }
  }

  #headers(now: number, isExceeded: boolean): Record<string, string> {
    const remaining = this.#perMinute - this.#countedAt.length
    if (remaining > this.#perMinute / 5) return {}
    const reset = String(Math.ceil(((this.#countedAt[0] ?? now) + minute - now) / 1_000))
    return {
      'RateLimit-Limit': String(this.#perMinute),
      'RateLimit-Remaining': String(remaining),
      'RateLimit-Reset': reset,
      'RateLimit-Policy': `${this.#perMinute};w=60`,
      ...(isExceeded && { 'Retry-After': reset }),
    }
  }
}
