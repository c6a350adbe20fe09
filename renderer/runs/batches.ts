import type { RunView } from '../../preload/shared/contract'

/** A campaign of a batch, as calls and lists name it. */
interface BatchMember {
  account: string
  campaignId: string
  name: string
}

/** What was asked for as one, in one account or in several: the runs of each account put together. */
export interface Batch extends Omit<RunView, 'id' | 'account' | 'restorable' | 'retryable'> {
  /** The keys of the accounts that it was asked for in. */
  accounts: string[]
  restorable: BatchMember[]
  retryable: BatchMember[]
}

/** The runs, of which those with the same batch count as one; the newest first. */
export function batchesOf(runs: RunView[]): Batch[] {
  const batches = new Map<string, Batch>()
  for (const run of runs) {
    const before = batches.get(run.batchId)
    batches.set(run.batchId, before ? together(before, batchOf(run)) : batchOf(run))
  }
  return [...batches.values()]
}

function batchOf({ id: _, account, ...run }: RunView): Batch {
  const membersOf = (campaigns: RunView['restorable']) =>
    campaigns.map((campaign) => ({ account, ...campaign }))
  return {
    ...run,
    accounts: [account],
    restorable: membersOf(run.restorable),
    retryable: membersOf(run.retryable),
  }
}

function together(one: Batch, other: Batch): Batch {
  return {
    ...one,
    accounts: [...one.accounts, ...other.accounts],
    askedAt: Math.min(one.askedAt, other.askedAt),
    endedAt: one.endedAt === null || other.endedAt === null ? null : Math.max(one.endedAt, other.endedAt),
    wasCutOff: one.wasCutOff || other.wasCutOff,
    total: one.total + other.total,
    left: one.left + other.left,
    done: one.done + other.done,
    failed: one.failed + other.failed,
    cancelled: one.cancelled + other.cancelled,
    restorable: [...one.restorable, ...other.restorable],
    kept: one.kept + other.kept,
    undoable: one.undoable + other.undoable,
    isOfProspects: one.isOfProspects && other.isOfProspects,
    withoutProspects: one.withoutProspects + other.withoutProspects,
    retryable: [...one.retryable, ...other.retryable],
    retryAt: soonest(one.retryAt, other.retryAt),
  }
}

const soonest = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)

/** Whether trying again comes first: not where the person chose to leave the others alone. */
export const retriesFirst = ({ failed, wasCutOff, retryable }: Batch) =>
  retryable.length > 0 && (failed > 0 || wasCutOff)
