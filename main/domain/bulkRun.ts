import type { PauseEnd, RunView, Verb } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import type { CampaignChange, CampaignState } from './campaign'
import { refusalOf } from './refusal'
import { endToGiveBack } from './timedPause'

/** What became of one campaign of a run. */
export type Outcome =
  /** Its turn has not come. */
  | 'waiting'
  | 'under-way'
  /** It was changed by this run, and is as the run left it. */
  | 'done'
  /** It ran already, and its prospects run again by this run: there is nothing to be put back. */
  | 'prospects-only'
  /** It was so already, or came so by somebody else: the run has no part in it. */
  | 'needless'
  | 'failed'
  /** Nothing was sent. */
  | 'cancelled'
  /** It was changed by this run, and by somebody since. */
  | 'overtaken'

/** How one campaign is asked for. */
export interface MemberRequest {
  withProspects: boolean
  /** When its pause is to end; of a resume, the end that its pause had. Null for none. */
  end: PauseEnd | null
}

/** One campaign of a run. */
export interface RunMember extends MemberRequest {
  campaignId: string
  name: string
  outcome: Outcome
}

/** What was asked for many campaigns of an account, and what became of each. */
export interface BulkRun
  extends Pick<
    RunView,
    'id' | 'batchId' | 'verb' | 'withProspects' | 'end' | 'askedAt' | 'endedAt' | 'reason' | 'wasCutOff'
  > {
  members: RunMember[]
}

/**
 * Whether a campaign can be part of a run: the run would change it, nothing is under way on it, and nothing speaks against it.
 * One that runs while its prospects stay paused is resumed once more, for their sake.
 */
export function canBeInRun(state: CampaignState, verb: Verb, withProspects: boolean): boolean {
  const { status } = state.campaign
  if (state.action || refusalOf(state, verb) !== null) return false
  if (verb === 'pause') return status === 'active'
  return (
    status === 'paused' ||
    (status === 'active' && withProspects && (state.prospectsHeld || state.mayHoldProspects))
  )
}

/** Tells whether the same is about to be asked for a campaign, once its turn in a run comes: to ask again would change nothing. */
export function awaitedIn(
  runs: readonly BulkRun[],
  verb: Verb,
): (campaignId: string, how: MemberRequest) => boolean {
  const keyOf = (campaignId: string, { withProspects, end }: MemberRequest) =>
    [campaignId, withProspects, ...(verb === 'pause' ? [end?.until, end?.zone] : [])].join()
  const waiting = runs
    .filter((run) => run.verb === verb)
    .flatMap(({ members }) => members.filter(({ outcome }) => outcome === 'waiting'))
  const keys = new Set(waiting.map((member) => keyOf(member.campaignId, member)))
  return (campaignId, how) => keys.has(keyOf(campaignId, how))
}

/** Whether something is still to come of it. */
export const isRunning = ({ members }: BulkRun) =>
  members.some(({ outcome }) => outcome === 'waiting' || outcome === 'under-way')

/** The campaigns that it changed and that nobody changed since. */
export const stillAsLeft = ({ members }: BulkRun): RunMember[] =>
  members.filter(({ outcome }) => outcome === 'done')

/** The campaigns that it stopped and that nobody changed since. */
export const restorable = (run: BulkRun): RunMember[] => (run.verb === 'pause' ? stillAsLeft(run) : [])

/** The campaigns that it was to change and did not. */
export const retryable = ({ members }: BulkRun): RunMember[] => members.filter(isRetryable)

/** Whether the run was to change it and did not. */
export const isRetryable = ({ outcome }: RunMember) => outcome === 'failed' || outcome === 'cancelled'

/** Whether there is nothing more to say of it, or to do with it. */
export const isSpent = (run: BulkRun) =>
  !isRunning(run) && run.verb === 'pause' && restorable(run).length === 0 && retryable(run).length === 0

/** Whether both are the same end, or none. */
export const isSameEnd = (one: PauseEnd | null | undefined, other: PauseEnd | null | undefined) =>
  one?.until === other?.until && one?.zone === other?.zone

/** The run once this became of one of its campaigns. */
export const withOutcome = (run: BulkRun, id: string, outcome: Outcome): BulkRun =>
  withOutcomeOf(run, ({ campaignId }) => campaignId === id, outcome)

/** The run once this became of each campaign that is meant. */
export function withOutcomeOf(
  run: BulkRun,
  isMeant: (member: RunMember) => boolean,
  outcome: Outcome,
): BulkRun {
  const members = run.members.map((member) => (isMeant(member) ? { ...member, outcome } : member))
  return { ...run, members }
}

type NewRun = Pick<BulkRun, 'id' | 'batchId' | 'verb' | 'withProspects' | 'end' | 'askedAt' | 'reason'>

/**
 * A new run over those of the campaigns that can be part of it; the others need none.
 *
 * @param own how those are asked for that are not asked for like the rest
 */
export function beginRun(
  asked: NewRun,
  states: CampaignState[],
  own: ReadonlyMap<string, MemberRequest>,
): BulkRun {
  const members = states.flatMap((state): RunMember[] => {
    const { id, name } = state.campaign
    const how = own.get(id) ?? { withProspects: asked.withProspects, end: endFor(asked, state) }
    return canBeInRun(state, asked.verb, how.withProspects)
      ? [{ campaignId: id, name, outcome: 'waiting', ...how }]
      : []
  })
  const [first] = members
  return {
    ...asked,
    withProspects: members.every(({ withProspects }) => withProspects) && first !== undefined,
    end: first && members.every(({ end }) => isSameEnd(end, first.end)) ? first.end : null,
    endedAt: null,
    wasCutOff: false,
    members,
  }
}

/** An undo of a resume gives the pause the end back that it had. */
function endFor({ verb, end, askedAt }: NewRun, { timedPause }: CampaignState): PauseEnd | null {
  if (verb === 'pause') return end
  return timedPause && timedPause.until > askedAt ? endToGiveBack(timedPause) : null
}

/** The runs as the next start finds them, but for those of which there is nothing left to say. */
export const runsAtStart = (
  runs: readonly BulkRun[],
  campaigns: ReadonlyMap<string, CampaignState>,
  now: number,
): BulkRun[] => runs.map((run) => runAtStart(run, campaigns, now)).filter((run) => !isSpent(run))

/**
 * The run as the next start finds it. What was under way is told by its campaign's next reading; what had its effect just
 * before the end, too late to be noted, is known by the campaign itself.
 *
 * @param now ms since the epoch
 */
export function runAtStart(
  run: BulkRun,
  campaigns: ReadonlyMap<string, CampaignState>,
  now: number,
): BulkRun {
  const members = run.members.map((member) => {
    const outcome = recalledOutcome(member, run.verb, campaigns.get(member.campaignId))
    return { ...member, outcome }
  })
  if (!isRunning(run)) return { ...run, members }
  const recalled = { ...run, wasCutOff: true, members }
  return isRunning(recalled) ? recalled : { ...recalled, endedAt: now }
}

function recalledOutcome(member: RunMember, verb: Verb, state: CampaignState | undefined): Outcome {
  const { outcome } = member
  if (outcome !== 'waiting' && outcome !== 'under-way') return changedSince(member, verb, state)
  if (state?.interrupted) return 'under-way'
  const isDone = verb === 'pause' ? state?.isPausedHere : outcome === 'under-way' && isRunningAgain(state)
  return isDone ? 'done' : 'cancelled'
}

/** What was read just before the end, too late for the run to be kept with it: no later reading would tell it once more. */
function changedSince(
  { outcome, withProspects }: RunMember,
  verb: Verb,
  state: CampaignState | undefined,
): Outcome {
  if (!state || state.campaign.status === 'unknown') return outcome
  const isAsWanted = state.campaign.status === statusAfter[verb]
  if (outcome === 'done') return isAsWanted ? outcome : 'overtaken'
  const isOpen = state.failure !== null || state.interrupted !== null
  const isMissing = !isOpen && (outcome === 'failed' || outcome === 'cancelled')
  return isMissing && isAsWanted && !canBeInRun(state, verb, withProspects) ? 'needless' : outcome
}

const isRunningAgain = (state: CampaignState | undefined) => state?.campaign.status === 'active'

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

function outcomeAfter(outcome: Outcome, verb: Verb, { before, event, after }: CampaignChange): Outcome {
  const isAsWanted = after.campaign.status === statusAfter[verb]
  switch (outcome) {
    case 'under-way':
      return outcomeOf(verb, { before, event, after }) ?? outcome
    case 'failed':
      // Tried again on its row: that is what the run asked for. Another run has an end and a line of its own.
      if (event.kind === 'asked' && event.verb === verb && event.via !== 'run' && before.failure)
        return 'under-way'
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
function outcomeOf(verb: Verb, { before, event, after }: CampaignChange): Outcome | null {
  if (event.kind === 'cancelled') return 'cancelled'
  if (after.action || after.interrupted) return null
  if (after.failure) return 'failed'
  if (!before.action && !before.interrupted && !before.failure) return null
  if (after.campaign.status !== statusAfter[verb]) return 'failed'
  if (before.action?.changesStatus ?? true) return 'done'
  return verb === 'resume' && before.action?.withProspects ? 'prospects-only' : 'needless'
}
