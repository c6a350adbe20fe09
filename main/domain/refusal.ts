import type { AppError, Verb } from '../../preload/shared/contract'
import { whyRefused } from '../../preload/shared/refusal'
import { type Asked, type CampaignState, inverse } from './campaign'

/** Why this cannot be asked of a campaign; null when it can. */
export const refusalOf = ({ campaign, lock }: CampaignState, verb: Verb): AppError | null =>
  whyRefused({ ...campaign, lock }, verb)

/** Whether the opposite can be asked. */
export const isUndoable = (done: Asked, state: CampaignState) => refusalOf(state, inverse(done).verb) === null

/** A resume waits to be sent, and the campaign was locked meanwhile. */
export const isLockedOut = ({ lock, action }: CampaignState) =>
  lock !== null && action?.verb === 'resume' && action.progress.phase === 'waiting'
