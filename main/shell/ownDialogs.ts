import type { BrowserWindow } from 'electron'

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
