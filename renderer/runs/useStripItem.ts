import { type FocusEvent, useState } from 'react'
import type { StripItem } from './stripItems'

/**
 * Which item the strip shows: the newest. While the pointer or the focus is on it, it stays as long as there is something to
 * do about it, and so does one that was chosen until there is a newer one: nothing changes under a hand.
 */
export function useStripItem(items: StripItem[]) {
  const [touched, setTouched] = useState<string | null>(null)
  const [chosen, setChosen] = useState<{ key: string; newest: string | undefined } | null>(null)
  const [newest] = items
  const withKey = (key: string | undefined) => items.find((item) => item.key === key)
  const stillChosen = chosen?.newest === newest?.key ? withKey(chosen?.key) : undefined
  const shown = (touched === null ? undefined : withKey(touched)) ?? stillChosen ?? newest
  const touch = () => setTouched(shown?.key ?? null)
  const letGo = () => setTouched(null)
  return {
    shown,
    others: items.filter((item) => item !== shown),
    choose: (key: string) => {
      letGo()
      setChosen({ key, newest: newest?.key })
    },
    handlers: {
      onPointerEnter: touch,
      onPointerLeave: (event: { currentTarget: Element }) => {
        if (!event.currentTarget.contains(document.activeElement)) letGo()
      },
      onFocus: touch,
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget) && !event.currentTarget.matches(':hover'))
          letGo()
      },
    },
  }
}
