import { accessSync, constants, mkdirSync } from 'node:fs'

/**
 * Creates the data folder if it is missing. Without a writable one Chromium takes the app for a second
 * instance and quits silently.
 *
 * @returns why PauseBar cannot start with it, in one sentence; null when it can
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
