import type { PauseEnd, Result, Verb } from '../../preload/contract'
import {
  afterChange,
  type BulkRun,
  beginRun,
  canJoin,
  isRetryable,
  isRunning,
  isSpent,
  restorable,
  retryable,
  withOutcome,
  withOutcomeOf,
} from '../domain/bulkRun'
import type { CampaignState } from '../domain/campaign'
import { failure, success } from '../domain/result'
import { runNews } from '../domain/runNews'
import type { OpenAccount } from './account'
import { announceIfWanted } from './news'
import type { Clock, KeptLater, Outside } from './ports'
import type { StateKeeper } from './stateKeeper'

/** So many campaigns of a run are under way at once: it leaves room for clicks. */
const atOnce = 2
/** What is asked for many of is looked for in the list from time to time, ms. */
const betweenReadings = 3_000
/** How long it is said that a resume of many is done, ms. */
const toldFor = 20_000

/** What a person asks for many campaigns at once. */
export interface RunAsked {
  verb: Verb
  campaignIds: string[]
  withProspects: boolean
  /** When a pause is to end; null for no end. */
  end: PauseEnd | null
  /** The runs of several accounts that are asked for as one have it in common. */
  batchId: string
  reason: string
}

/** Carries out one wish for many campaigns, a few at a time, within the request budget. */
export class BulkRuns {
  #keeper: StateKeeper
  #clock: Clock
  #kept: KeptLater<BulkRun[]>
  #account: () => OpenAccount | null
  #outside: Pick<Outside, 'preferences' | 'announce'>

  constructor(
    keeper: StateKeeper,
    outside: Pick<Outside, 'clock' | 'runs' | 'preferences' | 'announce'>,
    account: () => OpenAccount | null,
  ) {
    this.#keeper = keeper
    this.#clock = outside.clock
    this.#kept = outside.runs
    this.#account = account
    this.#outside = outside
    keepRuns(keeper, outside.runs)
    keeper.onCampaignChange((change) => {
      for (const run of keeper.state.runs) this.#replace(run, afterChange(run, change))
    })
  }

  /** Begins a run over those of the campaigns that are not so yet. */
  begin({ campaignIds, ...asked }: RunAsked): Result<null> {
    const account = this.#account()
    if (!account) return failure({ kind: 'not-connected' })
    const { campaigns } = this.#keeper.state
    const states = campaignIds.flatMap((id) => campaigns.get(id) ?? [])
    const run = beginRun({ ...asked, id: crypto.randomUUID(), askedAt: this.#clock.now() }, states)
    if (run.members.length === 0) return success()
    this.#keeper.change({ runs: [run, ...this.#keeper.state.runs] })
    // Whatever happens from here on, the next start knows of it.
    this.#kept.flush()
    void this.#carryOut(run.id, account)
    return success()
  }

  /** Starts again exactly what this run stopped. */
  restore(runId: string, withProspects: boolean): Result<null> {
    const run = this.#find(runId)
    if (!run) return success()
    const campaignIds = restorable(run).map(({ campaignId }) => campaignId)
    const batchId = crypto.randomUUID()
    const begun = this.begin({ verb: 'resume', campaignIds, withProspects, end: null, reason: '', batchId })
    if (begun.ok) this.dismiss(runId)
    return begun
  }

  /** Asks once more for what this run did not come to; what it did belongs to the same run as before. */
  retry(runId: string): Result<null> {
    const account = this.#account()
    const run = this.#find(runId)
    if (!account) return failure({ kind: 'not-connected' })
    if (!run) return success()
    this.#replace(run, withOutcomeOf({ ...run, wasCutOff: false }, isRetryable, 'waiting'))
    this.#kept.flush()
    void this.#carryOut(run.id, account)
    return success()
  }

  /** What was not sent is not sent; what is on its way is looked for to its end. */
  cancel(runId: string): Result<null> {
    const run = this.#find(runId)
    if (!run) return success()
    this.#replace(
      run,
      withOutcomeOf(run, ({ outcome }) => outcome === 'waiting', 'cancelled'),
    )
    for (const { campaignId, outcome } of run.members) {
      const isHeldBack = this.#state(campaignId)?.action?.progress.phase === 'waiting'
      if (outcome === 'under-way' && isHeldBack) this.#account()?.actions.cancel(campaignId)
    }
    return success()
  }

  /** The computer slept: who knows whether what was to be resumed is still wanted. */
  wokeUp(): void {
    for (const { id, verb } of this.#keeper.state.runs) if (verb === 'resume') this.cancel(id)
  }

  /** Sets another end to the pauses of this run that nobody changed since; null takes it away. */
  setEnd(runId: string, end: PauseEnd | null): Result<null> {
    const run = this.#find(runId)
    if (!run) return success()
    this.#replace(run, { ...run, end })
    this.#keeper.applyAll(
      restorable(run).map(
        ({ campaignId }) =>
          [campaignId, end ? { kind: 'end-set', atEnd: 'resume', ...end } : { kind: 'end-dropped' }] as const,
      ),
    )
    return success()
  }

  /** The runs that were asked for as one with others. */
  ofBatch(batchId: string): string[] {
    return this.#keeper.state.runs.filter((run) => run.batchId === batchId).map(({ id }) => id)
  }

  dismiss(runId: string): Result<null> {
    this.#keeper.change({ runs: this.#keeper.state.runs.filter(({ id }) => id !== runId) })
    return success()
  }

  async #carryOut(runId: string, account: OpenAccount): Promise<void> {
    for (let run = this.#find(runId); run && isRunning(run); run = this.#find(runId)) {
      if (account.signal.aborted || this.#account() !== account) return void this.cancel(runId)
      const next = run.members.find(({ outcome }) => outcome === 'waiting')
      if (next && this.#onTheirWay(run) < atOnce) this.#beginMember(runId, next.campaignId, account)
      else await this.#untilMoved(run, account, next === undefined)
    }
    const run = this.#find(runId)
    if (run?.verb !== 'resume' || retryable(run).length > 0) return
    await this.#clock.wait(toldFor, account.signal)
    this.dismiss(runId)
  }

  #beginMember(runId: string, campaignId: string, account: OpenAccount): void {
    const run = this.#find(runId)
    const state = this.#state(campaignId)
    if (!run) return
    const { verb, withProspects, end } = run
    if (!state || !canJoin(state, verb)) {
      this.#replace(run, withOutcome(run, campaignId, 'needless'))
      return
    }
    this.#replace(run, withOutcome(run, campaignId, 'under-way'))
    const begun = account.actions.begin(campaignId, { verb, withProspects, ...(end && { end }) }, 'run')
    const begunRun = this.#find(runId)
    if (!begun.ok && begunRun) this.#replace(begunRun, withOutcome(begunRun, campaignId, 'failed'))
  }

  /** Those that are being sent or wait for it: what Alta accepted only has to be seen. */
  #onTheirWay({ members }: BulkRun): number {
    const phases = members
      .filter(({ outcome }) => outcome === 'under-way')
      .map(({ campaignId }) => this.#state(campaignId)?.action?.progress.phase)
    return phases.filter((phase) => phase === 'sending' || phase === 'waiting').length
  }

  /** Waits until something changes; once all is sent, what is not shown yet is looked for. */
  async #untilMoved(run: BulkRun, account: OpenAccount, isAllSent: boolean): Promise<void> {
    const moved = new AbortController()
    const stop = this.#keeper.onChange(() => {
      const now = this.#find(run.id)
      if (!now || now !== run || this.#onTheirWay(now) < atOnce) moved.abort()
    })
    const isMissing = () => !moved.signal.aborted && isAllSent && this.#onTheirWay(run) === 0
    await this.#clock.wait(betweenReadings, AbortSignal.any([moved.signal, account.signal]))
    stop()
    if (isMissing()) await account.refresher.refresh()
  }

  #find(runId: string): BulkRun | undefined {
    return this.#keeper.state.runs.find(({ id }) => id === runId)
  }

  #state(campaignId: string): CampaignState | undefined {
    return this.#keeper.state.campaigns.get(campaignId)
  }

  #replace(before: BulkRun, after: BulkRun): void {
    if (before === after) return
    const runs = this.#keeper.state.runs.map((run) => (run.id === after.id ? after : run))
    this.#keeper.change({ runs: runs.filter((run) => !isSpent(run)) })
    announceIfWanted(runNews(before, after), this.#keeper, this.#outside)
  }
}

/** Keeps the runs for the next start, whenever one changed. */
function keepRuns(keeper: StateKeeper, kept: KeptLater<BulkRun[]>): void {
  let { runs } = keeper.state
  keeper.onChange(() => {
    const { state } = keeper
    if (state.runs === runs || state.connection.kind !== 'connected') return
    runs = state.runs
    kept.set([...runs])
  })
}
