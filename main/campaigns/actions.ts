import type { AppError, Result } from '../../preload/contract'
import {
  type Asked,
  type Campaign,
  type CampaignEvent,
  canCancel,
  type Ticket,
  whyNotRunning,
} from '../domain/campaign'
import { failure, mayHaveHappened, success } from '../domain/result'
import type { AccountWork } from './account'

/** How long Alta is given to show what it accepted, ms. */
const patience = 10_000
const shortestPause = 300
const longestPause = 2_000

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

  /** Reads one campaign now, and takes over what Alta shows. */
  async check(campaignId: string): Promise<Result<null>> {
    const { keeper, clock, signal } = this.#account
    const ticket = keeper.nextTicket()
    const at = clock.now()
    const answer = await this.read(campaignId)
    if (answer.ok) keeper.apply(campaignId, { kind: 'read', campaign: answer.value, at, ticket })
    else if (!signal.aborted) keeper.apply(campaignId, { kind: 'unreadable', error: answer.error })
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
    await this.#send(campaignId, asked, signal)
    await this.#look(campaignId, ticket, signal)
  }

  /** Sends the request, again after each wait that Alta demands, until there is an answer to it or none comes. */
  async #send(campaignId: string, asked: Asked, signal: AbortSignal): Promise<void> {
    const { keeper, clock } = this.#account
    for (;;) {
      const event = this.#eventOf(await this.#request(campaignId, asked))
      if (signal.aborted) return
      keeper.apply(campaignId, event)
      if (event.kind !== 'throttled') return
      await clock.wait(event.retryAt - clock.now(), signal)
      if (signal.aborted) return
      keeper.apply(campaignId, { kind: 'resent' })
    }
  }

  #request(campaignId: string, { verb, withProspects }: Asked): Promise<Result<null>> {
    const { api } = this.#account
    return verb === 'pause'
      ? api.pauseCampaign(campaignId, { pauseProspects: withProspects })
      : api.resumeCampaign(campaignId, { resumeProspects: withProspects })
  }

  #eventOf(answer: Result<null>) {
    const { keeper, clock } = this.#account
    if (answer.ok) return { kind: 'accepted', ticket: keeper.nextTicket() } satisfies CampaignEvent
    const { error } = answer
    if (error.kind === 'rate-limited') {
      return { kind: 'throttled', retryAt: error.retryAt } satisfies CampaignEvent
    }
    if (mayHaveHappened(error)) return { kind: 'lost', ticket: keeper.nextTicket() } satisfies CampaignEvent
    this.#heed(error)
    return { kind: 'refused', error, at: clock.now() } satisfies CampaignEvent
  }

  /** Reads the campaign until it shows what was asked for, or the patience ends; then later reads go on looking. */
  async #look(campaignId: string, ticket: Ticket, signal: AbortSignal): Promise<void> {
    const { keeper, clock } = this.#account
    const patienceEnds = new AbortController()
    const isLooking = () =>
      !signal.aborted &&
      !patienceEnds.signal.aborted &&
      keeper.state.campaigns.get(campaignId)?.action?.ticket === ticket
    void clock.wait(patience, signal).then(() => {
      if (isLooking()) keeper.apply(campaignId, { kind: 'patience-ended', at: clock.now() })
      patienceEnds.abort()
    })
    for (let pause = shortestPause; isLooking(); pause = Math.min(pause * 2, longestPause)) {
      await this.check(campaignId)
      if (isLooking()) await clock.wait(pause, signal)
    }
  }

  #heed(error: AppError): void {
    if (error.kind === 'unauthorized') this.#account.onRefused()
  }
}
