import type { AppError } from '../../../preload/shared/contract'
import { type CampaignEvent, type CampaignState, openIntent, type Ticket } from '../../domain/campaign'
import { isFromAlta } from '../../domain/result'
import { altaIdOf } from '../../domain/typedInput'
import { forgetGone } from '../banners'
import type { Absent } from './listReading'
import type { SessionContext } from './sessionContext'

/** So many are read with the priority of the list. The others take what the budget leaves. */
const fewCampaigns = 10
/** A campaign that is not read within this time is shown as old (ms). */
const askedSoon = 2_000
const shortestWaitMs = 1_000

/** Which campaigns are read: all, or during a run only those that are acted on or were never read. */
export type Turn = 'all' | 'urgent'

/**
 * Reads the campaigns that are not on Alta's list by their ids: those that were added by hand, those that the last list lacked
 * and, with a token that may not list, all. A campaign that Alta does not find twice in a row is taken from the list, unless it
 * was added by hand or has an open intent.
 */
export class Unlisted {
  #context: SessionContext
  #absent: Absent = { ids: [], ticket: 0 }
  /** The campaigns that Alta did not find at the last reading. */
  #notFound = new Set<string>()
  /** When each was last read. */
  #askedAt = new Map<string, Ticket>()
  #queue: string[] = []
  #underWay = new Set<string>()
  #isGoingOn = false

  constructor(context: SessionContext) {
    this.#context = context
  }

  /** How many there are. */
  get count(): number {
    return this.#ids().length
  }

  /** Takes over what a list lacked. Everything else was found. */
  take(absent: Absent): void {
    this.#absent = absent
    const ids = new Set(absent.ids)
    for (const id of this.#notFound) if (!ids.has(id)) this.#notFound.delete(id)
  }

  /** Reads them. If there are many, the last are read later, as the budget allows. */
  async read(turn: Turn): Promise<void> {
    const { clock, signal } = this.#context
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
    const { clock, signal } = this.#context
    this.#isGoingOn = true
    while (this.#queue.length > 0 && !signal.aborted) {
      const retryAt = await this.#askNext()
      if (retryAt !== null) await clock.wait(Math.max(shortestWaitMs, retryAt - clock.now()), signal)
    }
    this.#isGoingOn = false
  }

  /** Reads the next one. Answers when the one after it may be read (ms since the epoch); null for at once. */
  async #askNext(): Promise<number | null> {
    const { store, api, clock, signal } = this.#context
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
    this.#context.store.apply(id, event)
  }

  #failed(id: string, error: AppError, at: number): void {
    const { store, onRefused } = this.#context
    store.apply(id, { kind: 'unreadable', error, at })
    if (error.kind === 'not-found') return this.#notThere(id)
    this.#notFound.delete(id)
    // The others would fail alike. They wait for the next reading.
    if (error.kind === 'unauthorized' || !isAboutCampaign(error)) this.#queue = []
    if (error.kind === 'unauthorized') onRefused()
  }

  #notThere(id: string): void {
    const { store } = this.#context
    const state = store.state.campaigns.get(id)
    if (!state || state.isAdded) return
    const isForgotten = this.#notFound.has(id) && openIntent(state) === null
    this.#notFound.add(id)
    if (isForgotten) forgetGone(store, state)
  }

  /** Marks those as old that the list lacked and that were not read since. */
  #mark(): void {
    const { store, signal } = this.#context
    if (signal.aborted) return
    const { ids, ticket } = this.#absent
    const { campaigns } = store.state
    const old = ids.filter((id) => isOld(campaigns.get(id), ticket))
    if (old.length > 0) store.applyAll(old.map((id) => [id, { kind: 'unlisted', ticket }] as const))
  }

  /** First those that were not read the longest and, of new ones, those that the person did something with. */
  #inOrder(turn: Turn): string[] {
    const { campaigns } = this.#context.store.state
    const rank = (id: string) => this.#askedAt.get(id) ?? (isOfPerson(campaigns.get(id)) ? -1 : 0)
    const isDue = (id: string) =>
      !this.#underWay.has(id) &&
      (turn === 'all' || !this.#askedAt.has(id) || Boolean(campaigns.get(id)?.action))
    return this.#ids()
      .filter(isDue)
      .sort((one, other) => rank(one) - rank(other))
  }

  #ids(): string[] {
    const { campaigns, connection } = this.#context.store.state
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

/** Whether this computer knows something of it that Alta does not, or something is still to come. */
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

/** Whether the error is about this one campaign, and not about the way to Alta. */
const isAboutCampaign = (error: AppError) =>
  (isFromAlta(error) && error.kind !== 'server') || error.kind === 'bad-answer'
