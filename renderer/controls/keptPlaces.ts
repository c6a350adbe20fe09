import { createContext, useContext, useLayoutEffect, useRef } from 'react'

/** What changes when nothing has to stay in its place any more: the window was opened, or the list arranged anew. */
export const Arrangement = createContext('')

/** All that had a place before, in its order; what is new comes behind. */
export function withPlaces<Key>(before: readonly Key[], now: readonly Key[]): Key[] {
  return [...new Set([...before, ...now])]
}

/**
 * The keys of what has a place in a line of buttons: of what is there now, and of what was there since the list was arranged.
 * A button that is gone leaves its place empty, so that a second click meets no other one.
 */
export function useKeptPlaces<Key>(now: readonly Key[]): Key[] {
  const arrangement = useContext(Arrangement)
  const kept = useRef<{ arrangement: string; keys: readonly Key[] }>({ arrangement, keys: [] })
  const keys = withPlaces(kept.current.arrangement === arrangement ? kept.current.keys : [], now)
  useLayoutEffect(() => {
    kept.current = { arrangement, keys }
  })
  return keys
}
