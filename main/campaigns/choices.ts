import type { Result } from '../../preload/shared/contract'
import { isLockedOut } from '../domain/refusal'
import { success } from '../domain/result'
import type { OpenAccount } from './account'
import type { Clock } from './ports'
import type { StateKeeper } from './stateKeeper'

/** What a person chooses of a campaign, and this computer alone knows. */
export class Choices {
  #keeper: StateKeeper
  #clock: Clock
  #account: () => OpenAccount | null

  constructor(keeper: StateKeeper, clock: Clock, account: () => OpenAccount | null) {
    this.#keeper = keeper
    this.#clock = clock
    this.#account = account
  }

  /** Keeps a campaign at the top, or no longer. */
  pin(campaignId: string, isPinned: boolean): Result<null> {
    this.#keeper.apply(campaignId, { kind: 'pinned', isPinned })
    return success()
  }

  /** From now on nothing here resumes it: also a resume is sent no more that waits to be. */
  lock(campaignId: string, reason: string): Result<null> {
    this.#keeper.apply(campaignId, { kind: 'locked', at: this.#clock.now(), reason: reason.trim() })
    const state = this.#keeper.state.campaigns.get(campaignId)
    if (state && isLockedOut(state)) this.#account()?.actions.cancel(campaignId)
    return success()
  }

  unlock(campaignId: string): Result<null> {
    this.#keeper.apply(campaignId, { kind: 'unlocked' })
    return success()
  }

  /** The campaigns run, and their prospects stay paused: that is as the person wants it. */
  leaveProspects(campaignIds: readonly string[]): Result<null> {
    this.#keeper.applyAll(campaignIds.map((id) => [id, { kind: 'prospects-left' }]))
    return success()
  }

  /** Nobody is asked for so long (ms) whether these pauses were forgotten; null for never again. */
  answerForgotten(campaignIds: readonly string[], forMs: number | null): Result<null> {
    const at = forMs === null ? endOfTime : this.#clock.now() + forMs
    this.#keeper.applyAll(campaignIds.map((id) => [id, { kind: 'forgotten-answered', at }]))
    return success()
  }
}

/** The last moment that a date can name (ms since the epoch). */
const endOfTime = 8.64e15
