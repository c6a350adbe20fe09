import type { Banner, EndChoice, PauseEnd, Result, TimedPauseView } from '../../preload/shared/contract'
import { tomorrowMorning } from '../../preload/shared/pauseEnds'
import type { AccountView } from '../domain/accountView'
import { type Asked, type CampaignEvent, inverse, type Via } from '../domain/campaign'
import { inOneLine } from '../domain/history'
import { refusalOf } from '../domain/refusal'
import { failure, success } from '../domain/result'
import { chosenEnd, withoutPastEnd } from '../domain/timedPause'
import type { AccountStore } from './accountStore'
import { addBannersOf } from './banners'
import { BulkRuns } from './bulkRuns'
import { keepCampaignCache } from './campaignCache'
import { AddedCampaigns, Choices, RecentUse } from './choices'
import { drawConsequences } from './consequences'
import { History } from './history'
import { keepJournal, keepTimedPauses } from './journal'
import { keepLog } from './log'
import type { AccountDeps } from './ports'
import type { OpenAccount } from './session/session'
import { SignIn } from './signIn'
import { UndoOffers } from './undoOffers'

/** One account: takes commands for it, and tells what is to be seen of it. */
export class CampaignService {
  #store: AccountStore
  #deps: AccountDeps
  #signIn: SignIn
  #undoOffers: UndoOffers
  #recentUse: RecentUse
  /** What is asked for many campaigns at once. */
  readonly runs: BulkRuns
  /** What the person chose of a campaign, beyond what Alta knows of it. */
  readonly choices: Choices
  /** The campaigns that Alta’s list does not hold. */
  readonly added: AddedCampaigns
  readonly history: History

  constructor(store: AccountStore, deps: AccountDeps) {
    this.#store = store
    this.#deps = deps
    this.#signIn = new SignIn(store, deps)
    this.#undoOffers = new UndoOffers(store, deps.clock)
    this.history = new History(store, deps)
    this.runs = new BulkRuns(store, deps, () => this.#signIn.account)
    this.choices = new Choices(store, deps.clock, () => this.#signIn.account)
    this.added = new AddedCampaigns(store, deps.clock, () => this.#accountForPerson())
    this.#recentUse = new RecentUse(store, deps)
    const { history, runs } = this
    drawConsequences(store, { history, undoOffers: this.#undoOffers, runs }, deps)
    keepCampaignCache(store, deps.known)
    keepTimedPauses(store, deps.timers)
    keepJournal(store, deps.journal)
    keepLog(store, deps)
    addBannersOf(store)
  }

  view(): AccountView {
    return this.#store.view()
  }

  /** Calls back after each change of the view. */
  onChange(listener: () => void): void {
    this.#store.onChange(listener)
  }

  /** Connects with the saved token, if there is one; asks the keychain for it again. */
  start(): Promise<Result<null>> {
    return this.#signIn.connectAsBefore()
  }

  /** Connects with what was typed in; a token that Alta refuses is not kept. */
  connect(typed: { token: string; accountId: string }): Promise<Result<null>> {
    return this.#signIn.connect(typed)
  }

  /** Removes the token and forgets what was known. */
  disconnect(): Promise<Result<null>> {
    return this.#signIn.disconnect()
  }

  /** Ends all work; nothing is removed. */
  close(): void {
    this.#signIn.close()
  }

  /** Has the keychain keep the token that it did not take before; what becomes of it is told by a banner. */
  saveToken(): Promise<Result<null>> {
    return this.#signIn.saveToken()
  }

  /** Does what the keychain could not do before, where nobody is asked anything. */
  goOnSilently(): void {
    void this.#signIn.goOnSilently()
  }

  /** The computer slept: what was under way is dropped, and the campaigns are read once. */
  wokeUp(): void {
    this.runs.wokeUp()
    void this.#signIn.account?.wakeUp()
  }

  popoverOpened(isOpen: boolean): void {
    this.#signIn.popoverOpened(isOpen)
  }

  async refresh(): Promise<Result<null>> {
    return this.#accountForPerson()?.refresher.refresh() ?? notConnected
  }

  /** Pauses a campaign, its prospects too if the preference says so. */
  pause(campaignId: string, via: Via = 'window'): Result<null> {
    const withProspects = this.#deps.preferences.get().pauseProspects
    return this.#begin(campaignId, { verb: 'pause', withProspects }, via)
  }

  /** Pauses a campaign until then; of one that Alta shows paused the end alone is set, and nothing is sent. */
  pauseUntil(campaignId: string, choice: EndChoice, via: Via = 'window'): Result<null> {
    const { clock, preferences } = this.#deps
    const end = chosenEnd(choice, clock.now(), clock.zone())
    if (!end.ok) return end
    if (this.#isPaused(campaignId)) return this.#setEnd([campaignId], { ...end.value, atEnd: 'resume' })
    const withProspects = preferences.get().pauseProspects
    return this.#begin(campaignId, { verb: 'pause', withProspects, end: end.value }, via)
  }

  /** Takes the ends from these pauses. */
  keepPaused(campaignIds: readonly string[]): Result<null> {
    return this.#note(campaignIds, { kind: 'end-dropped' })
  }

  /** Keeps campaigns paused whose pauses were to end, and asks again tomorrow at nine. */
  remindTomorrow(campaignIds: readonly string[]): Result<null> {
    const { clock } = this.#deps
    return this.#setEnd(campaignIds, { ...tomorrowMorning(clock.now(), clock.zone()), atEnd: 'ask' })
  }

  /** Pauses what somebody else resumed, as it was paused before; an end that has passed meanwhile is left out. */
  pauseAgain(campaignId: string): Result<null> {
    const drift = this.#store.state.campaigns.get(campaignId)?.drift
    if (!drift) return success()
    const { withProspects, end } = drift
    const isToCome = end !== null && end.until > this.#deps.clock.now()
    return this.#begin(campaignId, { verb: 'pause', withProspects, ...(isToCome && { end }) })
  }

  /** Lets campaigns run that somebody else resumed. */
  dismissDrifts(campaignIds: readonly string[]): Result<null> {
    return this.#note(campaignIds, { kind: 'drift-dismissed' })
  }

  resume(campaignId: string, withProspects: boolean, via: Via = 'window'): Result<null> {
    return this.#begin(campaignId, { verb: 'resume', withProspects }, via)
  }

  cancel(campaignId: string): Result<null> {
    return this.#signIn.account?.actions.cancel(campaignId) ?? notConnected
  }

  undo(offerId: number, via: Via = 'window'): Result<null> {
    if (!this.#signIn.account) return notConnected
    const offer = this.#store.state.undoOffers.find(({ id }) => id === offerId)
    if (!offer) return success()
    const state = this.#store.state.campaigns.get(offer.campaignId)
    const refusal = state ? refusalOf(state, inverse(offer).verb) : null
    if (refusal) return failure(refusal)
    this.#undoOffers.withdraw(offerId)
    const asked = withoutPastEnd(inverse(offer), this.#deps.clock.now())
    return this.#begin(offer.campaignId, asked, via)
  }

  /** Keeps the offer as long as a dialog about it is open. */
  holdUndo(offerId: number, isHeld: boolean): Result<null> {
    this.#undoOffers.hold(offerId, isHeld)
    return success()
  }

  /** Lets go of all offers: the page that held them is gone. */
  releaseUndo(): void {
    this.#undoOffers.releaseAll()
  }

  /** Notes why something was done to many at once, also for what of it is still to come; empty takes a reason back. */
  explainRun(batchId: string, given: string): Result<null> {
    const reason = inOneLine(given)
    this.runs.explain(batchId, reason)
    return this.history.explainRun(batchId, reason)
  }

  dismissUndo(offerId: number): Result<null> {
    this.#undoOffers.withdraw(offerId)
    return success()
  }

  /** Asks once more for what failed on a campaign, with the prospects and until the end that were asked for then. */
  tryAgain(campaignId: string): Result<null> {
    const failed = this.#store.state.campaigns.get(campaignId)?.failure
    if (!failed) return success()
    const { verb, withProspects, end, byTimer, plannedFor } = failed
    if (end && verb === 'pause' && end.until <= this.#deps.clock.now()) return endIsPast
    return this.#begin(campaignId, { verb, withProspects, end, byTimer, plannedFor })
  }

  dismissFailures(campaignIds: readonly string[]): Result<null> {
    return this.#note(campaignIds, { kind: 'failure-dismissed' })
  }

  async checkCampaign(campaignId: string): Promise<Result<null>> {
    return this.#accountForPerson()?.actions.check(campaignId) ?? notConnected
  }

  dismissBanner(kind: Banner['kind']): Result<null> {
    this.#store.dismissBanner(kind)
    return success()
  }

  /** For a read that a person asks for: it is tried now, whatever became of those before. */
  #accountForPerson(): OpenAccount | null {
    const { account } = this.#signIn
    account?.endRest()
    return account
  }

  #isPaused(campaignId: string): boolean {
    const state = this.#store.state.campaigns.get(campaignId)
    return state?.campaign.status === 'paused' && !state.action
  }

  #setEnd(campaignIds: readonly string[], end: PauseEnd & { atEnd: TimedPauseView['atEnd'] }): Result<null> {
    if (!this.#signIn.account) return notConnected
    return this.#note(campaignIds, { kind: 'end-set', ...end })
  }

  /** As one change, however many they are. */
  #note(campaignIds: readonly string[], event: CampaignEvent): Result<null> {
    this.#store.applyAll(campaignIds.map((id) => [id, event]))
    return success()
  }

  #begin(campaignId: string, asked: Asked, via: Via = 'window'): Result<null> {
    const begun = this.#signIn.account?.actions.begin(campaignId, asked, via) ?? notConnected
    if (begun.ok) this.#recentUse.mark(campaignId)
    return begun
  }
}

const notConnected = failure({ kind: 'not-connected' })
const endIsPast = failure({ kind: 'invalid-end', problem: 'past' })
