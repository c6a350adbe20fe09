import type { AppError } from '../../../preload/shared/contract'
import { type CampaignEvent, type CampaignState, openIntent, type Ticket } from '../../domain/campaign'
import { isFromAlta } from '../../domain/result'
import { altaIdOf } from '../../domain/typedInput'
import { forgetGone } from '../banners'
import type { Absent } from './listReading'
import type { AccountWork } from './session'

/** Up to so many are asked for as the list is; of more, with what the budget leaves. */
const fewCampaigns = 10
/** What cannot be asked for in this time is said to be old (ms). */
const askedSoon = 2_000
/** ms */
const shortestWait = 1_000

/** Whose turn it is: all, or with a run under way what is being acted on, and what was never asked for. */
export type Turn = 'all' | 'urgent'

/**
 * Campaigns that Alta's list does not hold, each asked for by its id: those that were added by hand, those that the last list
 * lacked, and where the token may not list, all that are known. One that Alta does not find at two readings, one after the
 * other, is forgotten, unless it was added by hand or something that was asked for is open.
 */
export class Unlisted {
  #account: AccountWork
  #absent: Absent = { ids: [], ticket: 0 }
  /** What Alta did not find at the last reading. */
  #notFound = new Set<string>()
  /** When each was last asked for. */
  #askedAt = new Map<string, Ticket>()
  #queue: string[] = []
  #underWay = new Set<string>()
  #isGoingOn = false

  constructor(account: AccountWork) {
    this.#account = account
  }

  /** How many there are. */
  get count(): number {
    return this.#ids().length
  }

  /** Takes over what a list lacked. What it held is there. */
  take(absent: Absent): void {
    this.#absent = absent
    const ids = new Set(absent.ids)
    for (const id of this.#notFound) if (!ids.has(id)) this.#notFound.delete(id)
  }

  /** Asks for them. Of many, the last answers come later, as the budget allows. */
  async read(turn: Turn): Promise<void> {
    const { clock, signal } = this.#account
    this.#queue = this.#inOrder(turn)
    void clock.wait(askedSoon, signal).then(() => this.#mark())
    for (let left = fewCampaigns; left > 0 && this.#queue.length > 0; left -= 1) {
      const retryAt = await this.#askNext()
      if (retryAt !== null || signal.aborted) break
    }
    this.#mark()
    if (this.#queue.length > 0 && !this.#isGoingOn) void this.#goOn()
  }

  async #goOn(): Promise<void> {
    const { clock, signal } = this.#account
    this.#isGoingOn = true
    while (this.#queue.length > 0 && !signal.aborted) {
      const retryAt = await this.#askNext()
      if (retryAt !== null) await clock.wait(Math.max(shortestWait, retryAt - clock.now()), signal)
    }
    this.#isGoingOn = false
  }

  /** Answers when the next one may be asked for (ms since the epoch); null for at once. */
  async #askNext(): Promise<number | null> {
    const { store, api, clock, signal } = this.#account
    const [id = '', ...others] = this.#queue
    const state = store.state.campaigns.get(id)
    this.#queue = others
    if (!state) return null
    const read = { at: clock.now(), ticket: store.nextTicket() }
    const priority = others.length < fewCampaigns ? 'read' : 'page'
    this.#underWay.add(id)
    const answer = await api.getCampaign(altaIdOf(state.campaign), priority)
    this.#underWay.delete(id)
    if (signal.aborted) return null
    if (!answer.ok && answer.error.kind === 'rate-limited') {
      this.#queue = [id, ...this.#queue.filter((other) => other !== id)]
      return answer.error.retryAt
    }
    this.#askedAt.set(id, read.ticket)
    if (answer.ok) this.#found(id, { kind: 'read', campaign: answer.value, ...read })
    else this.#failed(id, answer.error, read.at)
    return null
  }

  #found(id: string, event: CampaignEvent): void {
    this.#notFound.delete(id)
    this.#account.store.apply(id, event)
  }

  #failed(id: string, error: AppError, at: number): void {
    const { store, onRefused } = this.#account
    store.apply(id, { kind: 'unreadable', error, at })
    if (error.kind === 'not-found') return this.#notThere(id)
    this.#notFound.delete(id)
    // What keeps one answer from coming keeps the others: they are asked for at the next reading.
    if (error.kind === 'unauthorized' || !isAboutCampaign(error)) this.#queue = []
    if (error.kind === 'unauthorized') onRefused()
  }

  #notThere(id: string): void {
    const { store } = this.#account
    const state = store.state.campaigns.get(id)
    if (!state || state.isAdded) return
    const isForgotten = this.#notFound.has(id) && openIntent(state) === null
    this.#notFound.add(id)
    if (isForgotten) forgetGone(store, state)
  }

  /** Says of those that the list lacked, and that were not read since, that they may be old. */
  #mark(): void {
    const { store, signal } = this.#account
    if (signal.aborted) return
    const { ids, ticket } = this.#absent
    const { campaigns } = store.state
    const old = ids.filter((id) => isOld(campaigns.get(id), ticket))
    if (old.length > 0) store.applyAll(old.map((id) => [id, { kind: 'unlisted', ticket }] as const))
  }

  /** Those that were not asked for the longest come first; of new ones, those that the person did something with. */
  #inOrder(turn: Turn): string[] {
    const { campaigns } = this.#account.store.state
    const rank = (id: string) => this.#askedAt.get(id) ?? (isOfPerson(campaigns.get(id)) ? -1 : 0)
    const isDue = (id: string) =>
      !this.#underWay.has(id) &&
      (turn === 'all' || !this.#askedAt.has(id) || Boolean(campaigns.get(id)?.action))
    return this.#ids()
      .filter(isDue)
      .sort((one, other) => rank(one) - rank(other))
  }

  #ids(): string[] {
    const { campaigns, connection } = this.#account.store.state
    if (connection.kind === 'connected' && !connection.mayList) return [...campaigns.keys()]
    const added = [...campaigns.values()].filter(({ isAdded }) => isAdded).map(({ campaign }) => campaign.id)
    const isAbsent = (id: string) => {
      const state = campaigns.get(id)
      return state !== undefined && !state.isAdded
    }
    return [...added, ...this.#absent.ids.filter(isAbsent)]
  }
}

const isOld = (state: CampaignState | undefined, ticket: Ticket) =>
  state !== undefined && !state.isUnlisted && state.readTicket <= ticket

/** Whether something of it is known here alone, or is still to come of it. */
const isOfPerson = (state: CampaignState | undefined) =>
  state !== undefined &&
  (state.isAdded ||
    state.isPinned ||
    state.lock !== null ||
    state.prospectsHeld ||
    state.mayHoldProspects ||
    state.isPausedHere ||
    state.timedPause !== null ||
    state.drift !== null ||
    openIntent(state) !== null)

/** Whether the answer tells of this one campaign, and not of the way to Alta or of its state. */
const isAboutCampaign = (error: AppError) =>
  (isFromAlta(error) && error.kind !== 'server') || error.kind === 'bad-answer'
