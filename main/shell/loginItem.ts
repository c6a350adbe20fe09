import type { LoginItemSettings } from 'electron'

/** What the older Electron does not tell yet is left out there. */
type Told = Pick<LoginItemSettings, 'openAtLogin'> &
  Partial<Pick<LoginItemSettings, 'executableWillLaunchAtLogin' | 'status'>>

/**
 * Whether macOS or Windows will start the app at login. Both keep what was set when the person turns it off in the system's own
 * settings, and tell that apart: Windows by what it will launch, macOS since 13 by a status.
 */
export function startsAtLogin(platform: NodeJS.Platform, told: Told): boolean {
  if (platform === 'win32') return told.openAtLogin && told.executableWillLaunchAtLogin !== false
  if (platform === 'darwin' && told.status !== undefined) return told.status === 'enabled'
  return told.openAtLogin
}
