import { type RefObject, useLayoutEffect } from 'react'
import { switchOf } from './focus'
import { type Item, which } from './items'

/** What scrolls an element: the list's own place or, with large text or in a small window, all of the window. */
export function scrollerOf(element: Element | null): HTMLElement | null {
  for (let each = element?.parentElement ?? null; each; each = each.parentElement) {
    if (getComputedStyle(each).overflowY === 'auto') return each
  }
  return null
}

/** The row that an element is in, or the line of answers. */
export const rowOfElement = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-key]') ?? null

/** Whether a person sees the middle of an element: it is neither scrolled away nor covered. */
export function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, top + height / 2)
  return seen !== null && (element.contains(seen) || (rowOfElement(element)?.contains(seen) ?? false))
}

export function scrollToTop(scroller: HTMLElement | null): void {
  scroller?.scrollTo({ top: 0 })
  if (scroller) tellOfScroll(scroller)
}

/** Listeners hear of the new position at once: in the next frame it may have changed again. */
export function tellOfScroll(scroller: HTMLElement): void {
  scroller.dispatchEvent(new Event('scroll'))
}

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
