import type { AppError } from './appError'
import type { CampaignRow } from './campaignRow'
import type { Verb } from './intent'

/** Why this is not asked of a campaign from here. */
type Refusal = Extract<AppError, { kind: 'campaign-locked' | 'not-running' }>

/** Why this is not asked of a campaign from here; null when it is. */
export function whyRefused(
  row: Pick<CampaignRow, 'status' | 'isArchived' | 'lock'>,
  verb: Verb,
): Refusal | null {
  if (verb === 'resume' && row.lock) return { kind: 'campaign-locked' }
  const why = whyNotRunning(row, verb)
  return why && { kind: 'not-running', why }
}

/**
 * Why this cannot be asked of a campaign as Alta shows it; null when it can. What is archived may still run, so it can be
 * paused. Whether a completed one can be resumed Alta says itself.
 * @see Alta's help centre: Archive a campaign
 */
export function whyNotRunning(
  { status, isArchived }: Pick<CampaignRow, 'status' | 'isArchived'>,
  verb: Verb,
): 'draft' | 'completed' | 'archived' | null {
  if (status === 'draft') return 'draft'
  if (verb === 'resume') return isArchived ? 'archived' : null
  return status === 'completed' ? 'completed' : null
}
