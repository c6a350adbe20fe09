import type { Log } from './logPort'

/** The way to Alta in a test whose clock stands still meanwhile: it tells when everything that was sent is answered. */
export class Wire {
  #underWay = 0
  #whenAnswered: (() => void)[] = []

  readonly fetch: typeof globalThis.fetch = (input, init) => {
    this.#underWay += 1
    return globalThis.fetch(input, init)
  }

  /** A log that hears of each request once its answer was understood. */
  readonly log: Log = {
    log: ({ event }) => {
      if (event === 'request') this.#ended()
    },
    hide() {},
  }

  /** Resolves when no request is under way, and none follows from the answers before time goes on. */
  async atRest(): Promise<void> {
    do {
      if (this.#underWay > 0) await new Promise<void>((resolve) => this.#whenAnswered.push(resolve))
      await turnOfEventLoop()
    } while (this.#underWay > 0)
  }

  #ended(): void {
    this.#underWay -= 1
    if (this.#underWay > 0) return
    for (const tell of this.#whenAnswered.splice(0)) tell()
  }
}

/** What goes on by itself has gone on by then. */
const turnOfEventLoop = () => new Promise<void>((resolve) => setImmediate(resolve))
