import { type RefObject, useLayoutEffect } from 'react'
import type { CampaignRef } from '../../preload/shared/contract'
import { campaignKey, campaignRef } from '../../preload/shared/names'
import type { Item } from './items'

/** The id of a row's switch in the document. */
export const switchId = (campaign: CampaignRef) => `switch-${campaignKey(campaign)}`

/** A campaign's switch, when its row is drawn. */
export const switchOf = (campaign: CampaignRef) => document.getElementById(switchId(campaign))

/** The switch of the row after this one, or before it at the end of the list. */
export const switchBeside = (row: HTMLElement) =>
  nearestSwitch(row, 'nextElementSibling') ?? nearestSwitch(row, 'previousElementSibling')

function nearestSwitch(
  row: Element,
  direction: 'nextElementSibling' | 'previousElementSibling',
): HTMLElement | null {
  for (let sibling = row[direction]; sibling; sibling = sibling[direction]) {
    const found = sibling.querySelector<HTMLElement>('[role=switch]')
    if (found) return found
  }
  return null
}

/** The row that an element is in, or the line of answers above the rows. */
export const closestRow = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null

/** The key of the row that holds an element. */
export const keyOfRow = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('li')?.getAttribute('data-key') ?? null) : null

/** The key of the row that an arrow key, Home or End leads to; null for other keys. */
export function destination(key: string, from: string | null, order: string[]): string | null {
  const at = from === null ? -1 : order.indexOf(from)
  if (at < 0) return null
  const last = order.length - 1
  const indices: Record<string, number> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  }
  return order[indices[key] ?? -1] ?? null
}

/** What scrolls an element: the list or, with large text or in a small window, the whole window. */
export function scrollerOf(element: Element | null): HTMLElement | null {
  for (let each = element?.parentElement ?? null; each; each = each.parentElement) {
    if (getComputedStyle(each).overflowY === 'auto') return each
  }
  return null
}

/** Whether the middle of an element is visible: neither scrolled away nor covered. */
export function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, top + height / 2)
  return seen !== null && (element.contains(seen) || (closestRow(element)?.contains(seen) ?? false))
}

export function scrollToTop(scroller: HTMLElement | null): void {
  scroller?.scrollTo({ top: 0 })
  if (scroller) dispatchScroll(scroller)
}

/** Listeners get the new position at once: by the next frame it may have changed again. */
export function dispatchScroll(scroller: HTMLElement): void {
  scroller.dispatchEvent(new Event('scroll'))
}

/** A row to scroll to. */
export interface ScrollTarget {
  key: string
  takesFocus: boolean
}

/**
 * Scrolls to the target as soon as its row is drawn. Returns a function that scrolls to a row and focuses it.
 *
 * @param scrollTo scrolls to an item that may not be drawn yet
 * @param target outlives the list, so that a list that is drawn again does not scroll again
 */
export function useScrollToRow(
  items: Item[],
  scrollTo: (index: number) => void,
  target: RefObject<ScrollTarget | null>,
): (key: string) => void {
  function scroll() {
    if (!target.current) return
    const { key, takesFocus } = target.current
    const index = items.findIndex((item) => item.key === key)
    const item = items[index]
    if (item?.kind !== 'row') return
    const element = switchOf(campaignRef(item.row))
    if (!element) {
      scrollTo(index)
      return
    }
    target.current = null
    element.closest('li')?.scrollIntoView({ block: 'nearest' })
    if (takesFocus) element.focus({ preventScroll: true })
  }

  useLayoutEffect(() => {
    scroll()
  })

  return (key) => {
    target.current = { key, takesFocus: true }
    scroll()
  }
}
