import type { BrowserWindow } from 'electron'

/** A page that crashes twice within this time is left alone until the person opens the popover again (ms). */
const crashesTooSoon = 10_000

/** Loads another page in place of one that crashed or draws nothing any more. */
export class PageCrashes {
  #crashedAt = Number.NEGATIVE_INFINITY
  /** The page draws nothing any more, and is left alone. */
  #isBlank = false

  /** A page begins. */
  begun(): void {
    this.#isBlank = false
  }

  /** Answers whether another page is loaded. */
  crashed(window: BrowserWindow): boolean {
    const isTooSoon = performance.now() - this.#crashedAt < crashesTooSoon
    this.#crashedAt = performance.now()
    if (isTooSoon || window.isDestroyed()) return false
    window.webContents.reload()
    return true
  }

  /** The page draws nothing any more. Answers whether another is loaded. */
  wentBlank(window: BrowserWindow): boolean {
    this.#isBlank = !this.crashed(window)
    return !this.#isBlank
  }

  /** The person asks for the page: it may crash once more before it is left alone. */
  wanted({ webContents }: BrowserWindow): void {
    if (!webContents.isCrashed() && !this.#isBlank) return
    this.#crashedAt = Number.NEGATIVE_INFINITY
    webContents.reload()
  }
}
