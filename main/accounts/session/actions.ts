import type { AppError, Progress, Result } from '../../../preload/shared/contract'
import { shortList } from '../../../preload/shared/runTime'
import { type Asked, type Campaign, canCancel, type Via } from '../../domain/campaign'
import { refusalOf } from '../../domain/refusal'
import { failure, isFromIntermediary, success } from '../../domain/result'
import { altaIdOf } from '../../domain/typedInput'
import { ActionAttempt, type Order } from './actionAttempt'
import type { AccountWork } from './session'

/** How often the list is read while a run is under way (ms). */
export const betweenReadings = 3_000

/** Carries out pauses and resumes, one at a time for each campaign; how far they came is in the campaign's state. */
export class Actions {
  #account: AccountWork
  #readList: () => Promise<unknown>
  /** The reading of the list that everything asked for many campaigns waits for. */
  #nextReading: Promise<unknown> | null = null
  #cancellations = new Map<string, AbortController>()

  constructor(account: AccountWork, readList: () => Promise<unknown>) {
    this.#account = account
    this.#readList = readList
  }

  /**
   * Begins an action and answers whether it began.
   *
   * @param via with `run` clicks go before it, the list shows what became of it, and no offer to undo it is made
   */
  begin(campaignId: string, asked: Asked, via: Via = 'window'): Result<null> {
    const { store, clock } = this.#account
    const state = store.state.campaigns.get(campaignId)
    if (!state) return failure({ kind: 'not-found' })
    if (state.action) return failure({ kind: 'busy' })
    const refusal = refusalOf(state, asked.verb)
    if (refusal) return failure(refusal)
    const ticket = store.nextTicket()
    store.apply(campaignId, { kind: 'asked', ...asked, at: clock.now(), ticket, via })
    void this.#carryOut({ campaignId, asked, ticket, via })
    return success()
  }

  /** Ends the waiting for a limit, or the looking for a status that does not come. */
  cancel(campaignId: string): Result<null> {
    const state = this.#account.store.state.campaigns.get(campaignId)
    if (!state) return failure({ kind: 'not-found' })
    if (!canCancel(state)) return failure({ kind: 'busy' })
    this.#account.store.apply(campaignId, { kind: 'cancelled' })
    this.#cancellations.get(campaignId)?.abort()
    return success()
  }

  /**
   * The computer slept: who knows whether resumes that Alta has not accepted are still wanted. They are sent no more;
   * the next read tells what Alta shows, and the person is asked.
   */
  interruptResumes(): void {
    const { store } = this.#account
    for (const { action, campaign } of store.state.campaigns.values()) {
      if (action?.verb !== 'resume' || isAccepted(action.progress)) continue
      store.apply(campaign.id, { kind: 'cut-off' })
      this.#cancellations.get(campaign.id)?.abort()
    }
  }

  /** Reads one campaign now, and takes over what Alta shows. */
  async check(campaignId: string): Promise<Result<null>> {
    const { store, clock, signal } = this.#account
    const ticket = store.nextTicket()
    const at = clock.now()
    const answer = await this.read(this.#altaId(campaignId))
    if (answer.ok) store.apply(campaignId, { kind: 'read', campaign: answer.value, at, ticket })
    else if (!signal.aborted) store.apply(campaignId, { kind: 'unreadable', error: answer.error, at })
    return answer.ok ? success() : answer
  }

  /**
   * Reads a campaign that need not be on the list.
   *
   * @param altaId as Alta spells it
   */
  async read(altaId: string): Promise<Result<Campaign>> {
    const { api, signal } = this.#account
    const answer = await api.getCampaign(altaId, 'click')
    if (signal.aborted) return failure({ kind: 'not-connected' })
    if (!answer.ok) this.#heed(answer.error)
    return answer
  }

  async #carryOut(order: Omit<Order, 'signal'>): Promise<void> {
    const { campaignId } = order
    const cancellation = new AbortController()
    this.#cancellations.set(campaignId, cancellation)
    const signal = AbortSignal.any([this.#account.signal, cancellation.signal])
    const check = this.#isShownByList(order) ? () => this.#readListSoon() : () => this.check(campaignId)
    await new ActionAttempt(this.#account, { ...order, signal }, check).run()
    if (this.#cancellations.get(campaignId) === cancellation) this.#cancellations.delete(campaignId)
    const after = this.#account.store.state.campaigns.get(campaignId)
    if (!after?.failure) return
    this.#heed(after.failure.error)
    if (isFromIntermediary(after.failure.error) && !signal.aborted) await check()
  }

  /** All that wait read it together, and not so often that the reading takes the budget from what is to be sent. */
  #readListSoon(): Promise<unknown> {
    const { clock, signal } = this.#account
    this.#nextReading ??= clock
      .wait(betweenReadings, signal)
      .then(this.#readList)
      .finally(() => {
        this.#nextReading = null
      })
    return this.#nextReading
  }

  /** A short list is read for less than one campaign after the other. */
  #isShownByList({ via }: { via: Via }): boolean {
    const { connection, campaigns } = this.#account.store.state
    const mayList = connection.kind === 'connected' && connection.mayList
    return via === 'run' && mayList && campaigns.size <= shortList
  }

  #altaId(campaignId: string): string {
    const state = this.#account.store.state.campaigns.get(campaignId)
    return state ? altaIdOf(state.campaign) : campaignId
  }

  #heed(error: AppError): void {
    if (error.kind === 'unauthorized') this.#account.onRefused()
  }
}

const isAccepted = ({ phase }: Progress) => phase === 'confirming' || phase === 'lagging'
