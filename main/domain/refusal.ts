import type { AppError, Verb } from '../../preload/contract'
import { type Asked, type Campaign, type CampaignState, inverse } from './campaign'

/**
 * Why this cannot be asked of a campaign as Alta shows it; null when it can. What is archived may still run, so it can be
 * paused. Whether a completed one can be resumed Alta says itself.
 * @see Alta's help centre: Archive a campaign
 */
export function whyNotRunning(
  { status, isArchived }: Campaign,
  verb: Verb,
): 'draft' | 'completed' | 'archived' | null {
  if (status === 'draft') return 'draft'
  if (verb === 'resume') return isArchived ? 'archived' : null
  return status === 'completed' ? 'completed' : null
}

/** Why this is not asked of a campaign from here; null when it is. */
export function refusalOf({ campaign, lock }: CampaignState, verb: Verb): AppError | null {
  if (verb === 'resume' && lock) return { kind: 'campaign-locked' }
  const why = whyNotRunning(campaign, verb)
  return why && { kind: 'not-running', why }
}

/** Whether what was done can be taken back: the way back must be open. */
export const isUndoable = (done: Asked, state: CampaignState) => refusalOf(state, inverse(done).verb) === null

/** Whether a resume waits to be sent that must not be sent any more. */
export const isLockedOut = ({ lock, action }: CampaignState) =>
  lock !== null && action?.verb === 'resume' && action.progress.phase === 'waiting'
