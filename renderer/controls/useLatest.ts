import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that never changes and calls the latest `act`: `memo` components are not drawn again for it. */
export function useLatest<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
