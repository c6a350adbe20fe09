import { type BrowserWindow, type Rectangle, type Size, screen } from 'electron'
import type { LastWindow } from './lastWindow'
import { fittingSize, placePopover, sizeLimits } from './placement'

/** A size that the system has rounded differs by no more from the one that was asked for (points). */
const rounding = 2

/** How large the window is: as the person drags it, as far as there is room, and so again at the next start. */
export class WindowSize {
  #last: LastWindow
  /** As it was made, placed or dragged last (points). */
  #size: Size

  constructor(last: LastWindow) {
    this.#last = last
    this.#size = last.size
  }

  /** What a window is made with that has no place yet. */
  atFirst(): Size {
    this.#size = fittingSize(this.#last.size, screen.getPrimaryDisplay().workArea)
    return this.#size
  }

  /** From now on the window is dragged within its limits, and that is noted. */
  follow(window: BrowserWindow): void {
    limit(window, screen.getPrimaryDisplay().workArea)
    window.on('resize', () => this.#resized(window.getBounds()))
  }

  /** Brings the window to `anchor` (screen points). */
  place(window: BrowserWindow, anchor: Rectangle | null): void {
    const { workArea } = anchor ? screen.getDisplayMatching(anchor) : screen.getPrimaryDisplay()
    const bounds = placePopover(anchor, workArea, this.#last.size)
    this.#size = bounds
    limit(window, workArea)
    window.setBounds(bounds)
  }

  /** A screen that is too small for the size that the person chose does not change what they chose. */
  #resized({ width, height }: Size): void {
    const isAsBefore =
      Math.abs(width - this.#size.width) <= rounding && Math.abs(height - this.#size.height) <= rounding
    if (isAsBefore) return
    this.#size = { width, height }
    this.#last.size = this.#size
  }
}

function limit(window: BrowserWindow, workArea: Rectangle): void {
  const { least, most } = sizeLimits(workArea)
  window.setMinimumSize(least.width, least.height)
  window.setMaximumSize(most.width, most.height)
}
