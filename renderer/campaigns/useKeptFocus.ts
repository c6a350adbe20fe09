import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * Another list takes the place of the one that a search was first answered with: a row that has the focus keeps it.
 *
 * @param list which list it is
 * @param goTo brings the focus to the row with this key
 * @returns what the list hears of the focus
 */
export function useKeptFocus(list: string, focused: string | null, goTo: (key: string) => void) {
  const isWithin = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the list that is another now.
  useLayoutEffect(() => {
    if (isWithin.current && document.activeElement === document.body && focused !== null) goTo(focused)
  }, [list])
  return {
    onFocus: () => {
      isWithin.current = true
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) isWithin.current = false
    },
  }
}
