// @ts-check
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { until } from '../until.mjs'

const execute = promisify(execFile)

/** A busy window takes the focus a moment later. */
const focusTakesMs = 5_000
/** A key or password without effect by then was lost. */
const keysTakeMs = 4_000

/** A dialog of another program, as a person sees it on the display and answers it with the keyboard. */
export class Dialog {
  #env
  #search

  /**
   * @param {NodeJS.ProcessEnv} env of its desktop
   * @param {readonly string[]} search for xdotool: `--class NAME`, or `--name PATTERN`
   */
  constructor(env, search) {
    this.#env = env
    this.#search = search
  }

  async isThere() {
    return (await this.count()) > 0
  }

  /** How many of its kind are on the display. */
  async count() {
    return (await this.#windows()).length
  }

  /** @param {number} [limitMs] */
  waitUntilThere(limitMs) {
    return until(
      () => this.isThere(),
      Boolean,
      () => `The keychain shows no dialog (${this.#search.join(' ')}).`,
      limitMs,
    )
  }

  /** @param {number} [limitMs] */
  waitUntilGone(limitMs) {
    return until(
      () => this.isThere(),
      (isThere) => !isThere,
      () => `The keychain's dialog is still there (${this.#search.join(' ')}).`,
      limitMs,
    )
  }

  /**
   * Types into it, once it is there.
   * @param {string} text
   * @param {{ betweenMs?: number }} [pace] how long a person takes from key to key
   */
  async type(text, { betweenMs = 12 } = {}) {
    await this.#focus()
    await this.#xdotool('type', '--delay', String(betweenMs), text)
  }

  /**
   * Presses keys in it, one after the other, once it is there.
   * @param {string[]} keys by their X names
   */
  async press(...keys) {
    await this.#focus()
    await this.#xdotool('key', ...keys)
  }

  /** Dismisses it, with a second key if it was not ready for the first. */
  async dismiss() {
    await this.press('Escape')
    const isGone = await this.waitUntilGone(keysTakeMs).then(
      () => true,
      () => false,
    )
    if (isGone) return
    await this.press('Escape')
    await this.waitUntilGone()
  }

  /**
   * Types the password, and again if it was not taken: after a wrong one a dialog is busy and loses keys.
   * @param {string} password
   * @param {(limitMs?: number) => Promise<unknown>} waitUntilTaken
   * @param {{ betweenMs?: number }} [pace] how long a person takes from key to key
   */
  async answer(password, waitUntilTaken, pace) {
    const isTaken = () =>
      waitUntilTaken(keysTakeMs).then(
        () => true,
        () => false,
      )
    for (let tries = 1; tries < 3; tries += 1) {
      await this.type(password, pace)
      await this.press('Return')
      if (await isTaken()) return
      await this.press('ctrl+a')
    }
    await this.type(password, pace)
    await this.press('Return')
    await waitUntilTaken()
  }

  /** Types a wrong password. */
  async answerWrong() {
    await this.type('wrong')
    await this.press('Return')
  }

  /** Brings it to the front, once it is there. */
  async raise() {
    await this.#focus()
  }

  /**
   * Clicks in it once it is there (px).
   * @param {number} x
   * @param {number} y
   */
  async click(x, y) {
    const window = await this.#focus()
    const move = ['mousemove', '--window', window, String(x), String(y)]
    await this.#xdotool(...move, 'sleep', '0.2', 'click', '1', 'sleep', '0.2')
  }

  /**
   * Does something that replaces this window by another, and waits for that.
   * @param {() => Promise<void>} act
   */
  async replaceBy(act) {
    await this.waitUntilThere()
    const before = await this.#windows()
    await act()
    await until(
      () => this.#windows(),
      (windows) => windows.length > 0 && !windows.some((id) => before.includes(id)),
      () => 'No other dialog came in place of this one.',
    )
  }

  /** @returns {Promise<string>} the focused window */
  async #focus() {
    await this.waitUntilThere()
    return until(
      () => this.#activate(),
      (window) => window !== '',
      (_, failure) => `The keychain's dialog does not take the focus. ${failure ?? ''}`.trim(),
      focusTakesMs,
    )
  }

  /** The newest of its kind, since a keychain may open a second window over the first. */
  async #activate() {
    const newest = (await this.#windows()).at(-1)
    if (newest === undefined) return ''
    await this.#xdotool('windowactivate', newest)
    return (await this.#xdotool('getactivewindow')) === newest ? newest : ''
  }

  async #windows() {
    const found = await this.#xdotool('search', '--onlyvisible', ...this.#search).catch(() => '')
    return found.split('\n').filter(Boolean)
  }

  /** @param {string[]} args */
  async #xdotool(...args) {
    const { stdout } = await execute('xdotool', args, { env: this.#env })
    return stdout.trim()
  }
}
