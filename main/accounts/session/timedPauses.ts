import type { CampaignState, TimedPause } from '../../domain/campaign'
import { isAsLeft, verdictAt } from '../../domain/timedPause'
import type { Actions } from './actions'
import type { SessionContext } from './sessionContext'

/** How often it looks for pauses that are over (ms). Short, so that sleep and changes of the clock do no harm. */
const beat = 10_000

/** Resumes campaigns when their timed pauses are over. If something changed meanwhile, or it is too late, it asks. */
export class TimedPauses {
  #context: SessionContext
  #actions: Actions
  /** The campaigns that are being read just now because their pause is over. */
  #underWay = new Set<string>()

  constructor(context: SessionContext, actions: Actions) {
    this.#context = context
    this.#actions = actions
  }

  /** Looks from time to time until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#look()
      await this.#context.clock.wait(beat, signal)
    }
  }

  #look(): void {
    for (const state of this.#context.store.state.campaigns.values()) {
      const { campaign, timedPause, action } = state
      if (timedPause && !action && this.#verdict(state, timedPause) !== 'nothing')
        void this.#end(campaign.id, timedPause)
    }
  }

  /** Reads the campaign first. While it cannot be read nothing is sent, and it may become too late. */
  async #end(campaignId: string, timedPause: TimedPause): Promise<void> {
    if (this.#underWay.has(campaignId)) return
    this.#underWay.add(campaignId)
    const read = await this.#actions.check(campaignId)
    this.#underWay.delete(campaignId)
    const state = this.#stateWith(campaignId, timedPause)
    if (state) this.#carryOut(state, timedPause, read.ok)
  }

  #carryOut(state: CampaignState, timedPause: TimedPause, wasRead: boolean): void {
    const { id } = state.campaign
    const { store } = this.#context
    const verdict = this.#verdict(state, timedPause)
    if (verdict === 'remind') store.apply(id, { kind: 'end-questioned', question: 'reminder' })
    else if (verdict === 'miss') store.apply(id, { kind: 'end-questioned', question: 'missed' })
    else if (verdict === 'nothing' || !wasRead) return
    else if (isAsLeft(state, timedPause))
      this.#actions.begin(id, { ...byItself, plannedFor: timedPause.until })
    else store.apply(id, { kind: 'end-questioned', question: 'changed' })
  }

  /** The campaign, if it still has this timed pause and nobody acts on it. */
  #stateWith(campaignId: string, timedPause: TimedPause): CampaignState | null {
    const { store, signal } = this.#context
    const state = store.state.campaigns.get(campaignId)
    return !signal.aborted && state?.timedPause === timedPause && !state.action ? state : null
  }

  #verdict({ lock }: CampaignState, timedPause: TimedPause) {
    const { clock, resumesByItself } = this.#context
    return verdictAt(timedPause, clock.now(), { resumesByItself: resumesByItself(), isLocked: lock !== null })
  }
}

/** Prospects stay paused: nobody is there to be asked. */
const byItself = { verb: 'resume', withProspects: false, byTimer: true } as const
