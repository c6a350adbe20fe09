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
import type { SessionContext } from './sessionContext'

/** How long Alta is given to show what it accepted (ms). */
const patience = 10_000
const shortestPause = 300
const longestPause = 2_000
const moreTries = 3
/** A resume whose turn is this long past (ms): the computer slept meanwhile. */
const sleptOver = 30_000

/** What is attempted. */
export interface AttemptedAction {
  campaignId: string
  asked: Asked
  via: Via
  /** Tells the action from any other on this campaign. */
  ticket: Ticket
  /** Aborts when the person no longer wants it, or the session is closed. */
  signal: AbortSignal
}

/**
 * One pause or resume, from the click until Alta shows it. Since it sets a state, it may be sent more than once: while the person
 * still wants it and, after an answer was lost, only if a read does not show that it happened.
 */
export class ActionAttempt {
  #context: SessionContext
  #attempted: AttemptedAction
  /** Reads the campaign and takes over what Alta shows. */
  #check: () => Promise<unknown>
  /** Whether the answer to a try was lost, so that it may have happened. */
  #wasLost = false

  constructor(context: SessionContext, attempted: AttemptedAction, check: () => Promise<unknown>) {
    this.#context = context
    this.#attempted = attempted
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

  /** Sends the request, and again after each wait for Alta's limit. */
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
    const { api } = this.#context
    const { campaignId, asked, via } = this.#attempted
    const priority = via === 'run' ? 'many' : 'click'
    const campaign = this.#state()?.campaign
    const altaId = campaign ? altaIdOf(campaign) : campaignId
    return asked.verb === 'pause'
      ? api.pauseCampaign(altaId, { pauseProspects: asked.withProspects }, priority)
      : api.resumeCampaign(altaId, { resumeProspects: asked.withProspects }, priority)
  }

  #eventOf(answer: Result<null>, tries: number): CampaignEvent {
    const { store, clock } = this.#context
    if (answer.ok) return { kind: 'accepted', ticket: store.nextTicket() }
    const { error } = answer
    if (error.kind === 'rate-limited') return { kind: 'postponed', retryAt: error.retryAt, why: error.why }
    this.#wasLost ||= mayHaveHappened(error)
    if (this.#isWorthAnotherTry(error, tries)) return this.#postponed(tries, error)
    // A try that never reached Alta says nothing about the one before.
    const isUnknown = mayHaveHappened(error) || (this.#wasLost && !isRefusedByAlta(error))
    return isUnknown
      ? { kind: 'lost', ticket: store.nextTicket(), retryAt: retryAtOf(error) }
      : { kind: 'refused', error, at: clock.now() }
  }

  /** A pause that never reached Alta is tried again for a while. A resume is never queued. */
  #isWorthAnotherTry(error: AppError, tries: number): boolean {
    return this.#attempted.asked.verb === 'pause' && neverReachedAlta(error) && tries <= moreTries
  }

  #postponed(tries: number, error?: AppError) {
    const retryAt =
      (error && retryAtOf(error)) ?? this.#context.clock.now() + retryDelay(tries, Math.random())
    return { kind: 'postponed', retryAt, why: whyWaiting(error) } satisfies CampaignEvent
  }

  /**
   * Reads after a lost answer, and plans another try if it is needed and there is one left.
   *
   * @param readAt when Alta may be asked again, if the answer named a time (ms since the epoch)
   */
  async #readBeforeNextTry(tries: number, readAt: number | undefined): Promise<void> {
    const { clock } = this.#context
    if (readAt !== undefined) {
      await clock.wait(readAt - clock.now(), this.#attempted.signal)
      if (this.#isOn() && this.#isSleptOver(readAt)) return this.#ask()
    }
    if (tries > moreTries) return this.#look()
    await this.#look(hasReadSinceAnswer)
    const state = this.#state()
    if (state && hasReadSinceAnswer(state)) this.#tell(this.#postponed(tries))
  }

  /** Waits if the action is to be sent again. Answers whether it then still is. */
  async #waitForItsTurn(): Promise<boolean> {
    const { clock } = this.#context
    const progress = this.#state()?.action?.progress
    if (!this.#isOn() || progress?.phase !== 'waiting') return false
    if (this.#isLockedOut()) {
      this.#tell({ kind: 'cancelled' })
      return false
    }
    await clock.wait(progress.retryAt - clock.now(), this.#attempted.signal)
    if (this.#isOn() && this.#isSleptOver(progress.retryAt)) await this.#ask()
    return this.#isOn()
  }

  /** It was locked while the request was on the wire. */
  #isLockedOut(): boolean {
    const state = this.#state()
    return state !== undefined && isLockedOut(state)
  }

  /** Not every computer reports its waking before what waited goes on. */
  #isSleptOver(turn: number): boolean {
    return this.#attempted.asked.verb === 'resume' && this.#context.clock.now() - turn > sleptOver
  }

  /** Ends the attempt. The next reading shows what became of it, and the person may try again. */
  async #ask(): Promise<void> {
    this.#tell({ kind: 'cut-off' })
    await this.#check()
  }

  /** Reads until the action ends, `isEnough` says so, or the patience ends. After that, later readings go on looking. */
  async #look(isEnough: (state: CampaignState) => boolean = () => false): Promise<void> {
    const { clock } = this.#context
    const { signal } = this.#attempted
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
    return !this.#attempted.signal.aborted && this.#state()?.action?.ticket === this.#attempted.ticket
  }

  #state(): CampaignState | undefined {
    return this.#context.store.state.campaigns.get(this.#attempted.campaignId)
  }

  #tell(event: CampaignEvent): void {
    if (this.#isOn()) this.#context.store.apply(this.#attempted.campaignId, event)
  }
}

function whyWaiting(error: AppError | undefined) {
  if (error?.kind === 'gateway') return 'not-passed-on'
  return error && isNotSent(error) ? 'no-connection' : 'no-answer'
}

/** Whether it waits for a limit, which costs no try. */
const isLimit = (why: WhyWaiting) => why !== 'no-answer' && why !== 'no-connection' && why !== 'not-passed-on'
