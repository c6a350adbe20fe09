import { sentAtOnce } from '../../preload/shared/runTime'
import { undoableForMs } from '../../preload/shared/undo'
import { type BulkRun, canBeInRun, isRunning, retryable, withOutcome } from '../domain/bulkRun'
import type { AccountStore } from './accountStore'
import type { Clock } from './ports'
import type { RunStore } from './runStore'
import { betweenReadings } from './session/actions'
import type { OpenAccount } from './session/session'

/**
 * Carries runs out, within the request budget: no more campaigns are on their way at once than are sent at once, so that none
 * waits behind another where it could not be called back.
 */
export class RunWork {
  #runs: RunStore
  #store: AccountStore
  #clock: Clock
  /** What has to be open for it to go on. */
  #account: () => OpenAccount | null

  constructor(runs: RunStore, store: AccountStore, clock: Clock, account: () => OpenAccount | null) {
    this.#runs = runs
    this.#store = store
    this.#clock = clock
    this.#account = account
  }

  /** @param cancel what is to be done with a run whose account was closed */
  async carryOut(runId: string, account: OpenAccount, cancel: (runId: string) => void): Promise<void> {
    const { signal } = account
    for (let run = this.#runs.find(runId); run && isRunning(run); run = this.#runs.find(runId)) {
      if (signal.aborted || this.#account() !== account) return cancel(runId)
      const next = run.members.find(({ outcome }) => outcome === 'waiting')
      if (next && this.#onTheirWay(run) < sentAtOnce) this.#beginMember(runId, next.campaignId, account)
      else await this.#untilMoved(run, account, next === undefined)
    }
    if (!this.#runs.find(runId)) return
    await this.#clock.wait(undoableForMs, signal)
    this.#endUndo(runId)
  }

  /** The time for Ctrl + Z is over; a resume that is complete has nothing more to say. */
  #endUndo(runId: string): void {
    const run = this.#runs.find(runId)
    if (!run || isRunning(run)) return
    if (run.verb === 'resume' && retryable(run).length === 0) this.#runs.remove(runId)
    else this.#store.change({})
  }

  #beginMember(runId: string, campaignId: string, account: OpenAccount): void {
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
    const begun = account.actions.begin(campaignId, asked, 'run')
    const begunRun = this.#runs.find(runId)
    if (!begun.ok && begunRun) this.#runs.replace(begunRun, withOutcome(begunRun, campaignId, 'failed'))
  }

  /** Those that are being sent or wait for it: what Alta accepted only has to be seen. */
  #onTheirWay({ members }: BulkRun): number {
    const phases = members
      .filter(({ outcome }) => outcome === 'under-way')
      .map(({ campaignId }) => this.#runs.campaign(campaignId)?.action?.progress.phase)
    return phases.filter((phase) => phase === 'sending' || phase === 'waiting').length
  }

  /** Waits until something changes; once all is sent, what is not shown yet is looked for. */
  async #untilMoved(run: BulkRun, account: OpenAccount, isAllSent: boolean): Promise<void> {
    const moved = new AbortController()
    const stop = this.#store.onChange(() => {
      const now = this.#runs.find(run.id)
      if (!now || now !== run || this.#onTheirWay(now) < sentAtOnce) moved.abort()
    })
    const isMissing = () => !moved.signal.aborted && isAllSent && this.#onTheirWay(run) === 0
    await this.#clock.wait(betweenReadings, AbortSignal.any([moved.signal, account.signal]))
    stop()
    if (isMissing()) await account.refresher.refresh()
  }
}
