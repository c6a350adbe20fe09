import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Point, Rectangle, Size } from 'electron'
import { usualSize } from './placement'

/** `popover`: opens at the tray and hides again. `window`: an ordinary window, where there is no tray. */
export type WindowMode = 'popover' | 'window'

/** A click on the icon, with the monitor and its panels as they were then (points). */
export interface KnownIcon {
  at: Point
  bounds: Rectangle
  workArea: Rectangle
}

const number = '(-?\\d{1,5})'
const point = `${number},${number}`
const area = `${point},${number}x${number}`
const format = new RegExp(
  `^(popover|window) (\\d{1,5})x(\\d{1,5})\\n(?:icon ${point} on ${area} with ${area}\\n)?$`,
)

/** The window's state, kept for the next start. Without it, the window merely appears a moment later. */
export class LastWindow {
  /** A good guess for the next start: few desktops gain or lose a tray. Null when unknown. */
  mode: WindowMode | null = null
  /** As the person dragged it (points). */
  size: Size = usualSize
  /** Null until the icon is clicked. */
  icon: KnownIcon | null = null
  #path: string
  #savedText: string

  constructor(folder: string) {
    this.#path = join(folder, 'last-window')
    this.#savedText = readText(this.#path)
    const [, mode, width, height, ...icon] = this.#savedText.match(format) ?? []
    if (mode !== 'popover' && mode !== 'window') return
    this.mode = mode
    this.size = { width: Number(width), height: Number(height) }
    this.icon = parseIcon(icon.map(Number))
  }

  /** Writes the file if anything changed. */
  save(): void {
    const text = `${this.mode} ${this.size.width}x${this.size.height}\n${iconLine(this.icon)}`
    if (this.mode === null || text === this.#savedText) return
    try {
      writeFileSync(this.#path, text, { mode: 0o600 })
      this.#savedText = text
    } catch {
      // More important files report a disk that fails.
    }
  }
}

function parseIcon(numbers: number[]): KnownIcon | null {
  if (numbers.some(Number.isNaN)) return null
  const [x = 0, y = 0, ...areas] = numbers
  return { at: { x, y }, bounds: rectangleOf(areas.slice(0, 4)), workArea: rectangleOf(areas.slice(4)) }
}

const rectangleOf = ([x = 0, y = 0, width = 0, height = 0]: number[]): Rectangle => ({ x, y, width, height })

function iconLine(icon: KnownIcon | null): string {
  if (!icon) return ''
  const text = ({ x, y, width, height }: Rectangle) => `${x},${y},${width}x${height}`
  return `icon ${icon.at.x},${icon.at.y} on ${text(icon.bounds)} with ${text(icon.workArea)}\n`
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
