import { Actions } from './actions'
import { Refresher } from './refresher'
import type { SessionDeps } from './sessionContext'
import { TimedPauses } from './timedPauses'

/** A computer that wakes up needs a moment to find its network. */
const networkNeedsMs = 2_500

/** What works while an account is connected: actions, refreshing and timed pauses. */
export class Session {
  readonly actions: Actions
  readonly refresher: Refresher
  #deps: SessionDeps
  #closing = new AbortController()
  #polling = new AbortController()

  /** Begins the work at once. */
  constructor(deps: SessionDeps) {
    this.#deps = deps
    const context = { ...deps, signal: this.signal, onRefused: () => this.#refused() }
    this.refresher = new Refresher(context)
    this.actions = new Actions(context, () => this.refresher.refreshForRun())
    const untilRefused = AbortSignal.any([this.signal, this.#polling.signal])
    void this.refresher.run(untilRefused)
    void new TimedPauses(context, this.actions).run(untilRefused)
  }

  /** Aborts when the session is closed. */
  get signal(): AbortSignal {
    return this.#closing.signal
  }

  /** See `AltaApi`. */
  endRest(): void {
    this.#deps.api.endRest()
  }

  /** The computer slept: drops what was under way, and reads once. */
  async wakeUp(): Promise<void> {
    const { store, api, clock } = this.#deps
    const { lastAt } = store.state.reading
    this.actions.interruptResumes()
    api.drop()
    api.endRest()
    await clock.wait(networkNeedsMs, this.signal)
    const wasReadMeanwhile = store.state.reading.lastAt !== lastAt
    if (!this.signal.aborted && !wasReadMeanwhile) await this.refresher.refresh()
  }

  close(): void {
    this.#closing.abort()
    this.#deps.api.close()
  }

  /** Nothing more is read or resumed by itself; what is under way goes on to its end. */
  #refused(): void {
    const { store } = this.#deps
    this.#polling.abort()
    const { connection } = store.state
    if (connection.kind !== 'connected') return
    store.change({ connection: { kind: 'refused', workspace: connection.workspace } })
  }
}
