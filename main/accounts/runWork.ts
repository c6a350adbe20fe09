import { sentAtOnce } from '../../preload/shared/runTime'
import { undoableForMs } from '../../preload/shared/undo'
import { type BulkRun, canBeInRun, isRunning, retryable, withOutcome } from '../domain/bulkRun'
import type { AccountStore } from './accountStore'
import type { Clock } from './ports'
import type { RunStore } from './runStore'
import { betweenReadings } from './session/actions'
import type { Session } from './session/session'

/** Carries runs out. It begins no more campaigns at once than are sent at once: those that wait can still be called back. */
export class RunWork {
  #runs: RunStore
  #store: AccountStore
  #clock: Clock
  #session: () => Session | null

  constructor(runs: RunStore, store: AccountStore, clock: Clock, session: () => Session | null) {
    this.#runs = runs
    this.#store = store
    this.#clock = clock
    this.#session = session
  }

  /** @param cancel is called with the run if the session is closed */
  async carryOut(runId: string, session: Session, cancel: (runId: string) => void): Promise<void> {
    const { signal } = session
    for (let run = this.#runs.find(runId); run && isRunning(run); run = this.#runs.find(runId)) {
      if (signal.aborted || this.#session() !== session) return cancel(runId)
      const next = run.members.find(({ outcome }) => outcome === 'waiting')
      if (next && this.#onTheirWay(run) < sentAtOnce) this.#beginMember(runId, next.campaignId, session)
      else await this.#untilMoved(run, session, next === undefined)
    }
    if (!this.#runs.find(runId)) return
    await this.#clock.wait(undoableForMs, signal)
    this.#endUndo(runId)
  }

  /** The time to undo it is over. A resume that is complete goes; for the others the window looks again. */
  #endUndo(runId: string): void {
    const run = this.#runs.find(runId)
    if (!run || isRunning(run)) return
    if (run.verb === 'resume' && retryable(run).length === 0) this.#runs.remove(runId)
    else this.#store.timePassed()
  }

  #beginMember(runId: string, campaignId: string, session: Session): void {
    const run = this.#runs.find(runId)
    const member = run?.members.find((other) => other.campaignId === campaignId)
    const state = this.#runs.campaign(campaignId)
    if (!run || !member) return
    const { verb } = run
    const { withProspects, end } = member
    if (!state || !canBeInRun(state, verb, withProspects)) {
      this.#runs.replace(run, withOutcome(run, campaignId, 'needless'))
      return
    }
    // Its end came before its turn.
    if (verb === 'pause' && end && end.until <= this.#clock.now()) {
      this.#runs.replace(run, withOutcome(run, campaignId, 'cancelled'))
      return
    }
    this.#runs.replace(run, withOutcome(run, campaignId, 'under-way'))
    const asked = { verb, withProspects, ...(verb === 'pause' && end && { end }) }
    const begun = session.actions.begin(campaignId, asked, 'run')
    const begunRun = this.#runs.find(runId)
    if (!begun.ok && begunRun) this.#runs.replace(begunRun, withOutcome(begunRun, campaignId, 'failed'))
  }

  /** How many are being sent or wait to be. What Alta accepted only has to be seen. */
  #onTheirWay({ members }: BulkRun): number {
    const phases = members
      .filter(({ outcome }) => outcome === 'under-way')
      .map(({ campaignId }) => this.#runs.campaign(campaignId)?.action?.progress.phase)
    return phases.filter((phase) => phase === 'sending' || phase === 'waiting').length
  }

  /** Waits until something changes. Once all is sent, it reads the list for what Alta does not show yet. */
  async #untilMoved(run: BulkRun, session: Session, isAllSent: boolean): Promise<void> {
    const moved = new AbortController()
    const stop = this.#store.onChange(() => {
      const now = this.#runs.find(run.id)
      if (!now || now !== run || this.#onTheirWay(now) < sentAtOnce) moved.abort()
    })
    const isMissing = () => !moved.signal.aborted && isAllSent && this.#onTheirWay(run) === 0
    await this.#clock.wait(betweenReadings, AbortSignal.any([moved.signal, session.signal]))
    stop()
    if (isMissing()) await session.refresher.refresh()
  }
}
