/** A click on the tray, or the shortcut, takes the focus from the popover first. Within this time it means “close”. */
const sameClickMs = 250

/** Decides what a click on the tray means, by what happened right before it. */
export class TrayClicks {
  #blurredAt = Number.NEGATIVE_INFINITY
  #shownAt = Number.NEGATIVE_INFINITY
  #clickedAt = Number.NEGATIVE_INFINITY

  shown(): void {
    this.#shownAt = performance.now()
  }

  /** The popover lost the focus, and hides unless it comes back. */
  lostFocus(): void {
    this.#blurredAt = performance.now()
  }

  /** The popover was hidden on purpose: the next click opens it. */
  hidden(): void {
    this.#blurredAt = Number.NEGATIVE_INFINITY
  }

  isShownWithin(graceMs: number): boolean {
    return performance.now() - this.#shownAt < graceMs
  }

  get hasJustLostFocus(): boolean {
    return isRecent(this.#blurredAt)
  }

  /** False for the second click of a double click, and for one made just as the window opened by itself. */
  accept(isVisible: boolean): boolean {
    const isSecond = isRecent(this.#clickedAt)
    this.#clickedAt = performance.now()
    return !isSecond && !(isVisible && isRecent(this.#shownAt))
  }
}

const isRecent = (time: number) => performance.now() - time < sameClickMs
