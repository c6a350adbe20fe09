import type { Banner, EndChoice, PauseEnd, Result, TimedPauseView } from '../../preload/shared/contract'
import { tomorrowMorning } from '../../preload/shared/pauseEnds'
import type { AccountView } from '../domain/accountView'
import { type Asked, type CampaignEvent, inverse, type Via } from '../domain/campaign'
import { inOneLine } from '../domain/history'
import { refusalOf } from '../domain/refusal'
import { failure, success } from '../domain/result'
import { chosenEnd, withoutPastEnd } from '../domain/timedPause'
import { AccountStore, type State } from './accountStore'
import { addBannersOf, showNotificationOf } from './banners'
import { BulkRuns } from './bulkRuns'
import { keepCampaignCache } from './campaignCache'
import { Choices } from './choices'
import { History } from './history'
import { keepJournal, keepTimedPauses } from './journal'
import { keepLog } from './log'
import type { AccountDeps, AccountResources, AccountSettings, AddBanner, Kept } from './ports'
import { keepRuns } from './runStore'
import type { Session } from './session/session'
import { SignIn } from './signIn'
import { UndoOffers } from './undoOffers'

/** More than the tray menu shows, since some may be gone by the next start. */
const mostRecentlyUsed = 50
/** The request of a click does not wait for one more file. */
const keepRecentlyUsedAfterMs = 1_000

/** One account, connected or not: takes commands for it, and shows how it stands. */
export class Account {
  readonly key: string
  readonly settings: Kept<AccountSettings>
  /** Connects it, and disconnects it. */
  readonly signIn: SignIn
  /** What was asked for many campaigns at once. */
  readonly runs: BulkRuns
  /** What the person chose for a campaign, beyond what Alta knows of it. */
  readonly choices: Choices
  readonly history: History
  readonly undoOffers: UndoOffers
  #store: AccountStore
  #deps: AccountDeps
  #remove: () => void

  /** @param open opens what belongs to the account */
  constructor(
    { settings, ...deps }: Pick<AccountDeps, 'settings' | 'preferences' | 'showNotification' | 'isOnShow'>,
    open: (addBanner: AddBanner) => AccountResources,
  ) {
    this.key = settings.get().key
    this.settings = settings
    const store = new AccountStore(this.key)
    const { remove, ...resources } = open((banner) => store.addBanner(banner))
    this.#store = store
    this.#deps = { ...resources, ...deps, settings }
    this.#remove = remove
    const session = () => this.#session
    this.signIn = new SignIn(store, this.#deps)
    this.history = new History(store, this.#deps)
    this.undoOffers = new UndoOffers(store, this.#deps.clock)
    this.runs = new BulkRuns(store, this.#deps, session)
    this.choices = new Choices(store, this.#deps.clock, session)
    this.#followChanges()
  }

  view(): AccountView {
    return this.#store.view()
  }

  get state(): State {
    return this.#store.state
  }

  /** Calls back after each change of the view. */
  onChange(listener: () => void): void {
    this.#store.onChange(listener)
  }

  /** Ends all work on it, and deletes its files. */
  remove(): void {
    this.signIn.close()
    this.#remove()
  }

  /** The computer slept: what was under way is dropped, and the campaigns are read once. */
  wokeUp(): void {
    this.runs.wokeUp()
    void this.#session?.wakeUp()
  }

  /** Reads it now, unless that was just done. */
  refreshIfStale(): void {
    this.#session?.refresher.refreshIfStale()
  }

  async refresh(): Promise<Result<null>> {
    return this.#sessionForPerson()?.refresher.refresh() ?? notConnected
  }

  /** Pauses a campaign, its prospects too if the preference says so. */
  pause(campaignId: string, via: Via = 'window'): Result<null> {
    const withProspects = this.#deps.preferences.get().pauseProspects
    return this.#begin(campaignId, { verb: 'pause', withProspects }, via)
  }

  /** Pauses a campaign until then. One that Alta shows paused only gets the end; nothing is sent. */
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
    return this.#applyToAll(campaignIds, { kind: 'end-dropped' })
  }

  /** Keeps campaigns paused whose pauses were to end, and asks again tomorrow at nine. */
  remindTomorrow(campaignIds: readonly string[]): Result<null> {
    const { clock } = this.#deps
    return this.#setEnd(campaignIds, { ...tomorrowMorning(clock.now(), clock.zone()), atEnd: 'ask' })
  }

  /** Pauses what somebody else resumed, as it was paused before. An end that has passed since is left out. */
  pauseAgain(campaignId: string): Result<null> {
    const drift = this.#store.state.campaigns.get(campaignId)?.drift
    if (!drift) return success()
    const { withProspects, end } = drift
    const isToCome = end !== null && end.until > this.#deps.clock.now()
    return this.#begin(campaignId, { verb: 'pause', withProspects, ...(isToCome && { end }) })
  }

  /** Lets campaigns run that somebody else resumed. */
  dismissDrifts(campaignIds: readonly string[]): Result<null> {
    return this.#applyToAll(campaignIds, { kind: 'drift-dismissed' })
  }

  resume(campaignId: string, withProspects: boolean, via: Via = 'window'): Result<null> {
    return this.#begin(campaignId, { verb: 'resume', withProspects }, via)
  }

  cancel(campaignId: string): Result<null> {
    return this.#session?.actions.cancel(campaignId) ?? notConnected
  }

  undo(offerId: number, via: Via = 'window'): Result<null> {
    if (!this.#session) return notConnected
    const offer = this.undoOffers.find(offerId)
    if (!offer) return success()
    const state = this.#store.state.campaigns.get(offer.campaignId)
    const refusal = state ? refusalOf(state, inverse(offer).verb) : null
    if (refusal) return failure(refusal)
    this.undoOffers.withdraw(offerId)
    const asked = withoutPastEnd(inverse(offer), this.#deps.clock.now())
    return this.#begin(offer.campaignId, asked, via)
  }

  /** Notes why something was done to many at once, also for what is still to come of it; empty takes a reason back. */
  explainRun(batchId: string, given: string): Result<null> {
    const reason = inOneLine(given)
    this.runs.explain(batchId, reason)
    return this.history.explainRun(batchId, reason)
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
    return this.#applyToAll(campaignIds, { kind: 'failure-dismissed' })
  }

  async checkCampaign(campaignId: string): Promise<Result<null>> {
    return this.#sessionForPerson()?.actions.check(campaignId) ?? notConnected
  }

  dismissBanner(kind: Banner['kind']): Result<null> {
    this.#store.dismissBanner(kind)
    return success()
  }

  /**
   * What follows from a change. The order counts. The history notes what happened while the run that it is part of still has
   * it under way; the offer to undo it names that note; then the run takes note; then it is shown, with its undo. The end of a
   * pause is written before the journal, which holds it until then: so at any moment it is in one of the two files.
   */
  #followChanges(): void {
    const store = this.#store
    const deps = this.#deps
    keepRuns(store, deps.runs)
    store.onCampaignChange((change) => {
      const entry = this.history.note(change)
      const offer = this.undoOffers.follow(change, entry)
      this.runs.follow(change)
      showNotificationOf(change, offer, store, deps)
    })
    keepCampaignCache(store, deps.campaignCache)
    keepTimedPauses(store, deps.timedPauses)
    keepJournal(store, deps.journal)
    keepLog(store, deps)
    addBannersOf(store)
  }

  get #session(): Session | null {
    return this.signIn.session
  }

  /** For a read that a person asks for: it is tried now, whatever became of those before. */
  #sessionForPerson(): Session | null {
    this.#session?.endRest()
    return this.#session
  }

  #isPaused(campaignId: string): boolean {
    const state = this.#store.state.campaigns.get(campaignId)
    return state?.campaign.status === 'paused' && !state.action
  }

  #setEnd(campaignIds: readonly string[], end: PauseEnd & Pick<TimedPauseView, 'atEnd'>): Result<null> {
    return this.#session ? this.#applyToAll(campaignIds, { kind: 'end-set', ...end }) : notConnected
  }

  #applyToAll(campaignIds: readonly string[], event: CampaignEvent): Result<null> {
    this.#store.applyAll(campaignIds.map((id) => [id, event]))
    return success()
  }

  #begin(campaignId: string, asked: Asked, via: Via = 'window'): Result<null> {
    const begun = this.#session?.actions.begin(campaignId, asked, via) ?? notConnected
    if (begun.ok) void this.#noteUse(campaignId)
    return begun
  }

  /** For the tray's menu, which shows the campaigns that were last acted on first. */
  async #noteUse(campaignId: string): Promise<void> {
    const others = this.#store.state.recentlyUsed.filter((id) => id !== campaignId)
    this.#store.change({ recentlyUsed: [campaignId, ...others].slice(0, mostRecentlyUsed) })
    await this.#deps.clock.wait(keepRecentlyUsedAfterMs)
    const { connection, recentlyUsed } = this.#store.state
    if (connection.kind !== 'connected') return
    this.settings.set({ ...this.settings.get(), recentlyUsed: [...recentlyUsed] })
  }
}

const notConnected = failure({ kind: 'not-connected' })
const endIsPast = failure({ kind: 'invalid-end', problem: 'past' })
