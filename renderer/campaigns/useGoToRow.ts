import { type RefObject, useLayoutEffect } from 'react'
import { switchOf } from './focus'
import type { Item } from './items'
import { which } from './which'

/** A row that is to come into sight. */
export interface Sought {
  key: string
  takesFocus: boolean
}

/**
 * Brings the row that is sought into sight as soon as it is drawn; then it is sought no more. The returned function seeks
 * one that gets the focus.
 *
 * @param scrollTo scrolls to a line that may not be drawn yet
 * @param sought outlives the list: a list that comes back goes nowhere again
 */
export function useGoToRow(
  items: Item[],
  scrollTo: (index: number) => void,
  sought: RefObject<Sought | null>,
): (key: string) => void {
  function go() {
    if (!sought.current) return
    const { key, takesFocus } = sought.current
    const index = items.findIndex((item) => item.key === key)
    const item = items[index]
    if (item?.kind !== 'row') return
    const element = switchOf(which(item.row))
    if (!element) {
      scrollTo(index)
      return
    }
    sought.current = null
    element.closest('li')?.scrollIntoView({ block: 'nearest' })
    if (takesFocus) element.focus({ preventScroll: true })
  }

  useLayoutEffect(() => {
    go()
  })

  return (key) => {
    sought.current = { key, takesFocus: true }
    go()
  }
}
