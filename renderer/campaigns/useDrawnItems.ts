import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react'
import { Arrangement } from '../controls/Slot'
import { mostDrawnAtOnce, overscan, positioned, unpositioned, withKept } from '../controls/virtualItems'
import type { Item } from './items'
import { scrollerOf } from './rowElements'

/** More items than fit into the window. */
const screenful = 14
/** Heights (px). */
const estimates = { heading: 30, row: 50 }

/** Of a list that opens, or of what was just found, the first items are drawn before the others. */
export type Step = 'beginning' | 'found' | 'all'

interface Options {
  items: Item[]
  /** The key of a row that is always drawn. */
  kept: string | undefined
  /** The keys of rows that stay where they are on the screen, for which they must be drawn. */
  anchored: () => string[]
  step: Step
}

/** Draws of a very long list the items in sight, the heading above them, and the kept and anchored rows. */
export function useDrawnItems(list: RefObject<HTMLElement | null>, options: Options) {
  const { items, kept, anchored, step } = options
  const isBrief = step !== 'all'
  const isLong = items.length > mostDrawnAtOnce && !isBrief
  const [scrollMargin, setScrollMargin] = useState(0)
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: isLong,
    getScrollElement: () => scrollerOf(list.current),
    // Memoised, or all positions would be computed again at each drawing.
    estimateSize: useCallback((index: number) => estimates[items[index]?.kind ?? 'row'], [items]),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    scrollMargin,
    overscan,
    rangeExtractor: (range) => withKept(range, alwaysDrawn(items, range, [kept, ...anchored()])),
    // A list that becomes long keeps its scroll position.
    initialOffset: () => scrollerOf(list.current)?.scrollTop ?? 0,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  })
  // Our own scroll anchoring does that.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false
  // What is above the list comes and goes.
  useLayoutEffect(() => {
    if (isLong && list.current) setScrollMargin(offsetIn(scrollerOf(list.current), list.current))
  })
  const drawn = isLong ? virtualizer.getVirtualItems() : []
  const end = (drawn.at(-1)?.end ?? scrollMargin) - scrollMargin
  return {
    drawn: isLong
      ? positioned(items, drawn, virtualizer.measureElement, scrollMargin)
      : (isBrief ? topOf(items, kept) : items).map(unpositioned),
    /** The height of the items left out at the end (px). */
    rest: isLong ? virtualizer.getTotalSize() - end : 0,
    scrollTo: (index: number) => {
      if (isLong) virtualizer.scrollToIndex(index)
    },
  }
}

/** The heading above the items that are drawn, and the kept rows. */
function alwaysDrawn(items: Item[], { startIndex }: Range, kept: (string | undefined)[]): number[] {
  const isHeadingAbove = ({ kind }: Item, index: number) =>
    kind === 'heading' && index < startIndex - overscan
  return [
    items.findLastIndex(isHeadingAbove),
    ...kept.map((key) => items.findIndex((item) => item.key === key)),
  ]
}

const topOf = (items: Item[], kept: string | undefined) => [
  ...items.slice(0, screenful),
  ...items.slice(screenful).filter(({ key }) => key === kept),
]

const offsetIn = (scroller: HTMLElement | null, list: HTMLElement) =>
  scroller
    ? Math.round(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop)
    : 0

/**
 * Returns a function that keeps a clicked row and its parts at least as high as they are, until the list is
 * arranged anew. If they shrank, other buttons would come under the pointer.
 */
export function useKeptHeights(): (row: HTMLElement | null) => void {
  const arrangement = useContext(Arrangement)
  const kept = useRef<HTMLElement[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs at each new arrangement.
  useLayoutEffect(
    () => () => {
      for (const row of kept.current.splice(0)) row.style.minBlockSize = ''
    },
    [arrangement],
  )
  return useCallback((row) => {
    if (!row) return
    const parts = [row, ...row.querySelectorAll<HTMLElement>('.row-text, .row-need')]
    const heights = parts.map((part) => part.getBoundingClientRect().height)
    for (const [index, part] of parts.entries()) part.style.minBlockSize = `${heights[index]}px`
    kept.current.push(...parts)
  }, [])
}
