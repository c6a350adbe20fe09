import { afterChange, type BulkRun, isRunning, isSpent } from '../domain/bulkRun'
import type { CampaignChange, CampaignState } from '../domain/campaign'
import { runNews } from '../domain/campaignNews'
import type { StateKeeper } from './accountStore'
import { announceIfWanted } from './notices'
import type { Clock, KeptLater, Outside } from './ports'

/** The runs of an account. Each change goes through here: it is kept for the next start, and the end of a run is announced. */
export class RunStore {
  #keeper: StateKeeper
  #clock: Clock
  #kept: KeptLater<BulkRun[]>
  #outside: Pick<Outside, 'preferences' | 'announce'>

  constructor(keeper: StateKeeper, outside: Pick<Outside, 'clock' | 'runs' | 'preferences' | 'announce'>) {
    this.#keeper = keeper
    this.#clock = outside.clock
    this.#kept = outside.runs
    this.#outside = outside
    keepRuns(keeper, outside.runs)
  }

  /** The newest first. */
  get all(): readonly BulkRun[] {
    return this.#keeper.state.runs
  }

  find(runId: string): BulkRun | undefined {
    return this.all.find(({ id }) => id === runId)
  }

  campaign(campaignId: string): CampaignState | undefined {
    return this.#keeper.state.campaigns.get(campaignId)
  }

  /** Whatever happens from here on, the next start knows of it. */
  add(run: BulkRun): void {
    this.#keeper.change({ runs: [run, ...this.all] })
    this.#kept.flush()
  }

  replace(before: BulkRun, now: BulkRun): void {
    if (before === now) return
    const hasEnded = isRunning(before) && !isRunning(now)
    const after = hasEnded ? { ...now, endedAt: this.#clock.now() } : now
    const runs = this.all.map((run) => (run.id === after.id ? after : run))
    this.#keeper.change({ runs: runs.filter((run) => !isSpent(run)) })
    announceIfWanted(runNews(before, after, this.#keeper.state.campaigns), this.#keeper, this.#outside)
  }

  /** Writes now what is not on the disk yet. */
  flush(): void {
    this.#kept.flush()
  }

  remove(runId: string): void {
    this.#keeper.change({ runs: this.all.filter(({ id }) => id !== runId) })
  }

  /** Takes note of what happened to a campaign. */
  follow(change: CampaignChange): void {
    for (const run of this.all) this.replace(run, afterChange(run, change))
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
