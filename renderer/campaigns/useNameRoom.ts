import { type RefObject, useLayoutEffect, useState } from 'react'

/** What stands beside a name in its row (px). */
const besideInRow = 132
/** What a letter takes (px) on average. */
const letter = 7.5
/** A line that ends before a word leaves so many letters free. */
const lostAtBreak = 6

/** With large text names have as many lines as they need: narrower than this (px) none is cut. */
const narrow = 272

const roomIn = (width: number, beside: number) =>
  width < narrow ? Number.POSITIVE_INFINITY : 2 * Math.floor((width - beside) / letter) - lostAtBreak

/**
 * How many letters of a name fit into its two lines, in a list as wide as what holds it now.
 *
 * @param beside what stands beside it (px)
 */
export function useNameRoom(list: RefObject<HTMLElement | null>, beside = besideInRow): number {
  const [room, setRoom] = useState(roomIn(380, beside))
  useLayoutEffect(() => {
    // Another list comes with each search; what holds it stays.
    const holder = list.current?.parentElement
    if (!holder) return
    const widths = new ResizeObserver(([entry]) => entry && setRoom(roomIn(entry.contentRect.width, beside)))
    widths.observe(holder)
    return () => widths.disconnect()
  }, [list, beside])
  return room
}
