import type { AppError, Result } from '../../preload/contract'
import {
  type CampaignEvent,
  type CampaignState,
  firstSeen,
  openIntent,
  type Ticket,
} from '../domain/campaign'
import { failure, isPassing, success } from '../domain/result'
import type { AccountWork } from './account'
import type { CampaignList } from './ports'

const spanWhileOpen = 60_000
const spanWhileHidden = 5 * 60_000
const spanWhileTroubled = 30_000
/** How often it is looked whether a reading is due, ms. */
const beat = 10_000
/** On opening the popover a list older than this is read again, ms. */
const freshFor = 15_000

/** Reads the campaigns: when asked, on opening the popover, and from time to time. */
export class Refresher {
  #account: AccountWork
  #underWay: Promise<Result<null>> | null = null
  #isPopoverOpen: boolean
  /** ms since the last reading began, in whole beats: no setting of the clock makes a reading late. */
  #quietFor = 0

  constructor(account: AccountWork, isPopoverOpen: boolean) {
    this.#account = account
    this.#isPopoverOpen = isPopoverOpen
  }

  /** Reads from time to time until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#account
    while (!signal.aborted) {
      await clock.wait(beat, signal)
      this.#quietFor += beat
      if (!signal.aborted && this.#isDue()) await this.refresh()
    }
  }

  popoverOpened(isOpen: boolean): void {
    this.#isPopoverOpen = isOpen
    if (isOpen && !this.#isFresh()) void this.refresh()
  }

  /** Reads all campaigns now; joins a reading that is under way. */
  refresh(): Promise<Result<null>> {
    this.#underWay ??= this.#read().finally(() => {
      this.#underWay = null
    })
    return this.#underWay
  }

  /** Takes over a list that was read outside of `refresh`. */
  take(list: CampaignList, read: { at: number; ticket: Ticket }): void {
    const { keeper } = this.#account
    const { campaigns, reading, connection } = keeper.state
    if (connection.kind === 'connected') keeper.change({ connection: { ...connection, mayList: true } })
    keeper.change({
      campaigns: merge(campaigns, list, read.ticket),
      reading: { ...reading, lastAt: read.at, error: null, isIncomplete: list.isIncomplete },
    })
    keeper.applyAll(list.campaigns.map((campaign) => [campaign.id, readEvent(campaign, read)] as const))
  }

  /** When nothing got through it is soon tried again, as soon as reads are sent: recovery is noticed by itself. */
  #isDue(): boolean {
    const { api, keeper } = this.#account
    if (api.health === 'resting') return false
    const { error } = keeper.state.reading
    const isTroubled = api.health === 'troubled' || (error !== null && isPassing(error))
    if (isTroubled) return this.#quietFor >= spanWhileTroubled
    return this.#quietFor >= (this.#isPopoverOpen ? spanWhileOpen : spanWhileHidden)
  }

  #isFresh(): boolean {
    const { lastAt, error } = this.#account.keeper.state.reading
    if (lastAt === null || error) return false
    const age = this.#account.clock.now() - lastAt
    return age >= 0 && age < freshFor
  }

  async #read(): Promise<Result<null>> {
    const { keeper, clock, signal } = this.#account
    this.#quietFor = 0
    keeper.change({ reading: { ...keeper.state.reading, isUnderWay: true } })
    const at = clock.now()
    const result = await this.#readList()
    if (result.ok && !signal.aborted) await this.#readAdded()
    if (signal.aborted) return failure({ kind: 'not-connected' })
    const { reading, connection } = keeper.state
    const wasListed = connection.kind === 'connected' && connection.mayList
    const lastAt = result.ok && wasListed ? at : reading.lastAt
    const outcome = { lastAt, error: result.ok ? null : result.error }
    keeper.change({ reading: { ...reading, ...outcome, isUnderWay: false } })
    return result
  }

  async #readList(): Promise<Result<null>> {
    const { keeper, api, clock, signal } = this.#account
    const read = { at: clock.now(), ticket: keeper.nextTicket() }
    const answer = await api.listCampaigns()
    if (signal.aborted) return failure({ kind: 'not-connected' })
    if (!answer.ok) return this.#listRefused(answer.error)
    this.take(answer.value, read)
    return success()
  }

  #listRefused(error: AppError): Result<null> {
    const { keeper, onRefused } = this.#account
    if (error.kind === 'unauthorized') onRefused()
    const { connection } = keeper.state
    if (error.kind !== 'forbidden' || connection.kind !== 'connected') return failure(error)
    keeper.change({ connection: { ...connection, mayList: false } })
    return success()
  }

  /** Added campaigns that the list does not hold are read one by one. */
  async #readAdded(): Promise<void> {
    const { keeper, api, clock, signal } = this.#account
    for (const { campaign, isAdded } of keeper.state.campaigns.values()) {
      if (!isAdded) continue
      const read = { at: clock.now(), ticket: keeper.nextTicket() }
      const answer = await api.getCampaign(campaign.id, 'read')
      if (signal.aborted) return
      const event = answer.ok ? readEvent(answer.value, read) : unreadable(answer.error, read.at)
      keeper.apply(campaign.id, event)
      if (!answer.ok && answer.error.kind === 'unauthorized') return this.#account.onRefused()
    }
  }
}

const readEvent = (campaign: CampaignState['campaign'], read: { at: number; ticket: Ticket }) =>
  ({ kind: 'read', campaign, ...read }) satisfies CampaignEvent

const unreadable = (error: AppError, at: number) =>
  ({ kind: 'unreadable', error, at }) satisfies CampaignEvent

/** The campaigns to keep: those of the list, those added by hand, and those that the list may only have missed. */
function merge(
  known: ReadonlyMap<string, CampaignState>,
  { campaigns, isIncomplete }: CampaignList,
  ticket: Ticket,
): ReadonlyMap<string, CampaignState> {
  const listed = campaigns.map((campaign) => {
    const state = known.get(campaign.id)
    const first = firstSeen(campaign, { at: null, ticket: ticket - 1 })
    return [campaign.id, state ? { ...state, isAdded: false } : first] as const
  })
  const merged = new Map<string, CampaignState>(listed)
  for (const [id, state] of known) {
    const isKept = isIncomplete || state.isAdded || openIntent(state) !== null || state.readTicket > ticket
    if (isKept && !merged.has(id)) merged.set(id, state)
  }
  return merged
}
