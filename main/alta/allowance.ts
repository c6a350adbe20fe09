import { statedLimitsOf } from './rateHeaders'
import type { AltaAnswer } from './transport'

const minute = 60_000
/** Two ends this far apart show whether the end of a window stays or slides. */
const observeMs = 2_000
/** A fixed end varies by this much: headers are in whole seconds, and answers take time. */
const toleranceMs = 1_500

/** What an answer said is left of the limit. */
interface Stated {
  remaining: number
  /** Of the answered request; later ones are not included. */
  number: number
  /** How many of our requests of the last minute are included. */
  counted: number
  at: number
  until: number
  /** Whether the answer stated the end, or `until` is a guess. */
  isEndStated: boolean
  /** An earlier end to compare with, to see whether it slides. */
  anchor: { at: number; until: number }
}

/** Our own requests, as the limit counts them. */
interface Own {
  /** When those of the last minute were sent, the oldest first. */
  sentAt: readonly number[]
  /** How many were ever sent. */
  count: number
  /** How many of the first of `sentAt` precede Alta's last refusal, so that our count of them is void. */
  outdated: number
}

/**
 * The requests that are left, by Alta's last statement. The documentation does not say whether the limit
 * counts in fixed windows or over the minute before each request. If the stated end slides with the time it
 * is the latter, and each of our requests frees a slot a minute later.
 */
export class Allowance {
  #stated: Stated | null = null
  #slides = false

  /** Whether the stated end slides with the time, so that it does not tell when there is room again. */
  get slides(): boolean {
    return this.#slides
  }

  /** The end of the stated window if it is over; else null. */
  endedBy(now: number): number | null {
    const stated = this.#stated
    if (!stated || (now >= stated.at && now < stated.until)) return null
    this.#stated = null
    const isOver = now >= stated.until && stated.isEndStated && !this.#slides
    return isOver ? stated.until : null
  }

  /** Learns from an answer, unless a later request was answered before. */
  learn({ header }: AltaAnswer, number: number, { sentAt, count }: Omit<Own, 'outdated'>, now: number): void {
    const { remaining, resetAt } = statedLimitsOf(header, now)
    if (remaining === null || (this.#stated && number < this.#stated.number)) return
    const until = resetAt ?? now + minute
    const counted = sentAt.length - Math.min(sentAt.length, count - number)
    const anchor = this.#anchorFor(now, until)
    this.#stated = { remaining, number, counted, at: now, until, isEndStated: resetAt !== null, anchor }
  }

  forget(): void {
    this.#stated = null
  }

  /** When a request may go out that leaves `reserve` others, of at most `limit` a minute; null for now. */
  freeAt(reserve: number, limit: number, { sentAt, count, outdated }: Own): number | null {
    const stated = this.#stated
    if (stated && !this.#slides) {
      return stated.remaining - (count - stated.number) > reserve ? null : stated.until
    }
    const counted = stated ? sentAt : sentAt.slice(outdated)
    const left = (stated ? stated.remaining + stated.counted : limit) - counted.length
    if (left > reserve) return null
    const leaving = counted[reserve - left] ?? Number.POSITIVE_INFINITY
    return Math.min(leaving + minute, stated?.until ?? Number.POSITIVE_INFINITY)
  }

  #anchorFor(now: number, until: number): Stated['anchor'] {
    const before = this.#stated?.anchor
    if (before && now - before.at < observeMs) return before
    if (before) this.#slides = until - before.until > toleranceMs
    return { at: now, until }
  }
}
