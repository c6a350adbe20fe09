import type { CampaignRow } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { allNames } from './counts'

/** Why a campaign can’t be resumed here; null when it can. */
export function whyNotResumed(row: Pick<CampaignRow, 'isArchived' | 'lock'>): string | null {
  if (row.isArchived)
    return 'It is archived in Alta. Unarchive it there first: PauseBar resumes nothing that is archived.'
  if (!row.lock) return null
  const reason = row.lock.reason === '' ? '' : ` (“${row.lock.reason}”)`
  return `You locked it${reason}. Unlock it in its menu first.`
}

/** What a resume does. `status` is undefined for a campaign that is no longer listed. */
export function resumeEffect(status: CampaignRow['status'] | undefined): string {
  const effect = 'Its outreach starts again, for the prospects that aren’t paused themselves.'
  return status === 'completed' ? `${effect} It is completed: Alta may refuse this.` : effect
}

/** The risk of resuming prospects. `whose` as in “these 12 campaigns”. */
export const prospectsWarning = (whose: string) =>
  `This resumes every paused prospect of ${whose}, including people who have replied, whom Alta pauses by itself, and people someone paused on purpose.`

/** The second question, right before it is sent. */
export const prospectsQuestion = (whose: string) =>
  `All paused prospects of ${whose} start again, people who have replied among them: they may be written to once more.`

/** Names the selected campaigns that stay paused because they are locked; null for none. */
export function lockedText(names: string[]): string | null {
  if (names.length === 0) return null
  return `Left out, since you locked ${names.length === 1 ? 'it' : 'them'}: ${allNames(names)}.`
}

/** Counts the campaigns of a run that stay paused; null for none. */
export function keptText(kept: number): string | null {
  if (kept === 0) return null
  const [stay, it] = kept === 1 ? ['stays', 'it'] : ['stay', 'each']
  return `${numberText(kept)} more ${stay} paused: ${it} is locked, or archived in Alta.`
}
