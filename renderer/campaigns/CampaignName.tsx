import { type RefObject, useLayoutEffect, useState } from 'react'
import { foundParts, isFoundIn, shortName } from './foundParts'

interface Props {
  id: string
  name: string
  /** Tells it from others of the same name; empty where there are none. */
  suffix: string
  /** How many letters there is room for. */
  room: number
  /** What is searched for, marked where the name has it. */
  words: readonly string[]
}

const suffixId = (id: string) => `${id}-suffix`

/** For `aria-describedby`: the suffix that tells the campaign from others of the same name, if it has one. */
export const suffixIds = (id: string, suffix: string) => (suffix === '' ? '' : `${suffixId(id)} `)

/**
 * A campaign's name in at most two lines, the found part marked; as a whole where that stands in its middle. It is always
 * heard as a whole.
 */
export function CampaignName({ id, name, suffix, room, words }: Props) {
  const short = shortName(name, room - suffix.length)
  const isInMiddle = isFoundIn(name, words) && !isFoundIn(short, words)
  const shown = isInMiddle ? name : short
  const parts = foundParts(shown, words).map(({ text, isFound }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a name have nothing else to tell them apart.
    isFound ? <mark key={index}>{text}</mark> : text,
  )
  return (
    <p className="row-name" id={id} dir="auto" title={name + suffix} data-whole={isInMiddle}>
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
