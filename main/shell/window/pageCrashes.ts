import type { BrowserWindow } from 'electron'

/** A page that crashes twice within this time is not reloaded until the person opens the popover again. */
const crashLoopMs = 10_000

/** Reloads a page that crashed or went blank. */
export class PageCrashes {
  #crashedAt = Number.NEGATIVE_INFINITY
  /** The page is blank and was not reloaded. */
  #isLeftBlank = false

  pageStarted(): void {
    this.#isLeftBlank = false
  }

  /** Answers whether the page is reloaded. */
  crashed(window: BrowserWindow): boolean {
    const isLoop = performance.now() - this.#crashedAt < crashLoopMs
    this.#crashedAt = performance.now()
    if (isLoop || window.isDestroyed()) return false
    window.webContents.reload()
    return true
  }

  /** Answers whether the page is reloaded. */
  wentBlank(window: BrowserWindow): boolean {
    this.#isLeftBlank = !this.crashed(window)
    return !this.#isLeftBlank
  }

  /** To be called when the window is opened: gives a page that was left alone another chance. */
  retry({ webContents }: BrowserWindow): void {
    if (!webContents.isCrashed() && !this.#isLeftBlank) return
    this.#crashedAt = Number.NEGATIVE_INFINITY
    webContents.reload()
  }
}
