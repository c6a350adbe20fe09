import { toldLimitsOf } from './rateHeaders'
import type { AltaAnswer } from './transport'

const minute = 60_000
/** After so long it is seen whether the end of a window stands still or moves along (ms). */
const enoughToTell = 2_000
/** A told end may waver by as much, in whole seconds and with the time that answers take (ms). */
const waver = 1_500

/** What an answer said is left of the limit. */
interface Told {
  remaining: number
  /** Of the request that was answered: those sent after it are not counted in it. */
  number: number
  /** How many requests from here, of the minute before, are counted in it. */
  counted: number
  at: number
  /** Until when it stands. */
  until: number
  /** Whether the answer said so. */
  isEndTold: boolean
  /** What was told a while before, to see whether the end moves. */
  anchor: { at: number; until: number }
}

/** The requests from here, as the limit counts them. */
interface Own {
  /** When those of the last minute were sent, the oldest first. */
  sentAt: readonly number[]
  /** How many were ever sent. */
  count: number
  /** How many of the first of `sentAt` Alta has spoken of since: only what it said counts them. */
  outdated: number
}

/**
 * What Alta said last of the requests that are left. No page says whether its limit counts in windows that end, or over the
 * minute before each request: where the told end moves along with the time it is the latter, so that each request of ours
 * makes room for another a minute after it.
 */
export class Allowance {
  #told: Told | null = null
  #slides = false

  /** Whether the end that is told moves along with the time: then it says nothing of when there is room again. */
  get slides(): boolean {
    return this.#slides
  }

  /** What was said of a window that is over; null before, and when nothing was. */
  endedBy(now: number): number | null {
    const told = this.#told
    if (!told || (now >= told.at && now < told.until)) return null
    this.#told = null
    const isOver = now >= told.until && told.isEndTold && !this.#slides
    return isOver ? told.until : null
  }

  /** Takes in what an answer says, unless a request that was sent later was answered already. */
  learn({ header }: AltaAnswer, number: number, { sentAt, count }: Omit<Own, 'outdated'>, now: number): void {
    const { remaining, resetAt } = toldLimitsOf(header, now)
    if (remaining === null || (this.#told && number < this.#told.number)) return
    const until = resetAt ?? now + minute
    const counted = sentAt.length - Math.min(sentAt.length, count - number)
    const anchor = this.#anchorFor(now, until)
    this.#told = { remaining, number, counted, at: now, until, isEndTold: resetAt !== null, anchor }
  }

  forget(): void {
    this.#told = null
  }

  /** When a request may be sent that leaves `reserve` others, of at most `limit` a minute; null for now. */
  freeAt(reserve: number, limit: number, { sentAt, count, outdated }: Own): number | null {
    const told = this.#told
    if (told && !this.#slides) {
      return told.remaining - (count - told.number) > reserve ? null : told.until
    }
    const counted = told ? sentAt : sentAt.slice(outdated)
    const left = (told ? told.remaining + told.counted : limit) - counted.length
    if (left > reserve) return null
    const leaving = counted[reserve - left] ?? Number.POSITIVE_INFINITY
    return Math.min(leaving + minute, told?.until ?? Number.POSITIVE_INFINITY)
  }

  #anchorFor(now: number, until: number): Told['anchor'] {
    const before = this.#told?.anchor
    if (before && now - before.at < enoughToTell) return before
    if (before) this.#slides = until - before.until > waver
    return { at: now, until }
  }
}
