import { useEffect, useState } from 'react'
import type { JsonOf, Snapshot, SnapshotChange } from '../../preload/contract'
import { patched } from './patched'

/** What the main process says now; null until it has said something. */
export function useSnapshot(): Snapshot | null {
  const [shown, setShown] = useState<Snapshot | null>(null)

  useEffect(() => {
    let newest: Snapshot | null = null
    const receive = (change: SnapshotChange) => {
      const next = patched(newest, change)
      if (next === null) return fetchAll()
      newest = next
      setShown(next)
    }
    // Should the answer fail, the next published change asks again.
    const fetchAll = () =>
      void window.pauseBar.getSnapshot().then(
        (all) => receiveAll(parsed(all)),
        () => undefined,
      )
    const receiveAll = ({ campaigns, ...rest }: Snapshot) =>
      receive({ ...rest, rows: { kind: 'all', campaigns } })
    const stop = window.pauseBar.onSnapshot((change) => receive(parsed(change)))
    fetchAll()
    return stop
  }, [])

  return shown
}

const parsed = <Value>({ json }: JsonOf<Value>): Value => JSON.parse(json)
