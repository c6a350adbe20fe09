import { useLayoutEffect, useState } from 'react'
import { applyPatch } from '../../preload/shared/codec/decode'
import type { Snapshot, SnapshotPatch } from '../../preload/shared/contract'
import { afterPress } from '../controls/press'
import { setUsesHour12 } from '../words/ageText'
import { setResumesByItself } from '../words/endText'

/** What the main process says now; null until it has said something. */
export function useSnapshot(): Snapshot | null {
  const [shown, setShown] = useState<Snapshot | null>(null)

  // What was told already is in the first picture, and not in the one after it.
  useLayoutEffect(() => {
    let newest: Snapshot | null = null
    let isAsking = false
    /** Patches of a snapshot that was asked for. */
    let waiting: SnapshotPatch[] = []

    function receive(patch: SnapshotPatch) {
      const next = applyPatch(newest, patch)
      if (next === null) {
        waiting.push(patch)
        void fetchAll()
        return
      }
      newest = next
      afterPress(() => {
        setUsesHour12(next.usesHour12)
        setResumesByItself(next.preferences.resumeByItself)
        setShown(next)
      })
    }

    async function fetchAll() {
      if (isAsking) return
      isAsking = true
      const answer = await window.pauseBar.getSnapshot().catch(() => null)
      isAsking = false
      const patches = waiting
      waiting = []
      // Should the answer fail, the next published change asks again.
      if (answer) for (const patch of [answer, ...patches]) receive(patch)
    }

    const stop = window.pauseBar.onSnapshot(receive)
    if (newest === null) void fetchAll()
    return stop
  }, [])

  return shown
}
