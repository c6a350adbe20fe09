import { accessSync, constants, mkdirSync } from 'node:fs'

/**
 * Why PauseBar cannot start with this data folder, in a sentence; null when it can. It is made when it is missing.
 * Without a writable folder Chromium takes the app for a second one and ends it without a word.
 */
export function problemOfDataFolder(path: string): string | null {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
    return null
  } catch {
    return `PauseBar cannot write to its data folder “${path}”. Make it writable, or name another with --user-data-dir=DIR.`
  }
}
