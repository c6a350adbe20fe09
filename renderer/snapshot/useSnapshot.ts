import { useEffect, useState } from 'react'
import type { Snapshot } from '../../preload/contract'
import { newest } from './newest'

/** What the main process says now; null until it has said something. */
export function useSnapshot(): Snapshot | null {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null)

  useEffect(() => {
    const receive = (incoming: Snapshot) => setSnapshot((shown) => newest(shown, incoming))
    const stop = window.pauseBar.onSnapshot(receive)
    // Should the answer fail, the next published snapshot takes its place.
    window.pauseBar.getSnapshot().then(receive, () => undefined)
    return stop
  }, [])

  return snapshot
}
