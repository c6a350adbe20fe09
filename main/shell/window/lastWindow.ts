import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Point, Rectangle, Size } from 'electron'
import { usualSize } from './placement'

/** How the window stands: at the tray it comes and goes, without one it is a window like any other. */
export type WindowMode = 'popover' | 'window'

/** Where the icon was clicked, and how the monitor was then, with its panels (points). */
export interface KnownIcon {
  at: Point
  bounds: Rectangle
  workArea: Rectangle
}

const number = '(-?\\d{1,5})'
const point = `${number},${number}`
const area = `${point},${number}x${number}`
const written = new RegExp(
  `^(popover|window) (\\d{1,5})x(\\d{1,5})\\n(?:icon ${point} on ${area} with ${area}\\n)?$`,
)

/** The window as it is, for the next start. One that does not know it only takes a moment longer. */
export class LastWindow {
  /** Most desktops keep the tray that they had, or the lack of one. Null when nothing tells. */
  mode: WindowMode | null = null
  /** As the person dragged it (points). */
  size: Size = usualSize
  /** Null as long as nobody clicked it. */
  icon: KnownIcon | null = null
  #path: string
  #written: string

  /** @param folder where it is kept */
  constructor(folder: string) {
    this.#path = join(folder, 'last-window')
    this.#written = textOf(this.#path)
    const [, mode, width, height, ...icon] = this.#written.match(written) ?? []
    if (mode !== 'popover' && mode !== 'window') return
    this.mode = mode
    this.size = { width: Number(width), height: Number(height) }
    this.icon = iconFrom(icon.map(Number))
  }

  /** Writes it down, unless nothing changed. */
  save(): void {
    const text = `${this.mode} ${this.size.width}x${this.size.height}\n${lineOf(this.icon)}`
    if (this.mode === null || text === this.#written) return
    try {
      writeFileSync(this.#path, text, { mode: 0o600 })
      this.#written = text
    } catch {
      // The files that matter tell of a disk that refuses.
    }
  }
}

function iconFrom(numbers: number[]): KnownIcon | null {
  const [x, y, ...areas] = numbers
  const [bounds, workArea] = [rectangleFrom(areas.slice(0, 4)), rectangleFrom(areas.slice(4))]
  if (x === undefined || y === undefined || !bounds || !workArea || Number.isNaN(x)) return null
  return { at: { x, y }, bounds, workArea }
}

function rectangleFrom([x, y, width, height]: number[]): Rectangle | null {
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  return { x, y, width, height }
}

function lineOf(icon: KnownIcon | null): string {
  if (!icon) return ''
  const [bounds, workArea] = [icon.bounds, icon.workArea].map(
    ({ x, y, width, height }) => `${x},${y},${width}x${height}`,
  )
  return `icon ${icon.at.x},${icon.at.y} on ${bounds} with ${workArea}\n`
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
