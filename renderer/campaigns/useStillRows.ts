import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { StillRows } from './stillRows'

/** The row under the pointer or the focus, where there is one. */
export interface RowUnderHand {
  /** Whether there is one. */
  isThere: () => boolean
  /** The key of the row or, without one, of some that are in sight: they have to be drawn to be kept. */
  keys: () => string[]
  /** To be called by what draws the list again by itself, after each drawing: they stay where they are on the screen. */
  keep: () => void
}

/**
 * Keeps the row under the pointer or the focus where it is on the screen; without one, the rows in sight.
 *
 * @param area holds the rows, and all that may come and go above and below them
 * @param epoch the list is arranged anew when it changes
 */
export function useStillRows(area: RefObject<HTMLElement | null>, epoch: string): RowUnderHand {
  const rows = useRef<StillRows | null>(null)
  useLayoutEffect(() => {
    if (!area.current) return
    const still = new StillRows(area.current)
    rows.current = still
    return () => still.stop()
  }, [area])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch is what it is about.
  useLayoutEffect(() => {
    rows.current?.release()
  }, [epoch])
  useLayoutEffect(() => {
    rows.current?.keep()
  })
  return useMemo(
    () => ({
      isThere: () => rows.current?.isUnderHand ?? false,
      keys: () => rows.current?.keys ?? [],
      keep: () => rows.current?.keep(),
    }),
    [],
  )
}
