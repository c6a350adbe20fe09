import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manner } from './popover'

const pathIn = (folder: string) => join(folder, 'last-manner')

/** How the window stood last: most desktops keep the tray that they had, or the lack of one. Null when nothing tells. */
export function lastManner(folder: string): Manner | null {
  try {
    const text = readFileSync(pathIn(folder), 'utf8')
    return text === 'popover' || text === 'window' ? text : null
  } catch {
    return null
  }
}

/** For the next start; one that does not know it only takes a moment longer. */
export function rememberManner(folder: string, manner: Manner): void {
  if (lastManner(folder) === manner) return
  try {
    writeFileSync(pathIn(folder), manner, { mode: 0o600 })
  } catch {
    // The files that matter tell of a disk that refuses.
  }
}
