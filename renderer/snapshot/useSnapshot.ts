import { useLayoutEffect, useState } from 'react'
import { patched } from '../../preload/shared/codec/decode'
import type { ChangeText, SentRow, Snapshot, SnapshotChange } from '../../preload/shared/contract'
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
    /** Changes of the snapshot that is being fetched. */
    let waiting: SnapshotChange[] = []

    function receive(change: SnapshotChange) {
      const next = patched(newest, change)
      if (next === null) {
        waiting.push(change)
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
      const changes = waiting
      waiting = []
      // If this failed, the next published change fetches again.
      if (answer) for (const change of [changeOf(answer), ...changes]) receive(change)
    }

    const stop = window.pauseBar.onSnapshot((change) => receive(changeOf(change)))
    if (newest === null) void fetchAll()
    return stop
  }, [])

  return shown
}

function changeOf({ about, campaigns, names }: ChangeText): SnapshotChange {
  const change: SnapshotChange = JSON.parse(about)
  const rows = {
    campaigns: campaigns.flatMap((text): SentRow[] => JSON.parse(text)),
    names: names.flatMap((text): string[] => JSON.parse(text)),
  }
  return { ...change, rows: { ...change.rows, ...rows } }
}
