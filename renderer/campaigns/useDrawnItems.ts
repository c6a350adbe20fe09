import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react'
import { Arrangement } from '../controls/keptPlaces'
import { mostDrawnAtOnce, overscan, placed, unplaced } from '../controls/places'
import type { Item } from './items'
import { scrollerOf } from './sight'

/** More lines than fit into the window. */
const screenful = 14
/** px */
const estimates = { heading: 30, row: 50 }

/** What is drawn now: only the first lines of a list that opens, or of what was just found; or all there is to draw. */
export type Step = 'beginning' | 'found' | 'all'

interface Lines {
  items: Item[]
  /** The key of a row that is drawn wherever it is. */
  kept: string | undefined
  /** The keys of the rows that stay where they are on the screen: they are drawn as well, or nothing could keep them there. */
  still: () => string[]
  step: Step
}

/** Which lines of the list are drawn: of a very long one those in sight, the heading above them, and the kept rows. */
export function useDrawnItems(list: RefObject<HTMLElement | null>, { items, kept, still, step }: Lines) {
  const isBrief = step !== 'all'
  const isLong = items.length > mostDrawnAtOnce && !isBrief
  const [scrollMargin, setScrollMargin] = useState(0)
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: isLong,
    getScrollElement: () => scrollerOf(list.current),
    // The same as long as the lines are: else all places would be reckoned anew at each drawing.
    estimateSize: useCallback((index: number) => estimates[items[index]?.kind ?? 'row'], [items]),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    scrollMargin,
    rangeExtractor: ({ startIndex, endIndex }) =>
      drawnIndices(items, startIndex, endIndex, [kept, ...still()]),
    // A list that becomes so long stays where it is.
    initialOffset: () => scrollerOf(list.current)?.scrollTop ?? 0,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  })
  // Lines that get their height move nothing away by it: `StillRows` sees to that.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false
  // What stands above the list comes and goes.
  useLayoutEffect(() => {
    if (isLong && list.current) setScrollMargin(offsetIn(scrollerOf(list.current), list.current))
  })
  const drawn = isLong ? virtualizer.getVirtualItems() : []
  const end = (drawn.at(-1)?.end ?? scrollMargin) - scrollMargin
  return {
    drawn: isLong
      ? placed(items, drawn, virtualizer.measureElement, scrollMargin)
      : (isBrief ? topOf(items, kept) : items).map(unplaced),
    /** The height of what is left out at the end (px). */
    rest: isLong ? virtualizer.getTotalSize() - end : 0,
    scrollTo: (index: number) => {
      if (isLong) virtualizer.scrollToIndex(index)
    },
  }
}

function drawnIndices(items: Item[], start: number, end: number, kept: (string | undefined)[]): number[] {
  const from = Math.max(0, start - overscan)
  const to = Math.min(items.length - 1, end + overscan)
  const inSight = Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
  const headingAbove = items.findLastIndex(({ kind }, index) => kind === 'heading' && index < from)
  const keptAt = kept.map((keptKey) => items.findIndex(({ key }) => key === keptKey))
  const others = [headingAbove, ...keptAt].filter((index) => index >= 0 && (index < from || index > to))
  return [...new Set([...others, ...inSight])].sort((one, other) => one - other)
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
 * A row that was clicked gets no lower until the list is arranged anew, nor does what it says above its buttons, though there
 * may be less to say by then: else other buttons, or those of the next row, would come under the pointer. The returned function
 * is to be called with it.
 */
export function useKeptHeights(): (row: HTMLElement | null) => void {
  const arrangement = useContext(Arrangement)
  const kept = useRef<HTMLElement[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new arrangement is what it is about.
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
