import { type RefObject, useLayoutEffect } from 'react'

/**
 * When an element goes away with the focus in it, moves the focus to what `findNext` returns, so that a
 * person at the keyboard does not start again at the top of the window.
 */
export function useFocusHandover(
  ref: RefObject<HTMLElement | null>,
  findNext: (element: HTMLElement) => HTMLElement | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the element's removal matters.
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const next = findNext(element)
      queueMicrotask(() => next?.focus())
    }
  }, [])
}
