/** A click on the tray, or the keys, take the focus from the popover first: they mean "close" (ms). */
const sameClick = 250

/** Tells what a click on the tray means by what came right before it. */
export class TrayClicks {
  #lostFocusAt = Number.NEGATIVE_INFINITY
  #shownAt = Number.NEGATIVE_INFINITY
  #clickedAt = Number.NEGATIVE_INFINITY

  /** The popover has been shown. */
  shown(): void {
    this.#shownAt = performance.now()
  }

  /** It lost the focus, and will go if it does not come back. */
  lostFocus(): void {
    this.#lostFocusAt = performance.now()
  }

  /** It lost the focus by going, and no click is meant for it. */
  hidden(): void {
    this.#lostFocusAt = Number.NEGATIVE_INFINITY
  }

  isShownWithin(graceMs: number): boolean {
    return performance.now() - this.#shownAt < graceMs
  }

  get hasJustLostFocus(): boolean {
    return isRecent(this.#lostFocusAt)
  }

  /** A click: false for the second of a double click, and for one that came as the window opened by itself. */
  isMeant(isVisible: boolean): boolean {
    const isSecond = isRecent(this.#clickedAt)
    this.#clickedAt = performance.now()
    return !isSecond && !(isVisible && isRecent(this.#shownAt))
  }
}

const isRecent = (time: number) => performance.now() - time < sameClick
