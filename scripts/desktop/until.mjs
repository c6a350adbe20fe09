// @ts-check
import { setTimeout as pause } from 'node:timers/promises'

/** Generous, for a busy computer. */
const defaultLimitMs = 30_000
const betweenLooksMs = 50

/**
 * Polls until a result will do.
 * @template T
 * @param {() => Promise<T> | T} look
 * @param {(seen: T) => boolean} willDo
 * @param {(seen: T | undefined, failure: unknown) => string} complain the error's sentence
 * @param {number} [limitMs]
 * @returns {Promise<T>}
 * @throws after `limitMs`
 */
export async function until(look, willDo, complain, limitMs = defaultLimitMs) {
  const deadline = performance.now() + limitMs
  for (;;) {
    /** @type {T | undefined} */
    let seen
    /** @type {unknown} */
    let failure
    try {
      seen = await look()
      if (willDo(seen)) return seen
    } catch (thrown) {
      failure = thrown
    }
    if (performance.now() > deadline) throw new Error(complain(seen, failure))
    await pause(betweenLooksMs)
  }
}
