import { type FocusEvent, useEffect, useState } from 'react'
import { othersShown, shownItem, type Touched } from './shownItem'
import type { StripItem } from './stripItems'

/**
 * Which item the strip shows: the newest. While the pointer or the focus is on it, it stays as long as there is something to
 * do about it, and so does one that was chosen until there is a newer one: nothing changes under a hand.
 */
export function useStripItem(items: StripItem[]) {
  const [touched, setTouched] = useState<Touched | null>(null)
  const [chosen, setChosen] = useState<{ key: string; newest: string | undefined } | null>(null)
  const [newest] = items
  const stillChosen = chosen?.newest === newest?.key ? chosen?.key : undefined
  const shown = shownItem(items, { touched, chosen: stillChosen })
  const others = othersShown(items, shown, touched)
  const touch = (by: 'pointer' | 'focus') => {
    const isAlone = others.length === 0
    if (shown) setTouched({ key: shown.key, at: by === 'pointer' ? shown.at : null, isAlone })
  }
  const letGo = () => setTouched(null)
  // Where the pointer is when the window opens again, it has not come to.
  useEffect(() => {
    const forget = () => setTouched(null)
    document.addEventListener('visibilitychange', forget)
    return () => document.removeEventListener('visibilitychange', forget)
  }, [])
  return {
    shown,
    others,
    choose: (key: string) => {
      letGo()
      setChosen({ key, newest: newest?.key })
    },
    handlers: {
      onPointerEnter: () => touch('pointer'),
      onPointerDown: () => touch('pointer'),
      onPointerLeave: (event: { currentTarget: Element }) => {
        if (!event.currentTarget.contains(document.activeElement)) letGo()
      },
      onFocus: () => {
        if (touched?.key !== shown?.key) touch('focus')
      },
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget) && !event.currentTarget.matches(':hover'))
          letGo()
      },
    },
  }
}
