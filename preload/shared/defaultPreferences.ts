import type { Preferences } from '../contract'

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
