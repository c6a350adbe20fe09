let isEscapeDown = false
let isHeld = false

/**
 * Follows Esc in this window. Chromium calls a press a repetition if it did not hear the release of the one
 * before. A window that hides at the press never hears that, so by `repeat` alone its next press would count
 * for nothing.
 */
export function followEscape(): () => void {
  const abort = new AbortController()
  const options = { capture: true, signal: abort.signal }
  document.addEventListener(
    'keydown',
    ({ key, repeat }) => {
      if (key !== 'Escape') return
      isHeld = repeat && isEscapeDown
      isEscapeDown = true
    },
    options,
  )
  document.addEventListener('keyup', ({ key }) => key === 'Escape' && forgetEscape(), options)
  window.addEventListener('blur', forgetEscape, { signal: abort.signal })
  return () => abort.abort()
}

/** The window hides: when it is shown again, the next press is a new one. */
export function forgetEscape(): void {
  isEscapeDown = false
}

/** Whether the current keydown of Esc only repeats an earlier one. */
export const isEscapeHeld = (): boolean => isHeld

let visibleFocus: EventTarget | null = null

/**
 * Follows where the focus is visible. A key makes any focus visible before its event is heard, even one that
 * a click left behind. Here it counts only if it was visible before the key.
 */
export function followVisibleFocus(): () => void {
  const abort = new AbortController()
  const options = { capture: true, signal: abort.signal }
  const follow = ({ target }: Event) => {
    visibleFocus = target instanceof Element && target.matches(':focus-visible') ? target : null
  }
  const forget = ({ target }: Event) => {
    if (target === visibleFocus) visibleFocus = null
  }
  document.addEventListener('focusin', follow, options)
  document.addEventListener('focusout', forget, options)
  document.addEventListener('pointerdown', forget, options)
  return () => abort.abort()
}

/** Whether the focus was visible here before the person pressed a key. */
export const hasVisibleFocus = (target: EventTarget | null): boolean =>
  target !== null && target === visibleFocus
