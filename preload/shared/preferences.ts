import { z } from 'zod'

const shortcutKeys =
  /^((Command|Super|Control|Alt)\+)+(Shift\+)?([A-Z0-9]|F\d{1,2}|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown)$/

const ofApp = {
  /** Days after which a pause without an end counts as forgotten; 0 for never. */
  forgottenAfterDays: z.int().min(0).max(365).default(7),
  /** PauseBar resumes the campaign when its pause ends; otherwise it asks. */
  resumeByItself: z.boolean().default(true),
  /** The keys that open the popover from any program, as an Electron accelerator; null for none. */
  shortcut: z.string().regex(shortcutKeys).nullable().default(null),
  /** Starts the app at login, with the popover closed. */
  launchAtLogin: z.boolean().default(false),
  // What is notified while the popover is closed:
  /** what clicks in the tray and runs over many campaigns led to, */
  notifyTray: z.boolean().default(true),
  /** pauses that end, */
  notifyTimers: z.boolean().default(true),
  /** campaigns paused here and resumed elsewhere (which are then pointed out in the window too), */
  notifyDrift: z.boolean().default(true),
  /** and what failed. */
  notifyFailures: z.boolean().default(true),
}

const ofList = {
  /** Pausing a campaign pauses its prospects too. */
  pauseProspects: z.boolean().default(false),
  /** Which of the active and paused campaigns are shown. */
  filter: z.enum(['all', 'active', 'paused']).default('all'),
  /** The order within the groups of the list; `newest` puts the last launched first. */
  sort: z.enum(['name', 'newest']).default('name'),
  /** Draft, completed and archived campaigns are shown too. */
  showInactive: z.boolean().default(false),
}

const appSchema = z.object(ofApp)
const listSchema = z.object(ofList)

/** All preferences, as the settings file holds them. */
export const preferences = z.strictObject({ ...ofApp, ...ofList })

/** Any of the preferences, without defaults for the others. */
export const somePreferences = z.strictObject(withoutDefaults({ ...ofApp, ...ofList })).exactPartial()

/** What holds for PauseBar as a whole, in the demo too. */
export type AppPreferences = z.infer<typeof appSchema>
/** What holds for one list of campaigns: the demo has its own. */
export type ListPreferences = z.infer<typeof listSchema>
/** What a person chose, for all accounts. */
export type Preferences = z.infer<typeof preferences>

export const defaultPreferences: Preferences = preferences.parse({})

export const appPreferences = (all: Preferences): AppPreferences => appSchema.parse(all)
export const listPreferences = (all: Preferences): ListPreferences => listSchema.parse(all)

type WithoutDefaults<Shape extends Record<string, z.ZodDefault>> = {
  [Name in keyof Shape]: ReturnType<Shape[Name]['unwrap']>
}

/** In a partial object zod would fill in the defaults, and each change would reset all other preferences. */
function withoutDefaults<Shape extends Record<string, z.ZodDefault>>(shape: Shape): WithoutDefaults<Shape>
function withoutDefaults(shape: Record<string, z.ZodDefault>): Record<string, z.core.SomeType> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.unwrap()]))
}
