import type { AppError, Progress, Result } from '../../preload/contract'
import { type Asked, type Campaign, canCancel, type Ticket, whyNotRunning } from '../domain/campaign'
import { failure, success } from '../domain/result'
import type { AccountWork } from './account'
import { Errand } from './errand'

/** Carries out pauses and resumes, one at a time for each campaign; how far they came is in the campaign's state. */
export class Actions {
  #account: AccountWork
  #cancellations = new Map<string, AbortController>()

  constructor(account: AccountWork) {
    this.#account = account
  }

  /** Begins an action and answers whether it began. */
  begin(campaignId: string, asked: Asked): Result<null> {
    const { keeper, clock } = this.#account
    const state = keeper.state.campaigns.get(campaignId)
    if (!state) return failure({ kind: 'not-found' })
    if (state.action) return failure({ kind: 'busy' })
    const why = whyNotRunning(state.campaign)
    if (why) return failure({ kind: 'not-running', why })
    const ticket = keeper.nextTicket()
    keeper.apply(campaignId, { kind: 'asked', ...asked, at: clock.now(), ticket })
    void this.#carryOut(campaignId, asked, ticket)
    return success()
  }

  /** Ends the waiting for a limit, or the looking for a status that does not come. */
  cancel(campaignId: string): Result<null> {
    const state = this.#account.keeper.state.campaigns.get(campaignId)
    if (!state) return failure({ kind: 'not-found' })
    if (!canCancel(state)) return failure({ kind: 'busy' })
    this.#account.keeper.apply(campaignId, { kind: 'cancelled' })
    this.#cancellations.get(campaignId)?.abort()
    return success()
  }

  /**
   * The computer slept: who knows whether resumes that Alta has not accepted are still wanted. They are sent no more;
   * the next read tells what Alta shows, and the person is asked.
   */
  interruptResumes(): void {
    const { keeper } = this.#account
    for (const { action, campaign } of keeper.state.campaigns.values()) {
      if (action?.verb !== 'resume' || isAccepted(action.progress)) continue
      keeper.apply(campaign.id, { kind: 'cut-off' })
      this.#cancellations.get(campaign.id)?.abort()
    }
  }

  /** Reads one campaign now, and takes over what Alta shows. */
  async check(campaignId: string): Promise<Result<null>> {
    const { keeper, clock, signal } = this.#account
    const ticket = keeper.nextTicket()
    const at = clock.now()
    const answer = await this.read(campaignId)
    if (answer.ok) keeper.apply(campaignId, { kind: 'read', campaign: answer.value, at, ticket })
    else if (!signal.aborted) keeper.apply(campaignId, { kind: 'unreadable', error: answer.error, at })
    return answer.ok ? success() : answer
  }

  /** Reads a campaign that need not be on the list. */
  async read(campaignId: string): Promise<Result<Campaign>> {
    const { api, signal } = this.#account
    const answer = await api.getCampaign(campaignId, 'click')
    if (signal.aborted) return failure({ kind: 'not-connected' })
    if (!answer.ok) this.#heed(answer.error)
    return answer
  }

  async #carryOut(campaignId: string, asked: Asked, ticket: Ticket): Promise<void> {
    const cancellation = new AbortController()
    this.#cancellations.set(campaignId, cancellation)
    const signal = AbortSignal.any([this.#account.signal, cancellation.signal])
    const order = { campaignId, asked, ticket, signal }
    await new Errand(this.#account, order, () => this.check(campaignId)).run()
    if (this.#cancellations.get(campaignId) === cancellation) this.#cancellations.delete(campaignId)
    const { failure } = this.#account.keeper.state.campaigns.get(campaignId) ?? {}
    if (failure) this.#heed(failure.error)
  }

  #heed(error: AppError): void {
    if (error.kind === 'unauthorized') this.#account.onRefused()
  }
}

const isAccepted = ({ phase }: Progress) => phase === 'confirming' || phase === 'lagging'
