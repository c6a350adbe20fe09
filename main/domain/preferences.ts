import type { AppPreferences, Preferences } from '../../preload/contract'

/** What holds before a person chose anything. */
export const defaultPreferences: Preferences = {
  pauseProspects: false,
  filter: 'all',
  sort: 'name',
  showInactive: false,
  forgottenAfterDays: 7,
  resumeByItself: true,
  shortcut: null,
  launchAtLogin: false,
  notifyTray: true,
  notifyTimers: true,
  notifyDrift: true,
  notifyFailures: true,
}

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
