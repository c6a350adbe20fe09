import type { AppPreferences, Preferences } from '../../preload/contract'

/** Those that hold for PauseBar as a whole. */
export const appPreferences = (all: Preferences): AppPreferences => ({
  forgottenAfterDays: all.forgottenAfterDays,
  resumeByItself: all.resumeByItself,
  shortcut: all.shortcut,
  launchAtLogin: all.launchAtLogin,
  notifyTray: all.notifyTray,
  notifyTimers: all.notifyTimers,
  notifyDrift: all.notifyDrift,
  notifyFailures: all.notifyFailures,
})
