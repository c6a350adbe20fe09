import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** Up to so many lines all are drawn: whoever reads them by other means than the eye finds each of them. */
export const mostDrawnAtOnce = 300
/** So many lines are drawn above what is in sight, and as many below. */
export const overscan = 12

/** Where a line stands in a list of which not all lines are drawn. */
export interface Place {
  index: number
  /** How many lines there are. */
  count: number
  /** The height of what is left out before it (px). */
  gap: number
  /** Learns the height of the line. */
  measure: (element: HTMLElement | null) => void
}

/** A line that is drawn now; without a place when all are. */
export interface Drawn<Line> {
  item: Line
  place: Place | null
}

/** The lines of a list that are drawn, of all it has; `scrollMargin` is what is scrolled above the first (px). */
export function placed<Line>(
  items: Line[],
  drawn: { index: number; start: number; end: number }[],
  measure: Place['measure'],
  scrollMargin = 0,
): Drawn<Line>[] {
  let endBefore = scrollMargin
  return drawn.flatMap(({ index, start, end }) => {
    const item = items[index]
    const gap = start - endBefore
    endBefore = end
    return item === undefined ? [] : [{ item, place: { index, count: items.length, gap, measure } }]
  })
}

/** A line of a list of which all lines are drawn. */
export const unplaced = <Line>(item: Line): Drawn<Line> => ({ item, place: null })

/** What a line is drawn with to stand in its place. */
export const placeProps = (place: Place | null) =>
  place && {
    'data-index': place.index,
    'aria-posinset': place.index + 1,
    'aria-setsize': place.count,
    style: { marginBlockStart: place.gap },
  }

interface Lines<Line> {
  lines: Line[]
  /** The height of a line as long as nobody measured it (px). */
  estimate: number
  /** A line that is drawn wherever it is; -1 for none. */
  keptAt?: number
}

/** Which lines of a list in a dialog are drawn: of many those in sight. With 10,000 it would come late. */
export function useLinesInSight<Line>(list: RefObject<HTMLElement | null>, asked: Lines<Line>) {
  const { lines, estimate, keptAt = -1 } = asked
  const isLong = lines.length > mostDrawnAtOnce
  const [isOpen, setIsOpen] = useState(false)
  // In a dialog that is about to open nothing has a height yet: what is in sight is drawn right after, in the same frame.
  useLayoutEffect(() => {
    setIsOpen(true)
  }, [])
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: isLong && isOpen,
    getScrollElement: () => list.current,
    estimateSize: useCallback(() => estimate, [estimate]),
    rangeExtractor: (range) => withKept(range, keptAt),
    overscan,
  })
  const inSight = isLong ? virtualizer.getVirtualItems() : []
  const drawn: Drawn<Line>[] = isLong
    ? placed(lines, inSight, virtualizer.measureElement)
    : lines.map(unplaced)
  return {
    drawn,
    /** The height of what is left out at the end (px). */
    rest: isLong ? virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0) : 0,
    scrollTo: (index: number) => {
      if (isLong) virtualizer.scrollToIndex(index)
    },
  }
}

function withKept(range: Range, keptAt: number): number[] {
  const indices = defaultRangeExtractor(range)
  if (keptAt < 0 || keptAt >= range.count || indices.includes(keptAt)) return indices
  return [...indices, keptAt].sort((one, other) => one - other)
}
