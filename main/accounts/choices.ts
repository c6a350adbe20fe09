import type { Result } from '../../preload/shared/contract'
import { firstSeen } from '../domain/campaign'
import { isLockedOut } from '../domain/refusal'
import { failure, success } from '../domain/result'
import { identified, parseCampaignId } from '../domain/typedInput'
import type { AccountStore } from './accountStore'
import type { AccountDeps, Clock } from './ports'
import type { OpenAccount } from './session/session'

/** What a person chooses of a campaign, and this computer alone knows. */
export class Choices {
  #store: AccountStore
  #clock: Clock
  #account: () => OpenAccount | null

  constructor(store: AccountStore, clock: Clock, account: () => OpenAccount | null) {
    this.#store = store
    this.#clock = clock
    this.#account = account
  }

  /** Keeps a campaign at the top, or no longer. */
  pin(campaignId: string, isPinned: boolean): Result<null> {
    this.#store.apply(campaignId, { kind: 'pinned', isPinned })
    return success()
  }

  /** From now on nothing here resumes it: also a resume is sent no more that waits to be. */
  lock(campaignId: string, reason: string): Result<null> {
    this.#store.apply(campaignId, { kind: 'locked', at: this.#clock.now(), reason: reason.trim() })
    const state = this.#store.state.campaigns.get(campaignId)
    if (state && isLockedOut(state)) this.#account()?.actions.cancel(campaignId)
    return success()
  }

  unlock(campaignId: string): Result<null> {
    this.#store.apply(campaignId, { kind: 'unlocked' })
    return success()
  }

  /** The campaigns run, and their prospects stay paused: that is as the person wants it. */
  leaveProspects(campaignIds: readonly string[]): Result<null> {
    this.#store.applyAll(campaignIds.map((id) => [id, { kind: 'prospects-left' }]))
    return success()
  }

  /** Nobody is asked for so long (ms) whether these pauses were forgotten; null for never again. */
  answerForgotten(campaignIds: readonly string[], forMs: number | null): Result<null> {
    const at = forMs === null ? endOfTime : this.#clock.now() + forMs
    this.#store.applyAll(campaignIds.map((id) => [id, { kind: 'forgotten-answered', at }]))
    return success()
  }
}

/** The last moment that a date can name (ms since the epoch). */
const endOfTime = 8.64e15

/** The campaigns that were put on the list by hand. */
export class AddedCampaigns {
  #store: AccountStore
  #clock: Clock
  #account: () => OpenAccount | null

  constructor(store: AccountStore, clock: Clock, account: () => OpenAccount | null) {
    this.#store = store
    this.#clock = clock
    this.#account = account
  }

  /** Puts a campaign on the list by its id, or by a link that holds it; answers with the id once Alta shows it. */
  async add(text: string): Promise<Result<string>> {
    const account = this.#account()
    const id = parseCampaignId(text)
    if (!account) return notConnected
    if (!id.ok) return id
    if (this.#store.state.campaigns.has(identified(id.value).id)) return alreadyListed
    const at = this.#clock.now()
    const ticket = this.#store.nextTicket()
    const campaign = await account.actions.read(id.value)
    if (!campaign.ok) return campaign
    const added = { ...firstSeen(campaign.value, { at, ticket }), isAdded: true }
    const { id: key } = campaign.value
    this.#store.change({ campaigns: new Map(this.#store.state.campaigns).set(key, added) })
    return success(key)
  }

  forget(campaignId: string): Result<null> {
    const campaigns = new Map(this.#store.state.campaigns)
    const state = campaigns.get(campaignId)
    if (state?.action) return failure({ kind: 'busy' })
    if (state?.isAdded) campaigns.delete(campaignId)
    this.#store.change({ campaigns })
    return success()
  }
}

const notConnected = failure({ kind: 'not-connected' })
const alreadyListed = failure({ kind: 'invalid-input', field: 'campaign-id', problem: 'already-listed' })

/** More than the tray menu shows: some may be gone by the next start. */
const mostKept = 50
/** The request of a click must not wait for one more file (ms). */
const keptAfter = 1_000

/** Which campaigns were acted on last, for the tray's menu. */
export class RecentUse {
  #store: AccountStore
  #deps: Pick<AccountDeps, 'clock' | 'settings'>

  constructor(store: AccountStore, deps: Pick<AccountDeps, 'clock' | 'settings'>) {
    this.#store = store
    this.#deps = deps
    store.change({ recentlyUsed: deps.settings.get().recentlyUsed })
  }

  mark(campaignId: string): void {
    const others = this.#store.state.recentlyUsed.filter((id) => id !== campaignId)
    this.#store.change({ recentlyUsed: [campaignId, ...others].slice(0, mostKept) })
    void this.#keep()
  }

  async #keep(): Promise<void> {
    const { clock, settings } = this.#deps
    await clock.wait(keptAfter)
    const { connection, recentlyUsed } = this.#store.state
    if (connection.kind === 'connected') settings.set({ ...settings.get(), recentlyUsed: [...recentlyUsed] })
  }
}
