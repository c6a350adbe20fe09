import { isNotSent } from '../../../preload/shared/appError'
import type { AppError, Result, WhyWaiting } from '../../../preload/shared/contract'
import {
  type Asked,
  type CampaignEvent,
  type CampaignState,
  hasReadSinceAnswer,
  type Ticket,
  type Via,
} from '../../domain/campaign'
import { isLockedOut } from '../../domain/refusal'
import {
  isRefusedByAlta,
  mayHaveHappened,
  neverReachedAlta,
  retryAtOf,
  retryDelay,
} from '../../domain/result'
import { altaIdOf } from '../../domain/typedInput'
import type { AccountWork } from './session'

/** How long Alta is given to show what it accepted (ms). */
const patience = 10_000
const shortestPause = 300
const longestPause = 2_000
const moreTries = 3
/** A resume whose turn is this long past was slept over (ms). */
const sleptOver = 30_000

/** What one errand is about. */
export interface Order {
  campaignId: string
  asked: Asked
  via: Via
  /** The action's, which tells it from any other on this campaign. */
  ticket: Ticket
  /** The person does not want it any more, or the account was closed. */
  signal: AbortSignal
}

/**
 * One pause or resume on its way, from the click to what Alta shows of it. It may be sent more than once, since it sets
 * a state; each time only while the person still wants it, and after an answer was lost only when a read does not show
 * that it happened.
 */
export class ActionAttempt {
  #account: AccountWork
  #order: Order
  /** Reads the campaign and takes over what Alta shows. */
  #check: () => Promise<unknown>
  /** Whether the answer to one of the tries was lost, so that it may have happened. */
  #wasLost = false

  constructor(account: AccountWork, order: Order, check: () => Promise<unknown>) {
    this.#account = account
    this.#order = order
    this.#check = check
  }

  async run(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const event = await this.#send(tries)
      if (event.kind === 'accepted') await this.#look()
      if (event.kind === 'lost') await this.#readBeforeNextTry(tries, event.retryAt)
      if (!(await this.#waitForItsTurn())) return
      this.#tell({ kind: 'resent' })
    }
  }

  /** Sends the request, again after each wait that Alta's limit demands. */
  async #send(tries: number): Promise<CampaignEvent> {
    for (;;) {
      const event = this.#eventOf(await this.#request(), tries)
      this.#tell(event)
      const isOverLimit = event.kind === 'postponed' && isLimit(event.why)
      if (!isOverLimit || !(await this.#waitForItsTurn())) return event
      this.#tell({ kind: 'resent' })
    }
  }

  #request(): Promise<Result<null>> {
    const { api } = this.#account
    const { campaignId, asked, via } = this.#order
    const priority = via === 'run' ? 'many' : 'click'
    const campaign = this.#state()?.campaign
    const altaId = campaign ? altaIdOf(campaign) : campaignId
    return asked.verb === 'pause'
      ? api.pauseCampaign(altaId, { pauseProspects: asked.withProspects }, priority)
      : api.resumeCampaign(altaId, { resumeProspects: asked.withProspects }, priority)
  }

  #eventOf(answer: Result<null>, tries: number): CampaignEvent {
    const { store, clock } = this.#account
    if (answer.ok) return { kind: 'accepted', ticket: store.nextTicket() }
    const { error } = answer
    if (error.kind === 'rate-limited') return { kind: 'postponed', retryAt: error.retryAt, why: error.why }
    this.#wasLost ||= mayHaveHappened(error)
    if (this.#isWorthAnotherTry(error, tries)) return this.#postponed(tries, error)
    // A try that did not get as far as Alta tells nothing of the one before.
    const isUnknown = mayHaveHappened(error) || (this.#wasLost && !isRefusedByAlta(error))
    return isUnknown
      ? { kind: 'lost', ticket: store.nextTicket(), retryAt: retryAtOf(error) }
      : { kind: 'refused', error, at: clock.now() }
  }

  /** What never got as far as Alta is tried again for a while, if it is a pause; a resume is never queued. */
  #isWorthAnotherTry(error: AppError, tries: number): boolean {
    return this.#order.asked.verb === 'pause' && neverReachedAlta(error) && tries <= moreTries
  }

  #postponed(tries: number, error?: AppError) {
    const retryAt =
      (error && retryAtOf(error)) ?? this.#account.clock.now() + retryDelay(tries, Math.random())
    return { kind: 'postponed', retryAt, why: whyWaiting(error) } satisfies CampaignEvent
  }

  /**
   * After a lost answer: plans another try if a read shows that it is needed, and there is one left.
   *
   * @param readAt when Alta may be asked at the soonest, if the answer said so (ms since the epoch)
   */
  async #readBeforeNextTry(tries: number, readAt: number | undefined): Promise<void> {
    const { clock } = this.#account
    if (readAt !== undefined) {
      await clock.wait(readAt - clock.now(), this.#order.signal)
      if (this.#isOn() && this.#isSleptOver(readAt)) return this.#ask()
    }
    if (tries > moreTries) return this.#look()
    await this.#look(hasReadSinceAnswer)
    const state = this.#state()
    if (state && hasReadSinceAnswer(state)) this.#tell(this.#postponed(tries))
  }

  /** Answers whether the action waits to be sent again, and is still wanted when the time has come. */
  async #waitForItsTurn(): Promise<boolean> {
    const { clock } = this.#account
    const progress = this.#state()?.action?.progress
    if (!this.#isOn() || progress?.phase !== 'waiting') return false
    if (this.#isLockedOut()) {
      this.#tell({ kind: 'cancelled' })
      return false
    }
    await clock.wait(progress.retryAt - clock.now(), this.#order.signal)
    if (this.#isOn() && this.#isSleptOver(progress.retryAt)) await this.#ask()
    return this.#isOn()
  }

  /** It was locked while the request was on the wire. */
  #isLockedOut(): boolean {
    const state = this.#state()
    return state !== undefined && isLockedOut(state)
  }

  /** Not every computer tells of its waking before what was waited for goes on. */
  #isSleptOver(turn: number): boolean {
    return this.#order.asked.verb === 'resume' && this.#account.clock.now() - turn > sleptOver
  }

  /** Ends here: once Alta is read the person is told what it shows, and may try again. */
  async #ask(): Promise<void> {
    this.#tell({ kind: 'cut-off' })
    await this.#check()
  }

  /** Reads until the action ends, `isEnough` says so, or the patience ends; then later reads go on looking. */
  async #look(isEnough: (state: CampaignState) => boolean = () => false): Promise<void> {
    const { clock } = this.#account
    const { signal } = this.#order
    const end = new AbortController()
    const isLooking = () => !end.signal.aborted && this.#isOn()
    void clock.wait(patience, AbortSignal.any([signal, end.signal])).then(() => {
      if (isLooking()) this.#tell({ kind: 'patience-ended', at: clock.now() })
      end.abort()
    })
    for (let pause = shortestPause; isLooking(); pause = Math.min(pause * 2, longestPause)) {
      await this.#check()
      const state = this.#state()
      if (!state || isEnough(state)) break
      if (isLooking()) await clock.wait(pause, AbortSignal.any([signal, end.signal]))
    }
    end.abort()
  }

  /** Whether this very action is still under way and wanted. */
  #isOn(): boolean {
    return !this.#order.signal.aborted && this.#state()?.action?.ticket === this.#order.ticket
  }

  #state(): CampaignState | undefined {
    return this.#account.store.state.campaigns.get(this.#order.campaignId)
  }

  #tell(event: CampaignEvent): void {
    if (this.#isOn()) this.#account.store.apply(this.#order.campaignId, event)
  }
}

function whyWaiting(error: AppError | undefined) {
  if (error?.kind === 'gateway') return 'not-passed-on'
  return error && isNotSent(error) ? 'no-connection' : 'no-answer'
}

/** Whether it waits for a limit: then no try is lost by it. */
const isLimit = (why: WhyWaiting) => why !== 'no-answer' && why !== 'no-connection' && why !== 'not-passed-on'
