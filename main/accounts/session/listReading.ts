import type { Result } from '../../../preload/shared/contract'
import { type CampaignState, firstSeen, type Ticket } from '../../domain/campaign'
import { failure, success } from '../../domain/result'
import type { CampaignPage } from '../ports'
import type { SessionContext } from './sessionContext'

/** When a read began: its number in the order of readings, and the time (ms since the epoch). */
export interface ReadStart {
  at: number
  ticket: Ticket
}

/** The known campaigns that the list lacked. */
export interface Absent {
  ids: readonly string[]
  /** When the reading of the list began. */
  ticket: Ticket
}

/** A page, and when its reading began. */
export type ReadPage = ReadStart & { page: CampaignPage }

/** From this page on (1,000 campaigns) a reading takes its time: it shows its progress, and lets other requests go first. */
const pagesOfShortList = 10
/** After so many pages in a row without anything new, the list does not end. */
const mostIdlePages = 3
/** 50,000 campaigns. No list is longer. */
const mostPages = 500
const shortestWaitMs = 1_000

/**
 * One reading of the whole list, page by page. Each page is shown as it comes. A campaign that moves to another page meanwhile
 * counts once. If pages repeat or do not end, the reading stops and the list counts as incomplete. It waits for the request
 * budget, and fails with the first page that cannot be read.
 *
 * @see Alta API: Pagination
 */
export class ListReading {
  #context: SessionContext
  #start: ReadStart | null = null
  #seen = new Set<string>()
  #cursors = new Set<string>()
  #idlePages = 0
  #isIncomplete = false
  #unreadable = 0
  #absent: Absent | null = null
  pages = 0

  constructor(context: SessionContext) {
    this.#context = context
  }

  /** The known campaigns that the list lacked; null before its end. */
  get absent(): Absent | null {
    return this.#absent
  }

  /** Reads from this page to the end. @param cursor null for the first page */
  async readFrom(cursor: string | null): Promise<Result<null>> {
    for (let next = cursor, isFirst = true; next !== null || isFirst; isFirst = false) {
      const read = await this.#readPage(next)
      if (!read.ok) return read
      next = this.take(read.value)
    }
    return success()
  }

  /** Takes over the next page. Answers with the cursor of the one after it; null at the end. */
  take(read: ReadPage): string | null {
    this.#start ??= read
    this.#takeOver(read)
    const cursor = this.#cursorAfter(read.page)
    if (cursor === null) this.#end(this.#start)
    return cursor
  }

  async #readPage(cursor: string | null): Promise<Result<ReadPage>> {
    const { api, clock, signal } = this.#context
    const priority = this.pages < pagesOfShortList ? 'read' : 'page'
    for (;;) {
      const start = this.#begin()
      const answer = await api.listPage(cursor, priority)
      if (signal.aborted) return failure({ kind: 'not-connected' })
      if (answer.ok) return success({ ...start, page: answer.value })
      if (cursor === null || answer.error.kind !== 'rate-limited') return answer
      const { retryAt } = answer.error
      this.#tell(retryAt)
      await clock.wait(Math.max(shortestWaitMs, retryAt - clock.now()), signal)
    }
  }

  #takeOver({ page, at, ticket }: ReadPage): void {
    const { store } = this.#context
    const { campaigns, connection } = store.state
    const before = this.#seen.size
    for (const { id } of page.campaigns) this.#seen.add(id)
    this.pages += 1
    this.#idlePages = this.#seen.size === before ? this.#idlePages + 1 : 0
    this.#isIncomplete ||= page.isIncomplete
    this.#unreadable += page.unreadable
    if (connection.kind === 'connected' && !connection.mayList)
      store.change({ connection: { ...connection, mayList: true } })
    store.change({ campaigns: withListed(campaigns, page, ticket) })
    store.applyAll(
      page.campaigns.map((campaign) => [campaign.id, { kind: 'read', campaign, at, ticket }] as const),
    )
    if (this.pages >= pagesOfShortList) this.#tell(null)
  }

  /** The cursor of the next page; null if there is none, or if it leads nowhere. */
  #cursorAfter({ next }: CampaignPage): string | null {
    if (next === null) return null
    const leadsOn = this.#idlePages < mostIdlePages && this.pages < mostPages && !this.#cursors.has(next)
    this.#cursors.add(next)
    this.#isIncomplete ||= !leadsOn
    return leadsOn ? next : null
  }

  #end({ at: lastAt, ticket }: ReadStart): void {
    const { store } = this.#context
    const { campaigns, reading } = store.state
    const isIncomplete = this.#isIncomplete
    this.#absent = { ids: absentIn(campaigns, this.#seen), ticket }
    const whole = { lastAt, error: null, isIncomplete, unreadable: this.#unreadable, progress: null }
    store.change({ reading: { ...reading, ...whole } })
  }

  #tell(retryAt: number | null): void {
    const { store } = this.#context
    const progress = { campaigns: this.#seen.size, retryAt }
    store.change({ reading: { ...store.state.reading, progress } })
  }

  #begin(): ReadStart {
    return { at: this.#context.clock.now(), ticket: this.#context.store.nextTicket() }
  }
}

/** The campaigns with those of a page. What is on Alta's list no longer counts as added by hand. */
function withListed(
  known: ReadonlyMap<string, CampaignState>,
  { campaigns }: CampaignPage,
  ticket: Ticket,
): ReadonlyMap<string, CampaignState> {
  const merged = new Map(known)
  for (const campaign of campaigns) {
    const state = known.get(campaign.id) ?? firstSeen(campaign, { at: null, ticket: ticket - 1 })
    merged.set(campaign.id, state.isAdded ? { ...state, isAdded: false } : state)
  }
  return merged
}

/** Campaigns that were added by hand were never on the list. */
const absentIn = (known: ReadonlyMap<string, CampaignState>, listed: ReadonlySet<string>): string[] =>
  [...known.values()]
    .filter(({ campaign, isAdded }) => !isAdded && !listed.has(campaign.id))
    .map(({ campaign }) => campaign.id)
