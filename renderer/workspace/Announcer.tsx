import { useEffect, useRef, useState } from 'react'
import type { Snapshot } from '../../preload/contract'
import { announcement } from '../words/announcement'

/** Says changes to people who hear the screen. `found` is the outcome of a search. */
export function Announcer({ snapshot, found }: { snapshot: Snapshot; found: string }) {
  const before = useRef(snapshot)
  const [changes, setChanges] = useState('')

  useEffect(() => {
    if (before.current === snapshot) return
    const text = announcement(before.current, snapshot)
    before.current = snapshot
    if (text !== '') setChanges(text)
  }, [snapshot])

  return (
    <div role="status" className="only-heard">
      <p>{changes}</p>
      <p>{found}</p>
    </div>
  )
}
