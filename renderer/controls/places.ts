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
