import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Size } from 'electron'
import { usualSize } from './placement'

/** How the window stands: at the tray it comes and goes, without one it is a window like any other. */
export type WindowMode = 'popover' | 'window'

/** The window as it is, for the next start. One that does not know it only takes a moment longer. */
export class LastWindow {
  /** Most desktops keep the tray that they had, or the lack of one. Null when nothing tells. */
  mode: WindowMode | null = null
  /** As the person dragged it (points). */
  size: Size = usualSize
  #path: string
  #written: string

  /** @param folder where it is kept */
  constructor(folder: string) {
    this.#path = join(folder, 'last-window')
    this.#written = textOf(this.#path)
    const [, mode, width, height] = this.#written.match(/^(popover|window) (\d{1,5})x(\d{1,5})\n$/) ?? []
    if (mode !== 'popover' && mode !== 'window') return
    this.mode = mode
    this.size = { width: Number(width), height: Number(height) }
  }

  /** Writes it down, unless nothing changed. */
  save(): void {
    const text = `${this.mode} ${this.size.width}x${this.size.height}\n`
    if (this.mode === null || text === this.#written) return
    try {
      writeFileSync(this.#path, text, { mode: 0o600 })
      this.#written = text
    } catch {
      // The files that matter tell of a disk that refuses.
    }
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
