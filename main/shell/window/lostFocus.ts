import type { BrowserWindow } from 'electron'
import type { Clock } from '../../accounts/ports'

/** A menu that closes, or a window manager that sorts its windows, takes the focus and gives it back (ms). */
const comesBackWithin = 100

/** Tells a window that the person has left from one that was without the focus for a moment. */
export class LostFocus {
  #clock: Pick<Clock, 'wait'>
  #waiting: AbortController | null = null

  constructor(clock: Pick<Clock, 'wait'>) {
    this.#clock = clock
  }

  /**
   * The window lost the focus.
   *
   * @param hasFocus whether it has the focus by then
   * @param onLeft called when the focus did not come back
   */
  async lost(hasFocus: () => boolean, onLeft: () => void): Promise<void> {
    this.wanted()
    const waiting = new AbortController()
    this.#waiting = waiting
    await this.#clock.wait(comesBackWithin, waiting.signal)
    if (!waiting.signal.aborted && !hasFocus()) onLeft()
  }

  /** The person asks for the window: what it lost before counts no more. */
  wanted(): void {
    this.#waiting?.abort()
  }
}

type Parent = Pick<BrowserWindow, 'isDestroyed' | 'isVisible' | 'focus'>

/**
 * The desktop's own dialogs that belong to the popover. They take the focus from it, but the person has not left: it stays
 * for as long as one is open.
 */
export class OwnDialogs {
  #open = 0
  #afterwards: (() => void)[] = []

  get isOpen(): boolean {
    return this.#open > 0
  }

  /** Does something once no dialog belongs to the window any more. */
  whenClosed(act: () => void): void {
    this.#afterwards.push(act)
  }

  /** Opens a dialog over its window, which has the focus again afterwards. */
  async over<Answer>(window: Parent, open: () => Promise<Answer>): Promise<Answer> {
    this.#open += 1
    try {
      return await open()
    } finally {
      this.#open -= 1
      if (!window.isDestroyed() && window.isVisible()) window.focus()
      if (!this.isOpen) for (const act of this.#afterwards.splice(0)) act()
    }
  }
}
