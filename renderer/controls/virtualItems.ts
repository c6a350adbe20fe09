import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** Shorter lists are drawn as a whole, so that assistive technology finds every item. */
export const mostDrawnAtOnce = 300
/** How many items are drawn above those in sight, and below. */
export const overscan = 12

/** Where an item stands in a list of which only some items are drawn. */
export interface ItemPosition {
  index: number
  /** How many items the list has. */
  count: number
  /** The height of the items left out before it (px). */
  gap: number
  /** Measures the item’s height. */
  measure: (element: HTMLElement | null) => void
}

/** An item that is drawn now; without a position when all are. */
export interface DrawnItem<Item> {
  item: Item
  position: ItemPosition | null
}

/** @param scrollMargin the height of what is above the list and scrolls with it (px) */
export function positioned<Item>(
  items: Item[],
  drawn: { index: number; start: number; end: number }[],
  measure: ItemPosition['measure'],
  scrollMargin = 0,
): DrawnItem<Item>[] {
  let endBefore = scrollMargin
  return drawn.flatMap(({ index, start, end }) => {
    const item = items[index]
    const gap = start - endBefore
    endBefore = end
    return item === undefined ? [] : [{ item, position: { index, count: items.length, gap, measure } }]
  })
}

/** An item of a list that is drawn as a whole. */
export const unpositioned = <Item>(item: Item): DrawnItem<Item> => ({ item, position: null })

/** The attributes that put an item in its position. */
export const positionProps = (position: ItemPosition | null) =>
  position && {
    'data-index': position.index,
    'aria-posinset': position.index + 1,
    'aria-setsize': position.count,
    style: { marginBlockStart: position.gap },
  }

interface Options<Item> {
  lines: Item[]
  /** The height of an item until it is measured (px). */
  estimate: number
  /** An item that is always drawn; -1 for none. */
  keptAt?: number
}

/** Draws only the items in sight of a long list in a dialog: with all of 10,000 it would open late. */
export function useVirtualItems<Item>(list: RefObject<HTMLElement | null>, options: Options<Item>) {
  const { lines: items, estimate, keptAt = -1 } = options
  const isLong = items.length > mostDrawnAtOnce
  const [isOpen, setIsOpen] = useState(false)
  // Before the dialog opens nothing has a height. The items are drawn right after, in the same frame.
  useLayoutEffect(() => {
    setIsOpen(true)
  }, [])
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: isLong && isOpen,
    getScrollElement: () => list.current,
    estimateSize: useCallback(() => estimate, [estimate]),
    rangeExtractor: (range) => withKept(range, [keptAt]),
    overscan,
  })
  const inSight = isLong ? virtualizer.getVirtualItems() : []
  const drawn: DrawnItem<Item>[] = isLong
    ? positioned(items, inSight, virtualizer.measureElement)
    : items.map(unpositioned)
  return {
    drawn,
    /** The height of the items left out at the end (px). */
    rest: isLong ? virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0) : 0,
    scrollTo: (index: number) => {
      if (isLong) virtualizer.scrollToIndex(index)
    },
  }
}

/** The indices in sight, those around them, and the kept ones. */
export function withKept(range: Range, kept: number[]): number[] {
  const others = kept.filter((index) => index >= 0 && index < range.count)
  return [...new Set([...others, ...defaultRangeExtractor(range)])].sort((one, other) => one - other)
}
