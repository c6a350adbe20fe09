import type { HistoryEntry, Result } from '../../preload/shared/contract'
import type { BulkRun, RunMember } from '../domain/bulkRun'
import type { CampaignChange } from '../domain/campaign'
import { entriesOf, historyEntry, inOneLine, plannedBatch } from '../domain/history'
import { failure, success } from '../domain/result'
import type { AccountStore } from './accountStore'
import type { Clock, HistoryFile } from './ports'

/** Everything that was done here to an account's campaigns, and every change that a reading showed. */
export class History {
  #store: AccountStore
  #clock: Clock
  #file: HistoryFile

  constructor(store: AccountStore, deps: { clock: Clock; history: HistoryFile }) {
    this.#store = store
    this.#clock = deps.clock
    this.#file = deps.history
  }

  /** Notes what happened to a campaign, before its run does. Answers with the entry; null if there was nothing to note. */
  note(change: CampaignChange): HistoryEntry | null {
    const about = { id: crypto.randomUUID(), at: this.#clock.now(), ...this.#aboutRun(change) }
    const entry = historyEntry(change, about)
    if (entry) this.#file.append(entry)
    if (entry && entry.reason !== '') this.#explainPauses([entry], entry.reason)
    return entry
  }

  /** The oldest first. */
  entries(): HistoryEntry[] {
    return entriesOf(this.#file.records(), this.#clock.now())
  }

  /** Notes why something was done; empty takes the reason back. Fails with `entry-gone` if there is no such entry. */
  explain(entryId: string, reason: string): Result<null> {
    const all = this.entries()
    const entry = all.find(({ id }) => id === entryId)
    return entry ? this.#explainAll([entry], all, reason) : failure({ kind: 'entry-gone' })
  }

  /** The same for all entries of a batch. */
  explainRun(batchId: string, reason: string): Result<null> {
    const all = this.entries()
    const ofRun = all.filter((entry) => entry.batchId === batchId)
    return ofRun.length > 0 ? this.#explainAll(ofRun, all, reason) : success()
  }

  /** Pauses of one batch also end as one batch. */
  #aboutRun(change: CampaignChange): AboutRun {
    const { before, after } = change
    const plannedFor = (before.action ?? before.interrupted)?.plannedFor
    if (plannedFor === undefined) return inRun(this.#store, change)
    const batchId = plannedBatch(this.#file.records(), after.campaign.id, plannedFor)
    return { reason: '', batchId }
  }

  #explainAll(entries: HistoryEntry[], all: HistoryEntry[], given: string): Result<null> {
    const reason = inOneLine(given)
    for (const { id } of entries) this.#file.append({ amends: id, reason })
    const last = lastDone(all)
    // Also applied if no row changes: the open history is read again after each change.
    this.#explainPauses(
      entries.filter(({ campaignId, id }) => last.get(campaignId) === id),
      reason,
    )
    return success()
  }

  /** The rows of paused campaigns show the reason. */
  #explainPauses(entries: HistoryEntry[], reason: string): void {
    const paused = entries.filter(isDonePause)
    this.#store.applyAll(paused.map(({ campaignId }) => [campaignId, { kind: 'explained', reason }]))
  }
}

type AboutRun = Pick<HistoryEntry, 'reason' | 'batchId'>

const isDonePause = (entry: HistoryEntry) =>
  entry.kind === 'action' && entry.verb === 'pause' && entry.outcome === 'done'

/** The id of each campaign's newest entry about something done, by the campaign's id. */
const lastDone = (entries: HistoryEntry[]) =>
  new Map(
    entries
      .filter((entry) => entry.kind === 'action' && entry.outcome === 'done')
      .map(({ campaignId, id }) => [campaignId, id]),
  )

/**
 * The reason and batch that an entry takes from its run. What is tried again by a click on its row stands for itself. What a run
 * failed to do, and nobody answered, is looked for once more at the next start and still belongs to the run.
 */
function inRun({ state }: AccountStore, { before, after }: CampaignChange): AboutRun {
  const { id } = after.campaign
  const isByRun = before.action ? before.action.via === 'run' : before.interrupted !== null
  const ofRun =
    ({ verb }: BulkRun) =>
    ({ campaignId, outcome }: RunMember) =>
      campaignId === id &&
      (outcome === 'under-way' || (outcome === 'failed' && before.interrupted?.verb === verb))
  const run = isByRun ? state.runs.find((each) => each.members.some(ofRun(each))) : undefined
  return { reason: run?.reason ?? '', batchId: run?.batchId ?? null }
}
