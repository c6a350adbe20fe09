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

let visibly: EventTarget | null = null

/**
 * Follows where the focus is seen. A key makes any focus visible before it is heard of, also one that a click left behind; so
 * what was seen before the key is kept here. The returned function ends that.
 */
export function followVisibleFocus(): () => void {
  const end = new AbortController()
  const options = { capture: true, signal: end.signal }
  const follow = ({ target }: Event) => {
    visibly = target instanceof Element && target.matches(':focus-visible') ? target : null
  }
  const forget = ({ target }: Event) => {
    if (target === visibly) visibly = null
  }
  document.addEventListener('focusin', follow, options)
  document.addEventListener('focusout', forget, options)
  document.addEventListener('pointerdown', forget, options)
  return () => end.abort()
}

/** Whether a person saw the focus here before they pressed a key. */
export const hasVisibleFocus = (target: EventTarget | null): boolean => target !== null && target === visibly
