import type { AppError } from './appError'
import type { CampaignRow } from './campaignRow'
import type { Verb } from './intent'

type Refusal = Extract<AppError, { kind: 'campaign-locked' | 'not-running' }>

/** Why PauseBar does not ask this of a campaign; null when it does. */
export function whyRefused(
  row: Pick<CampaignRow, 'status' | 'isArchived' | 'lock'>,
  verb: Verb,
): Refusal | null {
  if (verb === 'resume' && row.lock) return { kind: 'campaign-locked' }
  const why = whyNotRunning(row, verb)
  return why && { kind: 'not-running', why }
}

/**
 * Why this cannot be asked of a campaign as Alta shows it; null when it can. An archived one may still run, and can be paused.
 * Whether a completed one can be resumed is for Alta to say.
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
