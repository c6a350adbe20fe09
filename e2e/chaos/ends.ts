import type { CampaignRow, Intent } from '../../preload/shared/contract'
import type { AltaSide } from './altaSide'
import { describe } from './entry'
import type { TimerOnDisk } from './journalOnDisk'
import { Violation } from './violation'

/** Later than this an end is missed (ms), with what a busy computer takes in between. */
const missedAfter = 5 * 60_000 + 1_000
/** How long a running app takes to notice that an end has come (ms). */
const noticeTime = 30_000
/** What the newest snapshot cannot tell yet (ms). */
const justNow = 60_000

type Asking = Intent & { campaignId: string }

/** What was asked of the ends of pauses, against what is shown and done about them. All times are ms since the epoch. */
export class Ends {
  /** How many pauses ended by themselves, and how many ends were told as missed. */
  readonly tally = { ended: 0, missed: 0 }
  readonly #alta: AltaSide
  /** The ends that a campaign's pause may have, as far as the person asked for them. */
  readonly #possible = new Map<string, Set<number>>()
  /** The one that it must have as long as it is paused; null for none. */
  readonly #standing = new Map<string, number | null>()
  readonly #missed = new Set<string>()

  constructor(alta: AltaSide) {
    this.#alta = alta
  }

  /** What the pause must be shown to end at; undefined when that is open. */
  standing(campaignId: string): number | null | undefined {
    return this.#standing.get(campaignId)
  }

  /** The end may be set from now on, and what was so before is open. */
  add(campaignId: string, until: number | null): void {
    const possible = this.#possible.get(campaignId) ?? new Set()
    if (until !== null) possible.add(until)
    this.#possible.set(campaignId, possible)
    this.#standing.delete(campaignId)
  }

  /** A pause or resume was taken on. */
  accepted(asking: Asking): void {
    const { campaignId, verb, end, askedAt, byTimer } = asking
    if (verb === 'pause' && end && end.until <= askedAt) {
      throw new Violation('lie', `${describe(asking)} was to end at ${end.until}, which was over`)
    }
    this.add(campaignId, (verb === 'pause' && end?.until) || null)
    if (byTimer) this.tally.ended += 1
  }

  /** A pause or resume is called done; one that had been told as failed leaves it open which end there is. */
  done({ campaignId, verb, end }: Asking, wasTold: boolean): void {
    if (wasTold) return
    if (verb === 'pause') return this.chosen(campaignId, end?.until ?? null)
    this.#possible.delete(campaignId)
    this.#standing.delete(campaignId)
  }

  /** The person set this end alone, or none. */
  chosen(campaignId: string, until: number | null): void {
    this.#possible.set(campaignId, new Set(until === null ? [] : [until]))
    this.#standing.set(campaignId, until)
  }

  /** The person wants to be asked again: nothing resumes it by itself. */
  onlyAsked(campaignId: string): void {
    this.#possible.delete(campaignId)
    this.#standing.delete(campaignId)
  }

  /** Whether the app may resume it by itself, since its end has come just now. */
  isDue({ campaignId, verb, withProspects, plannedFor, askedAt }: Asking): boolean {
    if (verb !== 'resume' || withProspects || plannedFor === undefined) return false
    const isInTime = askedAt >= plannedFor && askedAt - plannedFor <= missedAfter
    return isInTime && this.mayEnd(campaignId, plannedFor)
  }

  /** Whether such an end was asked for. */
  mayEnd(campaignId: string, until: number): boolean {
    return this.#possible.get(campaignId)?.has(until) === true
  }

  observe(rows: readonly CampaignRow[]): void {
    for (const row of rows) {
      const { id, timedPause } = row
      if (timedPause?.atEnd === 'resume' && !this.mayEnd(id, timedPause.until)) {
        throw new Violation('lie', `Nobody asked for the end of ${id.slice(0, 2)} at ${timedPause.until}`)
      }
      if (timedPause?.question === 'missed') this.#noteMissed(`${id} ${timedPause.until}`)
      if (isPlain(row)) this.#checkPlain(row)
    }
  }

  /** An end that has come while the app ran was carried out, or is asked about. */
  areCarriedOut(rows: readonly CampaignRow[], now: number): boolean {
    return rows.every(
      ({ timedPause, action }) =>
        !timedPause || timedPause.question || action || timedPause.until + noticeTime > now,
    )
  }

  /**
   * After a kill: the end of a pause is on the disk, unless just then it was over.
   *
   * @param isOpen whether something was asked of this campaign that is not accounted for
   */
  recover(
    onDisk: ReadonlyMap<string, TimerOnDisk>,
    isOpen: (campaignId: string) => boolean,
    now: number,
  ): void {
    for (const [campaignId, until] of [...this.#standing]) {
      const found = onDisk.get(campaignId)
      const isOver = this.#alta.said(campaignId, (status) => status !== 'paused', now - justNow)
      if (isOpen(campaignId) || isOver) this.#standing.delete(campaignId)
      else if ((found?.until ?? null) !== until) {
        const what = `the end of ${campaignId.slice(0, 2)}, ${until}`
        throw new Violation('loss', `After the kill ${what}, is ${found?.until ?? 'nowhere'}`)
      }
    }
  }

  #checkPlain({ id, status, timedPause }: CampaignRow): void {
    if (status !== 'paused') {
      // The next start may show a status of before, and the end that was set since.
      if (!timedPause) this.#possible.delete(id)
      this.#standing.delete(id)
      return
    }
    const wanted = this.#standing.get(id)
    const shown = timedPause?.until ?? null
    if (wanted === undefined || shown === wanted) return
    const what = `${id.slice(0, 2)} was to end at ${wanted ?? 'no time'}, and is shown to end at ${shown ?? 'none'}`
    throw new Violation(shown === null ? 'loss' : 'lie', what)
  }

  #noteMissed(end: string): void {
    if (!this.#missed.has(end)) this.tally.missed += 1
    this.#missed.add(end)
  }
}

/** Nothing is open about it. */
const isPlain = ({ action, failure, interrupted }: CampaignRow) => !action && !failure && !interrupted
