import type { Intent, RunView, Verb } from '../../preload/shared/contract'
import type { RunOnDisk } from './journalOnDisk'

interface Member {
  withProspects: boolean
  /** ms since the epoch; null for no end */
  end: number | null
}

/** What was asked for many campaigns at once, in one account. */
export interface Run {
  id: string
  batchId: string
  verb: Verb
  askedAt: number
  members: Map<string, Member>
  /** The start of the app that may carry it out; null when none may. */
  generation: number | null
  /** As it was shown last. */
  view: RunView | null
  /** It may go from the show: the person took it back. */
  isReleased: boolean
  /** The end that is being set to it in this moment, and may be its end already. */
  nextEnd: number | null | undefined
  /** The app has answered: what it shows from now on tells of the run. */
  isAnswered: boolean
}

export const opposite = (verb: Verb | null): Verb | null => verb && (verb === 'pause' ? 'resume' : 'pause')

export const naming = ({ verb, askedAt }: Pick<Run, 'verb' | 'askedAt'>) =>
  `The ${verb} of many asked at ${askedAt}`

export const membersOf = ({ members }: Pick<RunOnDisk, 'members'>): Run['members'] =>
  new Map(
    members.map(({ campaignId, withProspects, end }) => [
      campaignId,
      { withProspects, end: end?.until ?? null },
    ]),
  )

/** Whether the run asks just this of the campaign. */
export function isAskedIn(
  { verb, members, nextEnd }: Run,
  campaignId: string,
  intent: Pick<Intent, 'verb' | 'withProspects' | 'end'>,
): boolean {
  const member = members.get(campaignId)
  const until = intent.end?.until ?? null
  return (
    member !== undefined &&
    verb === intent.verb &&
    member.withProspects === intent.withProspects &&
    (verb === 'resume' || member.end === until || nextEnd === until)
  )
}
