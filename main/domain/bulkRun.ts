import type { PauseEnd, RunView, Verb } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import type { CampaignChange, CampaignState } from './campaign'
import { refusalOf } from './refusal'
import { endToGiveBack } from './timedPause'

/** What became of one campaign of a run. */
export type Outcome =
  | 'waiting'
  | 'under-way'
  /** This run changed it, and nobody has since. */
  | 'done'
  /** It ran already, and this run resumed its prospects: there is nothing to undo. */
  | 'prospects-only'
  /** It was so already, or somebody else did it. */
  | 'needless'
  | 'failed'
  /** Nothing was sent. */
  | 'cancelled'
  /** This run changed it, and somebody else has since. */
  | 'overtaken'

/** What is asked for one campaign of a run. */
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

/** What was asked for many campaigns of an account, and the outcome for each. */
export interface BulkRun
  extends Pick<
    RunView,
    'id' | 'batchId' | 'verb' | 'withProspects' | 'end' | 'askedAt' | 'endedAt' | 'reason' | 'wasCutOff'
  > {
  members: RunMember[]
}

/**
 * Whether a run would change a campaign: nothing is under way on it, and it is not refused. An active one is resumed once
 * more when its prospects are paused and are to be resumed too.
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

/** Whether the same waits for its turn in one of these runs: asking again would change nothing. */
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

export const isRunning = ({ members }: BulkRun) =>
  members.some(({ outcome }) => outcome === 'waiting' || outcome === 'under-way')

/** The campaigns that it changed, and nobody since. */
export const stillAsLeft = ({ members }: BulkRun): RunMember[] =>
  members.filter(({ outcome }) => outcome === 'done')

/** The campaigns that it paused, and nobody changed since. */
export const restorable = (run: BulkRun): RunMember[] => (run.verb === 'pause' ? stillAsLeft(run) : [])

export const retryable = ({ members }: BulkRun): RunMember[] => members.filter(isRetryable)

/** The run was to change it and did not. */
export const isRetryable = ({ outcome }: RunMember) => outcome === 'failed' || outcome === 'cancelled'

/** There is nothing more to say about it, or to do with it. */
export const isSpent = (run: BulkRun) =>
  !isRunning(run) && run.verb === 'pause' && restorable(run).length === 0 && retryable(run).length === 0

export const isSameEnd = (one: PauseEnd | null | undefined, other: PauseEnd | null | undefined) =>
  one?.until === other?.until && one?.zone === other?.zone

export const withOutcome = (run: BulkRun, id: string, outcome: Outcome): BulkRun =>
  withOutcomeOf(run, ({ campaignId }) => campaignId === id, outcome)

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
 * A new run over the campaigns that it would change.
 *
 * @param own what is asked for single campaigns, by id, where that differs from the rest
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

/** A resume notes the end that the pause had, for its undo. */
function endFor({ verb, end, askedAt }: NewRun, { timedPause }: CampaignState): PauseEnd | null {
  if (verb === 'pause') return end
  return timedPause && timedPause.until > askedAt ? endToGiveBack(timedPause) : null
}

/** The runs at the next start, without those that have nothing left to show. */
export const runsAtStart = (
  runs: readonly BulkRun[],
  campaigns: ReadonlyMap<string, CampaignState>,
  now: number,
): BulkRun[] => runs.map((run) => runAtStart(run, campaigns, now)).filter((run) => !isSpent(run))

/**
 * A run at the next start (`now` in ms since the epoch). Its campaigns may know more than the run noted before the app
 * ended; what was under way is decided by their next reading.
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

/** A reading just before the app ended may be missing in the run, and no later one would bring the change again. */
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

/** The run after something happened to a campaign; the same object when it does not matter to the run. */
export function afterChange(run: BulkRun, change: CampaignChange): BulkRun {
  if (!mayMatter(change)) return run
  const { id } = change.after.campaign
  const member = run.members.find(({ campaignId }) => campaignId === id)
  if (!member) return run
  const outcome = outcomeAfter(member.outcome, run.verb, change)
  return outcome === member.outcome ? run : withOutcome(run, id, outcome)
}

/** Most readings bring nothing new, and among thousands of campaigns need not be looked up. */
const mayMatter = ({ before, after }: CampaignChange) =>
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
      // Trying it again on its row continues this run. Another run has a line of its own.
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

/** Null while it is under way. */
function outcomeOf(verb: Verb, { before, event, after }: CampaignChange): Outcome | null {
  if (event.kind === 'cancelled') return 'cancelled'
  if (after.action || after.interrupted) return null
  if (after.failure) return 'failed'
  if (!before.action && !before.interrupted && !before.failure) return null
  if (after.campaign.status !== statusAfter[verb]) return 'failed'
  if (before.action?.changesStatus ?? true) return 'done'
  return verb === 'resume' && before.action?.withProspects ? 'prospects-only' : 'needless'
}
