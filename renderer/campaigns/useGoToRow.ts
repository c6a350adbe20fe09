import { useLayoutEffect, useRef } from 'react'
import { switchOf } from './focus'
import type { Item } from './useDrawnItems'
import { which } from './which'

/** A row that is to come into sight. */
export interface Sought {
  key: string
  takesFocus: boolean
}

/**
 * Brings a row into sight as soon as it is drawn: the one that is sought from outside, and the one that the returned
 * function names, which gets the focus.
 *
 * @param scrollTo scrolls to a line that may not be drawn yet
 */
export function useGoToRow(items: Item[], scrollTo: (index: number) => void, sought: Sought | null) {
  const before = useRef<Sought | null>(null)
  const wanted = useRef<Sought | null>(null)

  function go() {
    if (!wanted.current) return
    const { key, takesFocus } = wanted.current
    const index = items.findIndex((item) => item.key === key)
    const item = items[index]
    if (item?.kind !== 'row') return
    const element = switchOf(which(item.row))
    if (!element) return scrollTo(index)
    wanted.current = null
    element.closest('li')?.scrollIntoView({ block: 'nearest' })
    if (takesFocus) element.focus({ preventScroll: true })
  }

  useLayoutEffect(() => {
    if (sought !== before.current) wanted.current = sought
    before.current = sought
    go()
  })

  return (key: string) => {
    wanted.current = { key, takesFocus: true }
    go()
  }
}
