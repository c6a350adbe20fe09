import type { CampaignRef, RunView } from '../../preload/shared/contract'

interface BatchMember extends CampaignRef {
  name: string
}

/** A bulk run as the person sees it: the runs of all its accounts together. */
export interface Batch extends Omit<RunView, 'id' | 'account' | 'restorable' | 'retryable'> {
  /** Their keys. */
  accounts: string[]
  restorable: BatchMember[]
  retryable: BatchMember[]
}

/** Runs with the same `batchId` make one batch. The newest comes first. */
export function batchesOf(runs: RunView[]): Batch[] {
  const batches = new Map<string, Batch>()
  for (const run of runs) {
    const before = batches.get(run.batchId)
    batches.set(run.batchId, before ? merged(before, batchOf(run)) : batchOf(run))
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

function merged(one: Batch, other: Batch): Batch {
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
    retryAt: earliest(one.retryAt, other.retryAt),
  }
}

const earliest = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)

/** Whether the main button tries again: not where the person cancelled the rest. */
export const retriesFirst = ({ failed, wasCutOff, retryable }: Batch) =>
  retryable.length > 0 && (failed > 0 || wasCutOff)
