import type { BrowserWindow } from 'electron'
import type { Clock } from '../../accounts/ports'

/** A closing menu, or a window manager that rearranges windows, takes the focus and gives it back. */
const graceMs = 100

/** Tells apart a window that the person has left from one that lost the focus only for a moment. */
export class LostFocus {
  #clock: Pick<Clock, 'wait'>
  #waiting: AbortController | null = null

  constructor(clock: Pick<Clock, 'wait'>) {
    this.#clock = clock
  }

  /**
   * To be called when the window loses the focus.
   *
   * @param onLeft called if the focus does not come back
   */
  async blurred(hasFocus: () => boolean, onLeft: () => void): Promise<void> {
    this.cancel()
    const waiting = new AbortController()
    this.#waiting = waiting
    await this.#clock.wait(graceMs, waiting.signal)
    if (!waiting.signal.aborted && !hasFocus()) onLeft()
  }

  /** To be called when the person opens the window: an earlier blur no longer matters. */
  cancel(): void {
    this.#waiting?.abort()
  }
}

type Parent = Pick<BrowserWindow, 'isDestroyed' | 'isVisible' | 'focus'>

/** The native dialogs of the popover. They take its focus, but it must stay open while one of them is. */
export class OwnDialogs {
  #openCount = 0
  #onClosed: (() => void)[] = []

  get isOpen(): boolean {
    return this.#openCount > 0
  }

  /** Calls back once, when the last dialog has closed. */
  whenClosed(callback: () => void): void {
    this.#onClosed.push(callback)
  }

  /** Opens a dialog over its window, and gives that the focus afterwards. */
  async over<Answer>(window: Parent, open: () => Promise<Answer>): Promise<Answer> {
    this.#openCount += 1
    try {
      return await open()
    } finally {
      this.#openCount -= 1
      if (!window.isDestroyed() && window.isVisible()) window.focus()
      if (!this.isOpen) for (const callback of this.#onClosed.splice(0)) callback()
    }
  }
}
