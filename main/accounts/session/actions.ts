import type { AppError, Progress, Result } from '../../../preload/shared/contract'
import { shortList } from '../../../preload/shared/runTime'
import { type Asked, type Campaign, canCancel, type Via } from '../../domain/campaign'
import { refusalOf } from '../../domain/refusal'
import { failure, isFromIntermediary, success } from '../../domain/result'
import { altaIdOf } from '../../domain/typedInput'
import { ActionAttempt, type AttemptedAction } from './actionAttempt'
import type { SessionContext } from './sessionContext'

/** How often the list is read while a run is under way (ms). */
export const betweenReadings = 3_000

/** Carries out pauses and resumes, one at a time for each campaign. Their progress is in the campaign's state. */
export class Actions {
  #context: SessionContext
  #readList: () => Promise<unknown>
  /** The next reading of the list, which all actions of runs wait for. */
  #nextReading: Promise<unknown> | null = null
  #cancellations = new Map<string, AbortController>()

  constructor(context: SessionContext, readList: () => Promise<unknown>) {
    this.#context = context
    this.#readList = readList
  }

  /**
   * Begins an action and answers whether it began.
   *
   * @param via with `run`, clicks go first, the list confirms it, and no undo is offered
   */
  begin(campaignId: string, asked: Asked, via: Via = 'window'): Result<null> {
    const { store, clock } = this.#context
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

  /** Stops waiting for a limit, or looking for a status that does not come. */
  cancel(campaignId: string): Result<null> {
    const state = this.#context.store.state.campaigns.get(campaignId)
    if (!state) return failure({ kind: 'not-found' })
    if (!canCancel(state)) return failure({ kind: 'busy' })
    this.#context.store.apply(campaignId, { kind: 'cancelled' })
    this.#cancellations.get(campaignId)?.abort()
    return success()
  }

  /** The computer slept. Resumes that Alta has not accepted may no longer be wanted: they are not sent, and the person is asked. */
  interruptResumes(): void {
    const { store } = this.#context
    for (const { action, campaign } of store.state.campaigns.values()) {
      if (action?.verb !== 'resume' || isAccepted(action.progress)) continue
      store.apply(campaign.id, { kind: 'cut-off' })
      this.#cancellations.get(campaign.id)?.abort()
    }
  }

  /** Reads one campaign now, and takes over what Alta shows. */
  async check(campaignId: string): Promise<Result<null>> {
    const { store, clock, signal } = this.#context
    const ticket = store.nextTicket()
    const at = clock.now()
    const answer = await this.read(this.#altaId(campaignId))
    if (answer.ok) store.apply(campaignId, { kind: 'read', campaign: answer.value, at, ticket })
    else if (!signal.aborted) store.apply(campaignId, { kind: 'unreadable', error: answer.error, at })
    return answer.ok ? success() : answer
  }

  /** Reads a campaign, on the list or not, by its id as Alta spells it. */
  async read(altaId: string): Promise<Result<Campaign>> {
    const { api, signal } = this.#context
    const answer = await api.getCampaign(altaId, 'click')
    if (signal.aborted) return failure({ kind: 'not-connected' })
    if (!answer.ok) this.#heed(answer.error)
    return answer
  }

  async #carryOut(attempted: Omit<AttemptedAction, 'signal'>): Promise<void> {
    const { campaignId } = attempted
    const cancellation = new AbortController()
    this.#cancellations.set(campaignId, cancellation)
    const signal = AbortSignal.any([this.#context.signal, cancellation.signal])
    const check = this.#isShownByList(attempted) ? () => this.#readListSoon() : () => this.check(campaignId)
    await new ActionAttempt(this.#context, { ...attempted, signal }, check).run()
    if (this.#cancellations.get(campaignId) === cancellation) this.#cancellations.delete(campaignId)
    const after = this.#context.store.state.campaigns.get(campaignId)
    if (!after?.failure) return
    this.#heed(after.failure.error)
    if (isFromIntermediary(after.failure.error) && !signal.aborted) await check()
  }

  /** One reading for all that wait, and not so often that readings take the budget from actions. */
  #readListSoon(): Promise<unknown> {
    const { clock, signal } = this.#context
    this.#nextReading ??= clock
      .wait(betweenReadings, signal)
      .then(this.#readList)
      .finally(() => {
        this.#nextReading = null
      })
    return this.#nextReading
  }

  /** Reading a short list takes fewer requests than reading one campaign after the other. */
  #isShownByList({ via }: { via: Via }): boolean {
    const { connection, campaigns } = this.#context.store.state
    const mayList = connection.kind === 'connected' && connection.mayList
    return via === 'run' && mayList && campaigns.size <= shortList
  }

  #altaId(campaignId: string): string {
    const state = this.#context.store.state.campaigns.get(campaignId)
    return state ? altaIdOf(state.campaign) : campaignId
  }

  #heed(error: AppError): void {
    if (error.kind === 'unauthorized') this.#context.onRefused()
  }
}

const isAccepted = ({ phase }: Progress) => phase === 'confirming' || phase === 'lagging'
