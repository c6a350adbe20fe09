import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { CampaignRow } from '../../preload/contract'
import type { Group } from './arrange'
import { keyOf, which } from './which'

/** A line of the list: the heading of a group, or a campaign. */
export type Item =
  | { kind: 'heading'; key: string; group: Group }
  | { kind: 'row'; key: string; row: CampaignRow }

/** Where a line stands in a list of which not all lines are drawn. */
export interface Place {
  index: number
  /** How many lines there are. */
  count: number
  /** The height of what is left out before it, px. */
  gap: number
  /** Learns the height of the line. */
  measure: (element: HTMLElement | null) => void
}

/** A line that is drawn now; without a place when all are. */
export interface DrawnItem {
  item: Item
  place: Place | null
}

/** Up to so many lines all are drawn: whoever reads them by other means than the eye finds each of them. */
const mostDrawnAtOnce = 500
/** What is drawn above and below what is in sight. */
const overscan = 12
/** px */
const estimates = { heading: 30, row: 50 }

export const itemsOf = (groups: Group[]): Item[] =>
  groups.flatMap((group) => [
    { kind: 'heading' as const, key: group.name, group },
    ...group.rows.map((row) => ({ kind: 'row' as const, key: keyOf(which(row)), row })),
  ])

/**
 * Which lines of the list are drawn: of a very long one those in sight, the heading above them, and the row with this key
 * wherever it is.
 */
export function useDrawnItems(list: RefObject<HTMLElement | null>, items: Item[], kept: string | undefined) {
  const isLong = items.length > mostDrawnAtOnce
  const [scrollMargin, setScrollMargin] = useState(0)
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: isLong,
    getScrollElement: () => scrollerOf(list.current),
    // The same as long as the lines are: else all places would be reckoned anew at each drawing.
    estimateSize: useCallback((index: number) => estimates[items[index]?.kind ?? 'row'], [items]),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    scrollMargin,
    rangeExtractor: ({ startIndex, endIndex }) => drawnIndices(items, startIndex, endIndex, kept),
  })
  useLayoutEffect(() => {
    if (isLong && list.current) setScrollMargin(offsetIn(scrollerOf(list.current), list.current))
  }, [isLong, list])
  const drawn = isLong ? virtualizer.getVirtualItems() : []
  const end = (drawn.at(-1)?.end ?? scrollMargin) - scrollMargin
  return {
    drawn: isLong ? placed(items, drawn, scrollMargin, virtualizer.measureElement) : items.map(unplaced),
    /** The height of what is left out at the end, px. */
    rest: isLong ? virtualizer.getTotalSize() - end : 0,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
  }
}

function drawnIndices(items: Item[], start: number, end: number, kept: string | undefined): number[] {
  const from = Math.max(0, start - overscan)
  const to = Math.min(items.length - 1, end + overscan)
  const inSight = Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
  const headingAbove = items.findLastIndex(({ kind }, index) => kind === 'heading' && index < from)
  const keptAt = items.findIndex(({ key }) => key === kept)
  const others = [headingAbove, keptAt].filter((index) => index >= 0 && (index < from || index > to))
  return [...others, ...inSight].sort((one, other) => one - other)
}

const unplaced = (item: Item): DrawnItem => ({ item, place: null })

function placed(
  items: Item[],
  drawn: { index: number; start: number; end: number }[],
  scrollMargin: number,
  measure: Place['measure'],
): DrawnItem[] {
  let endBefore = scrollMargin
  return drawn.flatMap(({ index, start, end }) => {
    const item = items[index]
    const gap = start - endBefore
    endBefore = end
    return item ? [{ item, place: { index, count: items.length, gap, measure } }] : []
  })
}

/** What a line is drawn with to stand in its place. */
export const placeProps = (place: Place | null) =>
  place && {
    'data-index': place.index,
    'aria-posinset': place.index + 1,
    'aria-setsize': place.count,
    style: { marginBlockStart: place.gap },
  }

/** What scrolls the list: its own place or, with large text or in a small window, all of the window. */
function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  for (let element = list?.parentElement ?? null; element; element = element.parentElement) {
    if (getComputedStyle(element).overflowY === 'auto') return element
  }
  return null
}

const offsetIn = (scroller: HTMLElement | null, list: HTMLElement) =>
  scroller ? list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop : 0
