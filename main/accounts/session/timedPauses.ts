import type { CampaignState, TimedPause } from '../../domain/campaign'
import { isAsLeft, verdictAt } from '../../domain/timedPause'
import type { Actions } from './actions'
import type { AccountWork } from './session'

/** How often it is looked whether an end has come (ms): short, so that sleep and clocks that are set do no harm. */
const beat = 10_000

/** Ends the pauses that are to end: by itself where all is as it was left and the time is right, else by asking. */
export class TimedPauses {
  #account: AccountWork
  #actions: Actions
  /** Campaigns that are being read just now because their end has come. */
  #underWay = new Set<string>()

  constructor(account: AccountWork, actions: Actions) {
    this.#account = account
    this.#actions = actions
  }

  /** Looks from time to time until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#look()
      await this.#account.clock.wait(beat, signal)
    }
  }

  #look(): void {
    for (const state of this.#account.store.state.campaigns.values()) {
      const { campaign, timedPause, action } = state
      if (timedPause && !action && this.#verdict(state, timedPause) !== 'nothing')
        void this.#end(campaign.id, timedPause)
    }
  }

  /** Reads the campaign first. As long as it cannot be read nothing is sent; it may become too late. */
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
    const { store } = this.#account
    const verdict = this.#verdict(state, timedPause)
    if (verdict === 'remind') store.apply(id, { kind: 'end-questioned', question: 'reminder' })
    else if (verdict === 'miss') store.apply(id, { kind: 'end-questioned', question: 'missed' })
    else if (verdict === 'nothing' || !wasRead) return
    else if (isAsLeft(state, timedPause))
      this.#actions.begin(id, { ...byItself, plannedFor: timedPause.until })
    else store.apply(id, { kind: 'end-questioned', question: 'changed' })
  }

  /** The campaign, if its pause has still this end and nobody is acting on it. */
  #stateWith(campaignId: string, timedPause: TimedPause): CampaignState | null {
    const { store, signal } = this.#account
    const state = store.state.campaigns.get(campaignId)
    return !signal.aborted && state?.timedPause === timedPause && !state.action ? state : null
  }

  #verdict({ lock }: CampaignState, timedPause: TimedPause) {
    const { clock, resumesByItself } = this.#account
    return verdictAt(timedPause, clock.now(), { resumesByItself: resumesByItself(), isLocked: lock !== null })
  }
}

/** Nobody is there to be asked whether prospects are to be resumed as well. */
const byItself = { verb: 'resume', withProspects: false, byTimer: true } as const
