import { useCallback, useContext, useLayoutEffect, useRef } from 'react'
import { Arrangement } from '../controls/keptPlaces'

/**
 * A row that was clicked gets no lower until the list is arranged anew, nor does what it says above its buttons, though there
 * may be less to say by then: else other buttons, or those of the next row, would come under the pointer. The returned function
 * is to be called with it.
 */
export function useKeptHeights(): (row: HTMLElement | null) => void {
  const arrangement = useContext(Arrangement)
  const kept = useRef<HTMLElement[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new arrangement is what it is about.
  useLayoutEffect(
    () => () => {
      for (const row of kept.current.splice(0)) row.style.minBlockSize = ''
    },
    [arrangement],
  )
  return useCallback((row) => {
    if (!row) return
    const parts = [row, ...row.querySelectorAll<HTMLElement>('.row-text, .row-need')]
    const heights = parts.map((part) => part.getBoundingClientRect().height)
    for (const [index, part] of parts.entries()) part.style.minBlockSize = `${heights[index]}px`
    kept.current.push(...parts)
  }, [])
}
