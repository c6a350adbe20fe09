import type { HistoryEntry, Result } from '../../preload/contract'
import { entriesOf, historyEntry } from '../domain/history'
import { success } from '../domain/result'
import type { Clock, HistoryFile } from './ports'
import type { StateKeeper } from './stateKeeper'

/** Everything that was done to an account's campaigns from here, and every change that was seen. */
export class History {
  #keeper: StateKeeper
  #clock: Clock
  #file: HistoryFile

  constructor(keeper: StateKeeper, outside: { clock: Clock; history: HistoryFile }) {
    this.#keeper = keeper
    this.#clock = outside.clock
    this.#file = outside.history
    keeper.onCampaignChange((change) => {
      const at = this.#clock.now()
      const entry = historyEntry(change, {
        id: crypto.randomUUID(),
        at,
        ...aboutRun(keeper, change.after.campaign.id),
      })
      if (entry) this.#file.append(entry)
    })
  }

  /** The oldest first. */
  entries(): HistoryEntry[] {
    return entriesOf(this.#file.records(), this.#clock.now())
  }

  /** Notes why something was done; empty takes a reason back. */
  explain(entryId: string, reason: string): Result<null> {
    return this.#explainAll([entryId], reason)
  }

  /** The same for all that was done at once. */
  explainRun(batchId: string, reason: string): Result<null> {
    const entries = this.entries().filter((entry) => entry.batchId === batchId)
    return this.#explainAll(
      entries.map(({ id }) => id),
      reason,
    )
  }

  #explainAll(entryIds: string[], given: string): Result<null> {
    const reason = given.replace(/\s+/gu, ' ').trim()
    for (const amends of entryIds) this.#file.append({ amends, reason })
    // Whoever shows the history asks for it again at each change.
    if (entryIds.length > 0) this.#keeper.change({})
    return success()
  }
}

/** Why the campaign is being changed, when that was asked for many at once. To be called before the run takes note. */
function aboutRun({ state }: StateKeeper, campaignId: string): Pick<HistoryEntry, 'reason' | 'batchId'> {
  const run = state.runs.find(({ members }) =>
    members.some((member) => member.campaignId === campaignId && member.outcome === 'under-way'),
  )
  return { reason: run?.reason ?? '', batchId: run?.batchId ?? null }
}
