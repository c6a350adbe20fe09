import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { cutInMiddle } from './cutInMiddle'

interface Props {
  name: string
  /** Tells it from others of the same name; empty where there are none. */
  suffix: string
}

/** Isolated: the quotes stand around the name, whatever its direction. */
const quoted = (name: string, suffix: string) => `“\u2068${name}\u2069”${suffix}`

/**
 * A quoted name on one line, cut in the middle where it is too long. It is heard whole: the style sheet alone
 * draws the visible text.
 */
export function CutName({ name, suffix }: Props) {
  const element = useRef<HTMLSpanElement>(null)
  const { room, font } = useRoom(element)
  const { text, tracking } = cutInMiddle(name, room, (cut) => widthOf(quoted(cut, suffix), font))
  const style: CSSProperties & Record<'--tracking', string> = { '--tracking': `${tracking}px` }
  return (
    <span
      ref={element}
      className="cut-name"
      title={name}
      data-whole={quoted(name, suffix)}
      data-shown={quoted(text, suffix)}
      style={style}
    >
      <span className="only-heard">
        “<bdi>{name}</bdi>”{suffix}
      </span>
    </span>
  )
}

/** The element's font and width (px): it is as wide as the whole name, or as all the room there is. */
function useRoom(element: RefObject<HTMLElement | null>) {
  const [measured, setMeasured] = useState({ room: Number.POSITIVE_INFINITY, font: '' })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () =>
      setMeasured({ room: current.getBoundingClientRect().width, font: getComputedStyle(current).font })
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(current)
    return () => sizes.disconnect()
  }, [element])
  return measured
}

let canvas: CanvasRenderingContext2D | null = null

/** How wide a text is in a font (px). */
function widthOf(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d')
  if (!canvas) return 0
  canvas.font = font
  return canvas.measureText(text).width
}
