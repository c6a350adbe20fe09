import { type RefObject, useLayoutEffect, useState } from 'react'
import { foundParts, isFoundIn, shortName } from './foundParts'

interface Props {
  id: string
  name: string
  /** Tells it from others of the same name; empty where there are none. */
  suffix: string
  /** How many letters there is room for. */
  room: number
  /** The words of the search, which are marked. */
  words: readonly string[]
}

const suffixId = (id: string) => `${id}-suffix`

/** For `aria-describedby`: the id of the suffix, if there is one. */
export const suffixIds = (id: string, suffix: string) => (suffix === '' ? '' : `${suffixId(id)} `)

/** A name in at most two lines; whole where a cut would hide what was found. It is always heard whole. */
export function CampaignName({ id, name, suffix, room, words }: Props) {
  const short = shortName(name, room - suffix.length)
  const isInMiddle = isFoundIn(name, words) && !isFoundIn(short, words)
  const shown = isInMiddle ? name : short
  const parts = foundParts(shown, words).map(({ text, isFound }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name have no other key.
    isFound ? <mark key={index}>{text}</mark> : text,
  )
  return (
    <p className="two-lines row-name" id={id} dir="auto" title={name + suffix} data-whole={isInMiddle}>
      {shown === name ? (
        parts
      ) : (
        <>
          <span className="only-heard">{name}</span>
          <span aria-hidden="true">{parts}</span>
        </>
      )}
      {suffix !== '' && (
        <>
          {' '}
          <small id={suffixId(id)}>{suffix.trimStart()}</small>
        </>
      )}
    </p>
  )
}

/** The width of all else in a row (px). */
const besideInRow = 132
/** The average width (px). */
const letter = 7.5
/** How many letters of a line stay free on average when it ends before a word. */
const lostAtBreak = 6
/** In a narrower list (px), as with large text, names have as many lines as they need. */
const narrow = 272

const roomIn = (width: number, beside: number) =>
  width < narrow ? Number.POSITIVE_INFINITY : 2 * Math.floor((width - beside) / letter) - lostAtBreak

/** How many letters of a name fit into its two lines; `beside`: the width of what stands beside it (px). */
export function useNameRoom(list: RefObject<HTMLElement | null>, beside = besideInRow): number {
  const [room, setRoom] = useState(roomIn(380, beside))
  useLayoutEffect(() => {
    // A search replaces the list; its parent stays.
    const parent = list.current?.parentElement
    if (!parent) return
    const widths = new ResizeObserver(([entry]) => entry && setRoom(roomIn(entry.contentRect.width, beside)))
    widths.observe(parent)
    return () => widths.disconnect()
  }, [list, beside])
  return room
}
