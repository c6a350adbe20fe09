import { useEffect, useRef } from 'react'
import type { Preferences, Snapshot } from '../../preload/shared/contract'
import { OnlyHeard, useSaid } from '../controls/OnlyHeard'
import { announcement } from '../words/announcement'
import { shownText } from '../words/counts'

/** Says what changed to people who hear the screen. It stays whatever the window shows, and so hears what one view says to the next. */
export function Announcer({ snapshot }: { snapshot: Snapshot }) {
  const before = useRef(snapshot)
  const [changes, sayChanges] = useSaid()
  const [failures, sayFailures] = useSaid()

  useEffect(() => {
    if (before.current === snapshot) return
    const { polite, assertive } = announcement(before.current, snapshot, Date.now())
    before.current = snapshot
    if (polite !== '') sayChanges(polite)
    if (assertive !== '') sayFailures(assertive)
  }, [snapshot, sayChanges, sayFailures])

  return (
    <>
      <OnlyHeard role="status" said={changes} />
      <OnlyHeard role="alert" said={failures} />
    </>
  )
}

interface ShownProps {
  /** How many campaigns are on the list. */
  shown: number
  search: string
  preferences: Pick<Preferences, 'filter' | 'showInactive'>
}

/** Says how many campaigns are shown whenever the person searched or chose what is on show. */
export function ShownCount({ shown, search, preferences: { filter, showInactive } }: ShownProps) {
  const [said, say] = useSaid()
  const view = JSON.stringify([search, filter, showInactive])
  const viewBefore = useRef(view)
  const text = shownText(shown, search !== '')

  useEffect(() => {
    if (viewBefore.current === view) return
    viewBefore.current = view
    say(text)
  }, [view, text, say])

  return <OnlyHeard role="status" said={said} />
}
