/** Esc went down in this window, and was not let go of in it since. */
let isDown = false
let isHeld = false

/**
 * Follows Esc as this window sees it. Chromium calls a press a repetition where it did not hear the key let go of before, and a window that
 * goes at the press never hears that: there the next press would count for nothing.
 */
export function followEscape(): () => void {
  const press = ({ key, repeat }: KeyboardEvent) => {
    if (key !== 'Escape') return
    isHeld = repeat && isDown
    isDown = true
  }
  const letGo = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') forgetEscape()
  }
  document.addEventListener('keydown', press, { capture: true })
  document.addEventListener('keyup', letGo, { capture: true })
  window.addEventListener('blur', forgetEscape)
  return () => {
    document.removeEventListener('keydown', press, { capture: true })
    document.removeEventListener('keyup', letGo, { capture: true })
    window.removeEventListener('blur', forgetEscape)
  }
}

/** The window goes: what is pressed when it is there again is a press of its own. */
export function forgetEscape(): void {
  isDown = false
}

/** Whether the press of Esc that is being heard is the one from before, held on. */
export function isEscapeHeld(): boolean {
  return isHeld
}
