import type { CampaignRow, Intent } from '../../preload/shared/contract'
import type { AltaSide } from './altaSide'
import { describe } from './entry'
import type { TimerOnDisk } from './journalOnDisk'
import { Violation } from './violation'

/** An end that is later than this is missed (ms). Includes what a busy computer may take. */
const missedAfter = 5 * 60_000 + 1_000
/** How long a running app takes to notice that an end has come (ms). */
const noticeTime = 30_000
/** How old a change may be that the newest snapshot does not show yet (ms). */
const justNow = 60_000

type Asking = Intent & { campaignId: string }

/** Checks what is shown and done about the ends of pauses. All times are ms since the epoch. */
export class Ends {
  /** How many pauses ended by themselves, and how many ends were reported as missed. */
  readonly tally = { ended: 0, missed: 0 }
  readonly #alta: AltaSide
  /** The ends that the person asked for: a campaign's pause may have any of them. */
  readonly #possible = new Map<string, Set<number>>()
  /** The end that it must have while it is paused; null for none. */
  readonly #standing = new Map<string, number | null>()
  readonly #missed = new Set<string>()

  constructor(alta: AltaSide) {
    this.#alta = alta
  }

  /** The end that must be shown; undefined while that is open. */
  standing(campaignId: string): number | null | undefined {
    return this.#standing.get(campaignId)
  }

  /** This end may be set from now on, and it is open which one holds. */
  add(campaignId: string, until: number | null): void {
    const possible = this.#possible.get(campaignId) ?? new Set()
    if (until !== null) possible.add(until)
    this.#possible.set(campaignId, possible)
    this.#standing.delete(campaignId)
  }

  /** A pause or resume was accepted. */
  accepted(asking: Asking): void {
    const { campaignId, verb, end, askedAt, byTimer } = asking
    if (verb === 'pause' && end && end.until <= askedAt) {
      throw new Violation('lie', `${describe(asking)} was to end at ${end.until}, which was over`)
    }
    this.add(campaignId, (verb === 'pause' && end?.until) || null)
    if (byTimer) this.tally.ended += 1
  }

  /** A pause or resume is called done. If it had been reported as failed, it is open which end holds. */
  done({ campaignId, verb, end }: Asking, wasTold: boolean): void {
    if (wasTold) return
    if (verb === 'pause') return this.chosen(campaignId, end?.until ?? null)
    this.#possible.delete(campaignId)
    this.#standing.delete(campaignId)
  }

  /** The person set only this end, or none. */
  chosen(campaignId: string, until: number | null): void {
    this.#possible.set(campaignId, new Set(until === null ? [] : [until]))
    this.#standing.set(campaignId, until)
  }

  /** The person wants to be asked again: nothing may resume it by itself. */
  onlyAsked(campaignId: string): void {
    this.#possible.delete(campaignId)
    this.#standing.delete(campaignId)
  }

  /** Whether the app may resume it by itself because its end has just come. */
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

  /** Whether every end that came while the app ran was carried out or is asked about. */
  areCarriedOut(rows: readonly CampaignRow[], now: number): boolean {
    return rows.every(
      ({ timedPause, action }) =>
        !timedPause || timedPause.question || action || timedPause.until + noticeTime > now,
    )
  }

  /**
   * After a kill, the end of each pause must be on the disk, unless the pause was just over.
   *
   * @param isOpen whether something was asked of this campaign and has no result yet
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
      // The next start may show an old status together with a newer end.
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

/** Nothing about it is open. */
const isPlain = ({ action, failure, interrupted }: CampaignRow) => !action && !failure && !interrupted
