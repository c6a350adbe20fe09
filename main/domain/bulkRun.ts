import type { PauseEnd, RunView, Verb } from '../../preload/contract'
import { type Campaign, type CampaignChange, type CampaignState, statusAfter } from './campaign'
import { refusalOf } from './refusal'

/** What became of one campaign of a run. */
export type Outcome =
  /** Its turn has not come. */
  | 'waiting'
  | 'under-way'
  /** It was changed by this run, and is as the run left it. */
  | 'done'
  /** It was so already, or came so by somebody else: the run has no part in it. */
  | 'needless'
  | 'failed'
  /** Nothing was sent. */
  | 'cancelled'
  /** It was changed by this run, and by somebody since. */
  | 'overtaken'

/** One campaign of a run. */
export interface RunMember {
  campaignId: string
  name: string
  outcome: Outcome
}

/** One wish for many campaigns of an account, and what became of each. */
export interface BulkRun {
  id: string
  /** The runs of several accounts that were asked for as one have it in common. */
  batchId: string
  verb: Verb
  withProspects: boolean
  /** When the pause is to end; null for no end. */
  end: PauseEnd | null
  /** ms since the epoch */
  askedAt: number
  /** When the last of it was accounted for, ms since the epoch; null before. */
  endedAt: number | null
  /** Why, in the person's words; empty without. */
  reason: string
  /** PauseBar ended before its end. */
  wasCutOff: boolean
  members: RunMember[]
}

/** Whether a campaign can be part of such a run: it is not so yet, and nothing is under way on it. */
export function canJoin(state: CampaignState, verb: Verb): boolean {
  const isOther = state.campaign.status === statusAfter[verb === 'pause' ? 'resume' : 'pause']
  return isOther && state.action === null && refusalOf(state, verb) === null
}

/** Whether something is still to come of it. */
export const isRunning = ({ members }: BulkRun) =>
  members.some(({ outcome }) => outcome === 'waiting' || outcome === 'under-way')

/** The campaigns that it stopped and that nobody changed since: what a restore starts again, and nothing else. */
export const restorable = ({ verb, members }: BulkRun): RunMember[] =>
  verb === 'pause' ? members.filter(({ outcome }) => outcome === 'done') : []

/** The campaigns that it was to change and did not. */
export const retryable = ({ members }: BulkRun): RunMember[] => members.filter(isRetryable)

/** Whether the run was to change it and did not. */
export const isRetryable = ({ outcome }: RunMember) => outcome === 'failed' || outcome === 'cancelled'

/** Whether there is nothing more to say of it, or to do with it. */
export const isSpent = (run: BulkRun) =>
  !isRunning(run) && run.verb === 'pause' && restorable(run).length === 0 && retryable(run).length === 0

/** The run after something happened to one of its campaigns; the same when that means nothing to it. */
export function afterChange(run: BulkRun, change: CampaignChange): BulkRun {
  if (!isTelling(change)) return run
  const { id } = change.after.campaign
  const member = run.members.find(({ campaignId }) => campaignId === id)
  if (!member) return run
  const outcome = outcomeAfter(member.outcome, run.verb, change)
  return outcome === member.outcome ? run : withOutcome(run, id, outcome)
}

/** Most readings show what was known: of thousands of campaigns they need not be looked up. */
const isTelling = ({ before, after }: CampaignChange) =>
  before.action !== null ||
  before.interrupted !== null ||
  before.failure !== null ||
  before.campaign.status !== after.campaign.status

/** The run in which this became of one of its campaigns. */
export const withOutcome = (run: BulkRun, id: string, outcome: Outcome): BulkRun =>
  withOutcomeOf(run, ({ campaignId }) => campaignId === id, outcome)

/** The run in which this became of each of its campaigns that is such a one. */
export function withOutcomeOf(
  run: BulkRun,
  isSuch: (member: RunMember) => boolean,
  outcome: Outcome,
): BulkRun {
  const members = run.members.map((member) => (isSuch(member) ? { ...member, outcome } : member))
  return { ...run, members }
}

function outcomeAfter(outcome: Outcome, verb: Verb, { before, event, after }: CampaignChange): Outcome {
  const isAsWanted = after.campaign.status === statusAfter[verb]
  switch (outcome) {
    case 'under-way':
      return endOf(verb, { before, event, after }) ?? outcome
    case 'failed':
      // Tried again on its row: still the same wish.
      if (event.kind === 'asked' && event.verb === verb && before.failure) return 'under-way'
      return event.kind === 'read' && isAsWanted ? 'needless' : outcome
    case 'cancelled':
      return event.kind === 'read' && isAsWanted ? 'needless' : outcome
    case 'done':
      return event.kind === 'read' && !isAsWanted ? 'overtaken' : outcome
    default:
      return outcome
  }
}

/** How what was under way ended, if it did. */
function endOf(verb: Verb, { before, event, after }: CampaignChange): Outcome | null {
  if (event.kind === 'cancelled') return 'cancelled'
  if (after.action || after.interrupted) return null
  if (after.failure) return 'failed'
  const changed = before.action?.changesStatus ?? true
  if (!before.action && !before.interrupted && !before.failure) return null
  if (after.campaign.status !== statusAfter[verb]) return 'failed'
  return changed ? 'done' : 'needless'
}

/**
 * The run as the next start finds it. What was under way is told by its campaign's next reading; what had its effect just
 * before the end, too late to be noted, is known by the campaign itself.
 */
export function recalledRun(run: BulkRun, campaigns: ReadonlyMap<string, CampaignState>): BulkRun {
  if (!isRunning(run)) return run
  const members = run.members.map((member) => ({ ...member, outcome: recalledOutcome(member, campaigns) }))
  return { ...run, wasCutOff: true, members }
}

function recalledOutcome(
  { campaignId, outcome }: RunMember,
  campaigns: ReadonlyMap<string, CampaignState>,
): Outcome {
  if (outcome !== 'waiting' && outcome !== 'under-way') return outcome
  const state = campaigns.get(campaignId)
  if (state?.interrupted) return 'under-way'
  return state?.isPausedHere ? 'done' : 'cancelled'
}

/** What the person sees of a run. */
export function toRunView(
  run: BulkRun,
  account: string,
  campaigns: ReadonlyMap<string, CampaignState>,
): RunView {
  const count = (...outcomes: Outcome[]) =>
    run.members.filter(({ outcome }) => outcomes.includes(outcome)).length
  const left = count('waiting', 'under-way')
  /** Only what is over can be put back or tried again: until then no list of thousands goes along with each snapshot. */
  const shown = (members: RunMember[]) =>
    left > 0 ? [] : members.map(({ campaignId, name }) => ({ campaignId, name }))
  return {
    id: run.id,
    batchId: run.batchId,
    account,
    verb: run.verb,
    withProspects: run.withProspects,
    end: run.end,
    askedAt: run.askedAt,
    endedAt: run.endedAt,
    reason: run.reason,
    wasCutOff: run.wasCutOff,
    total: run.members.length,
    left,
    done: count('done', 'overtaken'),
    failed: count('failed'),
    cancelled: count('cancelled'),
    restorable: shown(restorable(run)),
    retryable: shown(retryable(run)),
    retryAt: soonest(run, campaigns),
  }
}

/** When what waits for Alta's limit goes on, ms since the epoch; null while nothing waits for it. */
function soonest({ members }: BulkRun, campaigns: ReadonlyMap<string, CampaignState>): number | null {
  const waits = members.flatMap(({ campaignId, outcome }) => {
    const progress = outcome === 'under-way' ? campaigns.get(campaignId)?.action?.progress : undefined
    return progress?.phase === 'waiting' && progress.why === 'limit' ? [progress.retryAt] : []
  })
  return waits.length > 0 ? Math.min(...waits) : null
}

/** A new run over those of the campaigns that can be part of it; the others need none. */
export function beginRun(
  asked: Pick<BulkRun, 'id' | 'batchId' | 'verb' | 'withProspects' | 'end' | 'askedAt' | 'reason'>,
  states: CampaignState[],
): BulkRun {
  const member = ({ id, name }: Campaign): RunMember => ({ campaignId: id, name, outcome: 'waiting' })
  const joining = states.filter((state) => canJoin(state, asked.verb))
  return {
    ...asked,
    endedAt: null,
    wasCutOff: false,
    members: joining.map(({ campaign }) => member(campaign)),
  }
}
