import type { Clock } from './ports'

interface Wait {
  due: number
  end: () => void
}

/** Time for tests: it passes only when told to. */
export class FakeClock implements Clock {
  readonly #waits = new Set<Wait>()
  #elapsed = 0
  #startedAt: number
  #zone = 'Europe/Berlin'

  /** @param startedAt what `now()` says at first (ms since the epoch) */
  constructor(startedAt = Date.UTC(2026, 0, 15, 9)) {
    this.#startedAt = startedAt
  }

  zone(): string {
    return this.#zone
  }

  usesHour12(): boolean {
    return false
  }

  /** Takes the computer to another zone. */
  travel(zone: string): void {
    this.#zone = zone
  }

  now(): number {
    return this.#startedAt + this.#elapsed
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const end = () => {
        this.#waits.delete(wait)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const wait = { due: this.#elapsed + Math.max(0, ms), end }
      this.#waits.add(wait)
      signal?.addEventListener('abort', end)
    })
  }

  /** Lets `ms` pass: ends the waits that fall due, one after the other, each with all that follows from it. */
  async advance(ms: number): Promise<void> {
    const until = this.#elapsed + ms
    await settle()
    for (let next = this.#firstDueBy(until); next; next = this.#firstDueBy(until)) {
      this.#elapsed = Math.max(this.#elapsed, next.due)
      next.end()
      await settle()
    }
    this.#elapsed = until
  }

  /** Sets the wall clock forward or back, as a person or a time server does; waits do not notice. */
  jump(ms: number): void {
    this.#startedAt += ms
  }

  #firstDueBy(until: number): Wait | undefined {
    const due = [...this.#waits].filter((wait) => wait.due <= until)
    return due.reduce<Wait | undefined>(
      (first, wait) => (first && first.due <= wait.due ? first : wait),
      undefined,
    )
  }
}

/**
 * A request to a server in this process and its answer take 2 turns of the event loop, 6 with a new connection, however busy the
 * computer is: time does not outrun them.
 */
const turns = 12

/** What can go on by itself has gone on when some turns of the event loop are over. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
