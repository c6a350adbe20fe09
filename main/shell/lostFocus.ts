import type { Clock } from '../campaigns/ports'

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
