import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { StillRows } from './stillRows'

/**
 * Keeps the row under the pointer or the focus where it is on the screen. The returned function tells whether there is one.
 *
 * @param area holds the rows, and all that may come and go above and below them
 * @param epoch the list is arranged anew when it changes
 */
export function useStillRows(area: RefObject<HTMLElement | null>, epoch: string): () => boolean {
  const rows = useRef<StillRows | null>(null)
  useLayoutEffect(() => {
    if (!area.current) return
    const still = new StillRows(area.current)
    rows.current = still
    return () => still.stop()
  }, [area])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch is what it is about.
  useLayoutEffect(() => rows.current?.release(), [epoch])
  useLayoutEffect(() => rows.current?.keep())
  return useCallback(() => rows.current?.isUnderHand ?? false, [])
}
