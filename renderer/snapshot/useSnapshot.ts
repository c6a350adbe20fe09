import { useLayoutEffect, useState } from 'react'
import { applyPatch } from '../../preload/shared/codec/decode'
import type { Snapshot, SnapshotPatch } from '../../preload/shared/contract'
import { afterPress } from '../controls/press'
import { setUsesHour12 } from '../words/ageText'
import { setResumesByItself } from '../words/endText'

/** The newest snapshot; null before the first. */
export function useSnapshot(): Snapshot | null {
  const [shown, setShown] = useState<Snapshot | null>(null)

  // In a layout effect, so that a snapshot which is already here is in the first paint.
  useLayoutEffect(() => {
    let newest: Snapshot | null = null
    let isFetching = false
    /** Patches of the snapshot that is being fetched. */
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
      if (isFetching) return
      isFetching = true
      const answer = await window.pauseBar.getSnapshot().catch(() => null)
      isFetching = false
      const patches = waiting
      waiting = []
      // If this failed, the next published patch fetches again.
      if (answer) for (const patch of [answer, ...patches]) receive(patch)
    }

    const stop = window.pauseBar.onSnapshot(receive)
    if (newest === null) void fetchAll()
    return stop
  }, [])

  return shown
}
