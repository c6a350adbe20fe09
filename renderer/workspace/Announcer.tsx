import { useEffect, useRef } from 'react'
import type { Preferences, Snapshot } from '../../preload/shared/contract'
import { LiveRegion, useAnnouncement } from '../controls/LiveRegion'
import { announcement } from '../words/announcement'
import { shownText } from '../words/counts'

/** Announces changes to screen readers. It is always mounted, and so notices changes between views. */
export function Announcer({ snapshot }: { snapshot: Snapshot }) {
  const before = useRef(snapshot)
  const [changes, announceChange] = useAnnouncement()
  const [failures, announceFailure] = useAnnouncement()

  useEffect(() => {
    if (before.current === snapshot) return
    const { polite, assertive } = announcement(before.current, snapshot, Date.now())
    before.current = snapshot
    if (polite !== '') announceChange(polite)
    if (assertive !== '') announceFailure(assertive)
  }, [snapshot, announceChange, announceFailure])

  return (
    <>
      <LiveRegion role="status" announcement={changes} />
      <LiveRegion role="alert" announcement={failures} />
    </>
  )
}

interface ShownProps {
  shown: number
  search: string
  preferences: Pick<Preferences, 'filter' | 'showInactive'>
}

/** Announces how many campaigns are shown after a change of the search or the filter. */
export function ShownCount({ shown, search, preferences: { filter, showInactive } }: ShownProps) {
  const [announced, announce] = useAnnouncement()
  const view = JSON.stringify([search, filter, showInactive])
  const viewBefore = useRef(view)
  const text = shownText(shown, search !== '')

  useEffect(() => {
    if (viewBefore.current === view) return
    viewBefore.current = view
    announce(text)
  }, [view, text, announce])

  return <LiveRegion role="status" announcement={announced} />
}
