import type { RunView, WhyWaiting } from '../../preload/shared/contract'
import {
  type BulkRun,
  canBeInRun,
  type Outcome,
  type RunMember,
  restorable,
  retryable,
  stillAsLeft,
} from './bulkRun'
import type { CampaignState } from './campaign'

type Campaigns = ReadonlyMap<string, CampaignState>

export function toRunView(run: BulkRun, account: string, campaigns: Campaigns): RunView {
  const count = (...outcomes: Outcome[]) =>
    run.members.filter(({ outcome }) => outcomes.includes(outcome)).length
  const left = count('waiting', 'under-way')
  /** Only a run that is over can be undone or retried. Until then no list of thousands goes along with each snapshot. */
  const shown = (members: RunMember[]) =>
    left > 0 ? [] : members.map(({ campaignId, name }) => ({ campaignId, name }))
  const kept = new Set(left > 0 ? [] : keptPaused(run, campaigns))
  const isFree = (member: RunMember) => !kept.has(member)
  return {
    id: run.id,
    batchId: run.batchId,
    account,
    verb: run.verb,
    withProspects: run.withProspects,
    isOfProspects: isRunOfProspects(run, campaigns),
    end: run.end,
    askedAt: run.askedAt,
    endedAt: run.endedAt,
    reason: run.reason,
    wasCutOff: run.wasCutOff,
    total: run.members.length,
    left,
    done: count('done', 'overtaken', 'prospects-only'),
    failed: count('failed'),
    cancelled: count('cancelled'),
    restorable: shown(restorable(run).filter(isFree)),
    kept: kept.size,
    undoable: left > 0 ? 0 : stillAsLeft(run).filter(isFree).length,
    withoutProspects: left > 0 ? 0 : withoutProspects(run, campaigns),
    retryable: shown(retryable(run)),
    retryAt: soonest(run, campaigns),
  }
}

/** Its campaigns run already, and their prospects alone are resumed. */
export const isRunOfProspects = ({ verb, members }: BulkRun, campaigns: Campaigns): boolean =>
  verb === 'resume' && members.every((member) => isOfProspects(member, campaigns))

function isOfProspects({ campaignId, withProspects, outcome }: RunMember, campaigns: Campaigns): boolean {
  if (!withProspects || outcome === 'done' || outcome === 'overtaken') return false
  return outcome === 'prospects-only' || campaigns.get(campaignId)?.campaign.status === 'active'
}

/** The campaigns that it paused and that cannot be resumed here: they were locked or archived meanwhile. */
export const keptPaused = (run: BulkRun, campaigns: Campaigns): RunMember[] =>
  restorable(run).filter(({ campaignId }) => {
    const state = campaigns.get(campaignId)
    return state && !state.action && state.campaign.status === 'paused' && !canBeInRun(state, 'resume', false)
  })

/** How many campaigns it resumed while their prospects, paused with them, stay paused. */
export const withoutProspects = (run: BulkRun, campaigns: Campaigns): number =>
  run.verb === 'resume'
    ? stillAsLeft(run).filter(({ campaignId }) => campaigns.get(campaignId)?.prospectsHeld).length
    : 0

/** When the first that waits for Alta's limit goes on (ms since the epoch). */
function soonest({ members }: BulkRun, campaigns: Campaigns): number | null {
  const waits = members.flatMap(({ campaignId, outcome }) => {
    const progress = outcome === 'under-way' ? campaigns.get(campaignId)?.action?.progress : undefined
    return progress?.phase === 'waiting' && isAltasLimit(progress.why) ? [progress.retryAt] : []
  })
  return waits.length > 0 ? Math.min(...waits) : null
}

const isAltasLimit = (why: WhyWaiting) =>
  why === 'used-up' || why === 'kept-for-clicks' || why === 'backing-off'
