import type { Verb } from '../../preload/shared/contract'
import { type BulkRun, type Outcome, withOutcome } from './bulkRun'
import { type CampaignChange, statusAfter } from './campaign'

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
