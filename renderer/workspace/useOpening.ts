import { useEffect, useLayoutEffect } from 'react'
import { useLatest } from '../controls/useLatest'

/** Calls back when the person opens the window, and once as soon as the list is there. */
export function useOpening(onOpen: () => void): void {
  const open = useLatest(onOpen)
  useLayoutEffect(() => open(), [open])
  useEffect(() => {
    const change = () => document.visibilityState === 'visible' && open()
    document.addEventListener('visibilitychange', change)
    return () => document.removeEventListener('visibilitychange', change)
  }, [open])
}
