import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for ever, which does what the latest `act` does: so what is drawn with it needs not be drawn again. */
export function useLatest<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
