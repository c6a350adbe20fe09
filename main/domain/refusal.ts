import type { AppError, Verb } from '../../preload/shared/contract'
import { whyRefused } from '../../preload/shared/refusal'
import { type Asked, type CampaignState, inverse } from './campaign'

/** Why this is not asked of a campaign from here; null when it is. */
export const refusalOf = ({ campaign, lock }: CampaignState, verb: Verb): AppError | null =>
  whyRefused({ ...campaign, lock }, verb)

/** Whether what was done can be taken back: the way back must be open. */
export const isUndoable = (done: Asked, state: CampaignState) => refusalOf(state, inverse(done).verb) === null

/** Whether a resume waits to be sent that must not be sent any more. */
export const isLockedOut = ({ lock, action }: CampaignState) =>
  lock !== null && action?.verb === 'resume' && action.progress.phase === 'waiting'
