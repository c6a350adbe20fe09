import { afterChange, type BulkRun, isRunning, isSpent } from '../domain/bulkRun'
import type { CampaignChange, CampaignState } from '../domain/campaign'
import { runNotification } from '../domain/campaignNotification'
import type { AccountStore } from './accountStore'
import { showIfWanted } from './banners'
import type { AccountDeps, Clock, KeptLater } from './ports'

/** The runs of an account. All changes go through here, so that each end of a run is noted and shown. */
export class RunStore {
  #store: AccountStore
  #clock: Clock
  #kept: KeptLater<BulkRun[]>
  #deps: Pick<AccountDeps, 'preferences' | 'showNotification'>

  constructor(
    store: AccountStore,
    deps: Pick<AccountDeps, 'clock' | 'runs' | 'preferences' | 'showNotification'>,
  ) {
    this.#store = store
    this.#clock = deps.clock
    this.#kept = deps.runs
    this.#deps = deps
  }

  /** The newest first. */
  get all(): readonly BulkRun[] {
    return this.#store.state.runs
  }

  find(runId: string): BulkRun | undefined {
    return this.all.find(({ id }) => id === runId)
  }

  campaign(campaignId: string): CampaignState | undefined {
    return this.#store.state.campaigns.get(campaignId)
  }

  /** It is on the disk when this returns: from now on the next start knows of it. */
  add(run: BulkRun): void {
    this.#store.change({ runs: [run, ...this.all] })
    this.#kept.flush()
  }

  replace(before: BulkRun, now: BulkRun): void {
    if (before === now) return
    const hasEnded = isRunning(before) && !isRunning(now)
    const after = hasEnded ? { ...now, endedAt: this.#clock.now() } : now
    const runs = this.all.map((run) => (run.id === after.id ? after : run))
    this.#store.change({ runs: runs.filter((run) => !isSpent(run)) })
    showIfWanted(runNotification(before, after, this.#store.state.campaigns), this.#store, this.#deps)
  }

  /** Writes now what is not on the disk yet. */
  flush(): void {
    this.#kept.flush()
  }

  remove(runId: string): void {
    this.#store.change({ runs: this.all.filter(({ id }) => id !== runId) })
  }

  /** Takes note of what happened to a campaign. */
  follow(change: CampaignChange): void {
    for (const run of this.all) this.replace(run, afterChange(run, change))
  }
}

/** Keeps the runs for the next start, whenever one changed. */
export function keepRuns(store: AccountStore, kept: KeptLater<BulkRun[]>): void {
  let { runs } = store.state
  store.onChange(() => {
    const { state } = store
    if (state.runs === runs || state.connection.kind !== 'connected') return
    runs = state.runs
    kept.set([...runs])
  })
}
