import type { AppError, Result } from '../../../preload/shared/contract'
import { failure, isTemporary, retryAtOf, success } from '../../domain/result'
import { ListReading, type ReadPage } from './listReading'
import type { AccountWork } from './session'
import { type Turn, Unlisted } from './unlisted'

const spanWhileOpen = 60_000
const spanWhileHidden = 5 * 60_000
const spanWhileTroubled = 30_000
/** How often it is looked whether a reading is due (ms). */
const beat = 10_000
/** On opening the popover a list older than this is read again (ms). */
const freshFor = 15_000
/** Time between unasked readings for each page (ms): they take no more than a tenth of Alta's 100 requests a minute. */
const spanPerPage = 6_000
/** The same for each campaign that is read by itself (ms): with more of them there are fewer readings. */
const spanPerCampaign = 2_000

/**
 * Reads the campaigns: when asked, on opening the popover, and from time to time. Each reading makes a new snapshot, also
 * when it changes nothing, so that what is so by the time alone (a pause that was forgotten) is on show soon after.
 */
export class Refresher {
  #account: AccountWork
  #underWay: Promise<Result<null>> | null = null
  #isPopoverOpen: boolean
  /** ms since the last reading began, in whole beats: no setting of the clock makes a reading late. */
  #quietFor = 0
  #unlisted: Unlisted
  /** How many pages the list had. */
  #pages = 0

  constructor(account: AccountWork, isPopoverOpen: boolean) {
    this.#account = account
    this.#unlisted = new Unlisted(account)
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
    return this.#refresh('all')
  }

  /** The same for a run that is under way: of what is not on the list, what it acts on is read. */
  refreshForRun(): Promise<Result<null>> {
    return this.#refresh('urgent')
  }

  /**
   * Takes over the first page of the list, which was read already, and reads the rest, and what was added by hand.
   *
   * @param first null for a token that may not list
   */
  goOn(first: ReadPage | null): void {
    const list = new ListReading(this.#account)
    const cursor = first && list.take(first)
    this.#take(list)
    if (cursor !== null) void this.#begin(() => this.#readList(list, cursor))
    else if (this.#unlisted.count > 0) void this.#begin(async () => success())
  }

  #refresh(turn: Turn): Promise<Result<null>> {
    return this.#underWay ?? this.#begin(() => this.#readList(new ListReading(this.#account), null), turn)
  }

  /** When nothing got through it is soon tried again, as soon as reads are sent: recovery is noticed by itself. */
  #isDue(): boolean {
    const { api, store, clock } = this.#account
    if (api.health === 'resting') return false
    const { error } = store.state.reading
    const retryAt = error ? retryAtOf(error) : undefined
    if (retryAt !== undefined && clock.now() >= retryAt) return true
    const isTroubled = api.health === 'troubled' || (error !== null && isTemporary(error))
    if (isTroubled) return this.#quietFor >= spanWhileTroubled
    return this.#quietFor >= this.#stretched(this.#isPopoverOpen ? spanWhileOpen : spanWhileHidden)
  }

  #isFresh(): boolean {
    const { lastAt, error } = this.#account.store.state.reading
    if (error) return false
    if (lastAt === null) return this.#isReadOneByOne && this.#quietFor < this.#stretched(freshFor)
    const age = this.#account.clock.now() - lastAt
    return age >= 0 && age < this.#stretched(freshFor)
  }

  get #isReadOneByOne(): boolean {
    const { connection } = this.#account.store.state
    return connection.kind === 'connected' && !connection.mayList
  }

  #stretched(span: number): number {
    return Math.max(span, this.#pages * spanPerPage + this.#unlisted.count * spanPerCampaign)
  }

  #begin(readList: () => Promise<Result<null>>, turn: Turn = 'all'): Promise<Result<null>> {
    this.#underWay = this.#read(readList, turn).finally(() => {
      this.#underWay = null
    })
    return this.#underWay
  }

  async #read(readList: () => Promise<Result<null>>, turn: Turn): Promise<Result<null>> {
    const { store, signal } = this.#account
    this.#quietFor = 0
    store.change({ reading: { ...store.state.reading, isUnderWay: true } })
    const result = await readList()
    if (result.ok && !signal.aborted) await this.#unlisted.read(turn)
    if (signal.aborted) return failure({ kind: 'not-connected' })
    const error = result.ok ? null : result.error
    store.change({ reading: { ...store.state.reading, error, isUnderWay: false, progress: null } })
    return result
  }

  async #readList(list: ListReading, cursor: string | null): Promise<Result<null>> {
    const result = await list.readFrom(cursor)
    this.#take(list)
    return result.ok || this.#account.signal.aborted ? result : this.#listRefused(result.error)
  }

  #take({ pages, absent }: ListReading): void {
    this.#pages = pages
    if (absent) this.#unlisted.take(absent)
  }

  #listRefused(error: AppError): Result<null> {
    const { store, onRefused } = this.#account
    if (error.kind === 'unauthorized') onRefused()
    const { connection } = store.state
    if (error.kind !== 'forbidden' || connection.kind !== 'connected') return failure(error)
    // Each campaign has an age of its own from now on.
    const reading = { ...store.state.reading, lastAt: null, isIncomplete: false, unreadable: 0 }
    store.change({ connection: { ...connection, mayList: false }, reading })
    return success()
  }
}
