import type { Result } from '../../preload/shared/contract'
import { firstSeen } from '../domain/campaign'
import { isLockedOut } from '../domain/refusal'
import { failure, success } from '../domain/result'
import { identified, parseCampaignId } from '../domain/typedInput'
import type { AccountStore } from './accountStore'
import type { Clock } from './ports'
import type { Session } from './session/session'

/** What a person chooses for a campaign and Alta never hears of. */
export class Choices {
  #store: AccountStore
  #clock: Clock
  #session: () => Session | null

  constructor(store: AccountStore, clock: Clock, session: () => Session | null) {
    this.#store = store
    this.#clock = clock
    this.#session = session
  }

  /** Keeps a campaign at the top, or no longer. */
  pin(campaignId: string, isPinned: boolean): Result<null> {
    this.#store.apply(campaignId, { kind: 'pinned', isPinned })
    return success()
  }

  /** From now on nothing here resumes the campaign. A resume that waits to be sent is cancelled. */
  lock(campaignId: string, reason: string): Result<null> {
    this.#store.apply(campaignId, { kind: 'locked', at: this.#clock.now(), reason: reason.trim() })
    const state = this.#store.state.campaigns.get(campaignId)
    if (state && isLockedOut(state)) this.#session()?.actions.cancel(campaignId)
    return success()
  }

  unlock(campaignId: string): Result<null> {
    this.#store.apply(campaignId, { kind: 'unlocked' })
    return success()
  }

  /** The campaigns run while their prospects stay paused, and the person wants it so. */
  leaveProspects(campaignIds: readonly string[]): Result<null> {
    this.#store.applyAll(campaignIds.map((id) => [id, { kind: 'prospects-left' }]))
    return success()
  }

  /** For so long (ms) nobody is asked whether these pauses were forgotten; null for never again. */
  answerForgotten(campaignIds: readonly string[], forMs: number | null): Result<null> {
    const at = forMs === null ? lastInstant : this.#clock.now() + forMs
    this.#store.applyAll(campaignIds.map((id) => [id, { kind: 'forgotten-answered', at }]))
    return success()
  }

  /** Puts a campaign on the list by its id, or by a link that holds it. Answers with the id once Alta shows it. */
  async add(text: string): Promise<Result<string>> {
    const session = this.#session()
    const id = parseCampaignId(text)
    if (!session) return failure({ kind: 'not-connected' })
    if (!id.ok) return id
    if (this.#store.state.campaigns.has(identified(id.value).id)) return alreadyListed
    const read = { at: this.#clock.now(), ticket: this.#store.nextTicket() }
    session.endRest()
    const campaign = await session.actions.read(id.value)
    if (!campaign.ok) return campaign
    const { id: key } = campaign.value
    const added = { ...firstSeen(campaign.value, read), isAdded: true }
    this.#store.change({ campaigns: new Map(this.#store.state.campaigns).set(key, added) })
    return success(key)
  }

  /** Takes a campaign that was added by hand from the list. */
  forget(campaignId: string): Result<null> {
    const state = this.#store.state.campaigns.get(campaignId)
    if (state?.action) return failure({ kind: 'busy' })
    if (state?.isAdded) this.#store.forget(campaignId)
    return success()
  }
}

/** The last moment that a date can name (ms since the epoch). */
const lastInstant = 8.64e15

const alreadyListed = failure({ kind: 'invalid-input', field: 'campaign-id', problem: 'already-listed' })
