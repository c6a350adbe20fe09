import { useCallback, useEffect, useState } from 'react'

/** The number tells an announcement from an earlier one with the same text. */
export interface Announcement {
  text: string
  number: number
}

/** After that, a screen reader that browses the page would find it out of date. */
const keptForMs = 10_000

/** What a `LiveRegion` announces, and how to announce something else. */
export function useAnnouncement(): [Announcement, (text: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', number: 0 })
  const announce = useCallback(
    (text: string) => setAnnouncement(({ number }) => ({ text, number: number + 1 })),
    [],
  )
  useEffect(() => {
    if (announcement.text === '') return
    const timer = window.setTimeout(() => setAnnouncement({ ...announcement, text: '' }), keptForMs)
    return () => window.clearTimeout(timer)
  }, [announcement])
  return [announcement, announce]
}

interface Props {
  /** `status` waits until the screen reader has finished; `alert` interrupts it. */
  role: 'status' | 'alert'
  announcement: Announcement
}

/**
 * Announces to screen readers. Each component has a region of its own, since a region is read out as a whole
 * when a part of it changes. It must be in the page before there is anything to announce, or nobody would
 * hear it.
 */
export function LiveRegion({ role, announcement }: Props) {
  return (
    <div role={role} className="only-heard">
      <p key={announcement.number}>{announcement.text}</p>
    </div>
  )
}
