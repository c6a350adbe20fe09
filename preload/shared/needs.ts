import type { CampaignRow } from '../campaignRow'
import type { Preferences } from '../preferences'

/** Why a campaign needs the person, the most urgent first. */
export const needKinds = ['failed', 'end', 'drift', 'prospects', 'forgotten'] as const

/**
 * `failed`: what was asked for did not happen. `end`: its pause has ended, and PauseBar asks. `drift`: somebody else resumed
 * it. `prospects`: it runs, and its prospects stay paused. `forgotten`: it has been paused for long, without an end.
 */
export type NeedKind = (typeof needKinds)[number]

type View = Pick<Preferences, 'notifyDrift' | 'forgottenAfterDays'>

/** What can be asked about a campaign. */
type Askable = Pick<
  CampaignRow,
  | 'status'
  | 'isArchived'
  | 'action'
  | 'failure'
  | 'timer'
  | 'drift'
  | 'pause'
  | 'lock'
  | 'prospectsHeld'
  | 'mayHoldProspects'
  | 'prospectsLeftOnPurpose'
  | 'notForgottenBefore'
>

const dayMs = 24 * 60 * 60_000

/** Why a campaign needs the person at `now` (ms since the epoch); null when it does not, or something is under way. */
export function needOf(campaign: Askable, view: View, now: number): NeedKind | null {
  if (campaign.action) return null
  if (campaign.failure) return 'failed'
  if (campaign.timer?.question) return 'end'
  if (campaign.drift && view.notifyDrift) return 'drift'
  if (leavesProspectsPaused(campaign) && !campaign.prospectsLeftOnPurpose) return 'prospects'
  return isForgotten(campaign, view, now) ? 'forgotten' : null
}

/**
 * It looks live and sends nothing to the prospects that were, or may have been, paused with it. While the failure of such a
 * pause is told, that says enough.
 */
export const leavesProspectsPaused = ({ status, prospectsHeld, mayHoldProspects, failure }: Askable) =>
  status === 'active' && (prospectsHeld || (mayHoldProspects && failure === null))

function isForgotten(
  { status, isArchived, pause, timer, lock, notForgottenBefore }: Askable,
  { forgottenAfterDays }: View,
  now: number,
): boolean {
  if (forgottenAfterDays === 0 || status !== 'paused' || pause?.by !== 'here') return false
  if (timer || lock || isArchived) return false
  return now - pause.at > forgottenAfterDays * dayMs && now >= (notForgottenBefore ?? 0)
}
