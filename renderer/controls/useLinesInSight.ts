import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { type Drawn, mostDrawnAtOnce, overscan, placed, unplaced } from './places'

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
