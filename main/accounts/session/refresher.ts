import type { AppError, Result } from '../../../preload/shared/contract'
import { failure, isTemporary, retryAtOf, success } from '../../domain/result'
import { ListReading, type ReadPage } from './listReading'
import type { SessionContext } from './sessionContext'
import { type Turn, Unlisted } from './unlisted'

const spanWhileOpen = 60_000
const spanWhileHidden = 5 * 60_000
const spanWhileTroubled = 30_000
/** How often the refresher looks whether a reading is due (ms). */
const beat = 10_000
/** When the popover opens, an older list is read again (ms). */
const freshFor = 15_000
/** Time between readings for each page of the list (ms). So they take a tenth of Alta's 100 requests a minute at most. */
const spanPerPage = 6_000
/** The same for each campaign that is read by itself (ms). */
const spanPerCampaign = 2_000

/**
 * Reads the campaigns: on request, when the popover opens, and from time to time. Each reading makes a new snapshot, even if
 * nothing changed: so the window soon shows what only the time has changed, such as a forgotten pause.
 */
export class Refresher {
  #context: SessionContext
  #underWay: Promise<Result<null>> | null = null
  /** Time since the last reading began (ms), in whole beats, so that a clock that is set does not make a reading late. */
  #quietFor = 0
  #unlisted: Unlisted
  /** How many pages the list had. */
  #pages = 0

  constructor(context: SessionContext) {
    this.#context = context
    this.#unlisted = new Unlisted(context)
  }

  /** Reads from time to time until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#context
    while (!signal.aborted) {
      await clock.wait(beat, signal)
      this.#quietFor += beat
      if (!signal.aborted && this.#isDue()) await this.refresh()
    }
  }

  /** Reads all campaigns now, unless that was just done. */
  refreshIfStale(): void {
    if (!this.#isFresh()) void this.refresh()
  }

  /** Reads all campaigns now, or joins a reading that is under way. */
  refresh(): Promise<Result<null>> {
    return this.#refresh('all')
  }

  /** The same for a run under way: of the campaigns that are not on the list, it reads those that are acted on. */
  refreshForRun(): Promise<Result<null>> {
    return this.#refresh('urgent')
  }

  /** Takes over the first page of the list, and reads the rest. @param first null for a token that may not list */
  goOn(first: ReadPage | null): void {
    const list = new ListReading(this.#context)
    const cursor = first && list.take(first)
    this.#take(list)
    if (cursor !== null) void this.#begin(() => this.#readList(list, cursor))
    else if (this.#unlisted.count > 0) void this.#begin(async () => success())
  }

  #refresh(turn: Turn): Promise<Result<null>> {
    return this.#underWay ?? this.#begin(() => this.#readList(new ListReading(this.#context), null), turn)
  }

  /** After a failure it soon tries again, so that it notices a recovery by itself. */
  #isDue(): boolean {
    const { api, store, clock, isOnShow } = this.#context
    if (api.health === 'resting') return false
    const { error } = store.state.reading
    const retryAt = error ? retryAtOf(error) : undefined
    if (retryAt !== undefined && clock.now() >= retryAt) return true
    const isTroubled = api.health === 'troubled' || (error !== null && isTemporary(error))
    if (isTroubled) return this.#quietFor >= spanWhileTroubled
    return this.#quietFor >= this.#stretched(isOnShow() ? spanWhileOpen : spanWhileHidden)
  }

  #isFresh(): boolean {
    const { lastAt, error } = this.#context.store.state.reading
    if (error) return false
    if (lastAt === null) return this.#isReadOneByOne && this.#quietFor < this.#stretched(freshFor)
    const age = this.#context.clock.now() - lastAt
    return age >= 0 && age < this.#stretched(freshFor)
  }

  get #isReadOneByOne(): boolean {
    const { connection } = this.#context.store.state
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
    const { store, signal } = this.#context
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
    return result.ok || this.#context.signal.aborted ? result : this.#listRefused(result.error)
  }

  #take({ pages, absent }: ListReading): void {
    this.#pages = pages
    if (absent) this.#unlisted.take(absent)
  }

  #listRefused(error: AppError): Result<null> {
    const { store, onRefused } = this.#context
    if (error.kind === 'unauthorized') onRefused()
    const { connection } = store.state
    if (error.kind !== 'forbidden' || connection.kind !== 'connected') return failure(error)
    // From now on each campaign has its own age.
    const reading = { ...store.state.reading, lastAt: null, isIncomplete: false, unreadable: 0 }
    store.change({ connection: { ...connection, mayList: false }, reading })
    return success()
  }
}
