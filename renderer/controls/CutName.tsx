import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import { cutInMiddle } from './cutInMiddle'

interface Props {
  name: string
  /** Tells it from others of the same name; empty where there are none. */
  suffix: string
}

/** Whatever the direction of a name is, the quotes stand around it. */
const quoted = (name: string, suffix: string) => `“\u2068${name}\u2069”${suffix}`

/**
 * A quoted name on one line. Where it is too long, it is cut in the middle: what follows it stands right behind it. It is
 * heard whole: what is seen is drawn by the style alone.
 */
export function CutName({ name, suffix }: Props) {
  const element = useRef<HTMLSpanElement>(null)
  const { room, font } = useRoom(element)
  const whole = quoted(name, suffix)
  const { text, tracking } = cutInMiddle(name, room, (cut) => widthOf(quoted(cut, suffix), font))
  const style: CSSProperties & Record<'--tracking', string> = { '--tracking': `${tracking}px` }
  return (
    <span
      ref={element}
      className="cut-name"
      title={name}
      data-whole={whole}
      data-shown={quoted(text, suffix)}
      style={style}
    >
      <span className="only-heard">
        “<bdi>{name}</bdi>”{suffix}
      </span>
    </span>
  )
}

/** How wide an element may be (px), and its font. It is as wide as the whole name, or as all the room there is. */
function useRoom(element: { current: HTMLElement | null }) {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  const [font, setFont] = useState('')
  useLayoutEffect(() => {
    const here = element.current
    if (!here) return
    const measure = () => {
      setRoom(here.getBoundingClientRect().width)
      setFont(getComputedStyle(here).font)
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(here)
    return () => sizes.disconnect()
  }, [element])
  return { room, font }
}

let canvas: CanvasRenderingContext2D | null = null

/** How wide a text is in a font (px). */
function widthOf(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d')
  if (!canvas) return 0
  canvas.font = font
  return canvas.measureText(text).width
}
