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
