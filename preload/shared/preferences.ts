/** What holds for PauseBar as a whole, in the demo too. */
export interface AppPreferences {
  /** A pause without an end that is older is asked about, in days; 0 for never. */
  forgottenAfterDays: number
  /** A pause that has an end is ended by PauseBar; without it the person is asked then. */
  resumeByItself: boolean
  /** The keys that open the popover from any program, as Electron's accelerators are written; null for none. */
  shortcut: string | null
  /** The app is started at login, without opening the popover. */
  launchAtLogin: boolean
  /** What was paused here and is resumed elsewhere is pointed out, by the desktop too while the popover is closed. */
  notifyDrift: boolean
  /** The desktop tells, while the popover is closed, of what came of clicks in the tray and of runs over many campaigns, */
  notifyTray: boolean
  /** of pauses that end, */
  notifyTimers: boolean
  /** and of what failed. */
  notifyFailures: boolean
}

/** What holds for a list of campaigns: the demo's has its own. */
export interface ListPreferences {
  /** Pausing a campaign pauses its prospects too. */
  pauseProspects: boolean
  /** Which of those that are active or paused are on show. */
  filter: 'all' | 'active' | 'paused'
  /** The order within the groups of the list; `newest`: what was launched last comes first. */
  sort: 'name' | 'newest'
  /** Draft, completed and archived campaigns are on show. */
  showInactive: boolean
}

/** What a person chose, for all accounts. */
export interface Preferences extends AppPreferences, ListPreferences {}

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
