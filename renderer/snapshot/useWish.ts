import { useEffect } from 'react'
import type { Wish } from '../../preload/contract'

/** Has the window do what the person asked for outside of it. */
export function useWish(grant: (wish: Wish) => void): void {
  useEffect(() => window.pauseBar.onWish(grant))
}
