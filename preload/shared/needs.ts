import type { CampaignRow } from './campaignRow'
import type { Answer } from './contract'
import type { Preferences } from './preferences'
import { whyRefused } from './refusal'
import { numberText } from './words'
import { dayMs } from './zonedTime'

/** Why a campaign needs the person, the most urgent first. */
export const needKinds = ['failed', 'end', 'drift', 'prospects', 'forgotten'] as const

/**
 * `failed`: something asked for did not happen. `end`: its pause has ended, and PauseBar asks. `drift`: somebody else resumed
 * it. `prospects`: it runs while its prospects stay paused. `forgotten`: it has been paused for long, without an end.
 */
export type NeedKind = (typeof needKinds)[number]

type View = Pick<Preferences, 'notifyDrift' | 'forgottenAfterDays'>

type Askable = Pick<
  CampaignRow,
  | 'status'
  | 'isArchived'
  | 'action'
  | 'failure'
  | 'timedPause'
  | 'drift'
  | 'pause'
  | 'lock'
  | 'prospectsHeld'
  | 'mayHoldProspects'
  | 'prospectsLeftOnPurpose'
  | 'notForgottenBefore'
>

/** Null while something is under way, too. `now` in ms since the epoch. */
export function needOf(campaign: Askable, view: View, now: number): NeedKind | null {
  if (campaign.action) return null
  if (campaign.failure) return 'failed'
  if (campaign.timedPause?.question) return 'end'
  if (campaign.drift && view.notifyDrift) return 'drift'
  if (leavesProspectsPaused(campaign) && !campaign.prospectsLeftOnPurpose) return 'prospects'
  return isForgotten(campaign, view, now) ? 'forgotten' : null
}

/**
 * It looks live and sends nothing to prospects that were, or may have been, paused with it. While its row shows the failure
 * of such a pause, that is enough.
 */
export const leavesProspectsPaused = ({ status, prospectsHeld, mayHoldProspects, failure }: Askable) =>
  status === 'active' && (prospectsHeld || (mayHoldProspects && failure === null))

function isForgotten(
  { status, isArchived, pause, timedPause, lock, notForgottenBefore }: Askable,
  { forgottenAfterDays }: View,
  now: number,
): boolean {
  if (forgottenAfterDays === 0 || status !== 'paused' || pause?.by !== 'here') return false
  if (timedPause || lock || isArchived) return false
  return now - pause.at > forgottenAfterDays * dayMs && now >= (notForgottenBefore ?? 0)
}

/** An answer for one campaign that needs the person, or for all that do so for one reason. */
export interface OfferedAnswer {
  answer: Answer
  label: string
  /** The campaigns that it is given for. */
  rows: CampaignRow[]
  /** The window asks first. */
  asks: boolean
}

/**
 * The answers for all of these at once; none for none.
 *
 * @param counted the number in the heading above, when some of those cannot be answered for
 */
export function answersTo(need: NeedKind, rows: CampaignRow[], counted = rows.length): OfferedAnswer[] {
  const one = rows.length === 1
  const all = numberText(rows.length)
  const now = (answer: Answer, ofOne: string, ofAll = ofOne): OfferedAnswer => ({
    answer,
    label: one ? ofOne : ofAll,
    rows,
    asks: false,
  })
  const asked = (...texts: Parameters<typeof now>): OfferedAnswer => ({ ...now(...texts), asks: true })
  if (rows.length === 0) return []
  switch (need) {
    case 'failed':
      return [
        now('try-again', 'Try again', `Try all ${all} again`),
        now('dismiss-failure', 'Dismiss', 'Dismiss all'),
      ]
    case 'end':
      return [
        ...resuming(rows, counted),
        now('keep-paused', 'Keep paused', 'Keep all paused'),
        now('remind-tomorrow', 'Remind me tomorrow'),
      ]
    case 'drift':
      return [
        now('pause-again', 'Pause again', `Pause all ${all} again`),
        now('dismiss-drift', 'Dismiss', 'Dismiss all'),
      ]
    case 'prospects':
      return [
        asked('resume-prospects', 'Resume prospects…', `Resume prospects of all ${all}…`),
        now('leave-prospects', 'Leave paused', 'Leave all paused'),
      ]
    case 'forgotten':
      return [
        asked('resume', 'Resume…', `Resume all ${all}…`),
        now('keep-for-good', 'Keep', 'Keep all'),
        now('remind-in-a-week', 'Remind me in a week'),
      ]
  }
}

/** Resumes those that can be resumed here, and says how many of all ended pauses that is. */
function resuming(rows: CampaignRow[], counted: number): OfferedAnswer[] {
  const free = rows.filter((row) => whyRefused(row, 'resume') === null)
  if (free.length === 0) return []
  const [some, all] = [numberText(free.length), numberText(counted)]
  const ofSeveral = free.length < counted ? `Resume ${some} of ${all}` : `Resume all ${all}`
  return [{ answer: 'resume', label: counted === 1 ? 'Resume' : ofSeveral, rows: free, asks: false }]
}
