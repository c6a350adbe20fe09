import type { Clock } from './ports'

/** The computer's time, so many times as fast: for tests that live through hours in minutes. */
export class FastClock implements Clock {
  #startedAt: number
  readonly #speed: number

  /**
   * @param speed how many ms pass in one
   * @param startedAt when its time and the computer's were the same (ms since the epoch); clocks of several processes
   * that agree on it agree on the time
   */
  constructor(speed: number, startedAt = Date.now()) {
    this.#speed = speed
    this.#startedAt = startedAt
  }

  get startedAt(): number {
    return this.#startedAt
  }

  /** Lets time pass at once, as for a computer that was off; waits do not notice. */
  skip(ms: number): void {
    this.#startedAt -= ms / (this.#speed - 1)
  }

  now(): number {
    return this.#startedAt + (Date.now() - this.#startedAt) * this.#speed
  }

  zone(): string {
    return 'UTC'
  }

  usesHour12(): boolean {
    return false
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timedPause)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timedPause = setTimeout(end, ms / this.#speed)
      signal?.addEventListener('abort', end)
    })
  }
}
