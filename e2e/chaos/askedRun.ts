import type { Intent, RunView, Verb } from '../../preload/shared/contract'
import type { RunOnDisk } from './journalOnDisk'

interface Member {
  withProspects: boolean
  /** ms since the epoch; null for no end */
  end: number | null
}

/** An action on many campaigns at once, in one account. */
export interface Run {
  id: string
  batchId: string
  verb: Verb
  askedAt: number
  members: Map<string, Member>
  /** Which start of the app may carry it out; null if none may. */
  generation: number | null
  /** As it was last shown. */
  view: RunView | null
  /** The app may stop showing it, because the person took it back. */
  isReleased: boolean
  /** The end that is being set right now, and that may already hold. */
  nextEnd: number | null | undefined
  /** The app has answered: everything that it shows from now on knows of the run. */
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

/** Whether the run asks exactly this of the campaign. */
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
