import { basename, resolve } from 'node:path'
import {
  entryKeys,
  entryText,
  entryValue,
  execText,
  isDesktopEntry,
  readEntryText,
  readExec,
  withEntryValues,
} from './desktopEntry'

/** How this PauseBar is to be started at login. */
export interface OwnStart {
  program: string
  /** The app's folder that Electron is started with; null in a package. */
  appFolder: string | null
  args: readonly string[]
  dataFolder: string
  /** The data folder if none is named. */
  usualFolder: string
}

/** What the meaning of an entry depends on. */
export interface DesktopFacts {
  /** The names of the desktop, as in `XDG_CURRENT_DESKTOP`. */
  desktops: readonly string[]
  /** The executable file for a path or a name; null if there is none. */
  findProgram: (program: string) => string | null
}

export interface EntryState {
  /** It starts this PauseBar at login. */
  starts: boolean
  /** PauseBar wrote it, and it names a program other than the one that runs. */
  isMoved: boolean
}

const enabledKeys = ['X-GNOME-Autostart-enabled', 'X-MATE-Autostart-enabled']
const ownKeys = ['Type', 'Name', 'Comment', 'Exec', 'TryExec', 'Terminal', 'Hidden', ...enabledKeys]

/** A new entry. */
export const autostartText = (own: OwnStart): string => `[Desktop Entry]
Type=Application
Name=PauseBar
Comment=Stop and restart Alta outreach from the menu bar
Exec=${execText(commandOf(own))}
TryExec=${entryText(own.program)}
Terminal=false
X-GNOME-Autostart-enabled=true
`

/**
 * Reads an entry as the desktop does at login.
 *
 * @see https://specifications.freedesktop.org/autostart-spec/latest/
 */
export function stateOf(text: string, own: OwnStart, desktop: DesktopFacts): EntryState {
  if (!isInEffect(text, desktop)) return { starts: false, isMoved: false }
  const command = commandIn(text)
  const isSameData = isSameDataFolder(command, own)
  const isGone = command[0] === undefined || desktop.findProgram(command[0]) === null
  const isPauseBar = isAnyPauseBar(command, own, desktop)
  const tryExec = readEntryText(entryValue(text, 'TryExec') ?? '')
  const isTryExecThere = tryExec === '' || desktop.findProgram(tryExec) !== null
  const isCurrent = isTryExecThere && isSameProgram(command, own, desktop)
  return {
    starts: isSameData && isPauseBar && isTryExecThere,
    isMoved: isSameData && isWrittenByUs(text, command, own) && (isGone || isPauseBar) && !isCurrent,
  }
}

/** The entry, changed so that it starts this PauseBar. What a person added stays. */
export function turnedOn(text: string, own: OwnStart, desktop: DesktopFacts): string {
  if (!isDesktopEntry(text)) return autostartText(own)
  const enabled = enabledKeys.filter((key) => key === enabledKeys[0] || entryValue(text, key) !== null)
  const turned = withEntryValues(text, {
    Hidden: null,
    ...Object.fromEntries(enabled.map((key) => [key, 'true'])),
    ...(!isShownHere(text, desktop) && { OnlyShowIn: null, NotShowIn: null }),
  })
  const { starts, isMoved } = stateOf(turned, own, desktop)
  return starts && !isMoved ? turned : withOwnProgram(turned, own)
}

/** The entry with the program that runs now. An entry that PauseBar wrote keeps its arguments. */
export function withOwnProgram(text: string, own: OwnStart): string {
  const command = commandIn(text)
  const isKept = isWrittenByUs(text, command, own) && isSameDataFolder(command, own)
  const args = isKept ? argsOf(command) : own.args
  const exec = execText(commandOf({ ...own, args }))
  return withEntryValues(text, { Exec: exec, TryExec: entryText(own.program) })
}

/** The entry, changed so that every desktop ignores it. */
export const turnedOff = (text: string): string => withEntryValues(text, { Hidden: 'true' })

/** Whether nobody has added anything to the entry. */
export function isUntouched(text: string, own: OwnStart): boolean {
  const command = commandIn(text)
  const isOwnCommand = argsOf(command).join('\n') === own.args.join('\n')
  return isOwnCommand && !/^\s*#/m.test(text) && entryKeys(text).every((key) => ownKeys.includes(key))
}

const commandIn = (text: string) => readExec(entryValue(text, 'Exec') ?? '')

const commandOf = ({ program, appFolder, args }: OwnStart) =>
  appFolder === null ? [program, ...args] : [program, appFolder, ...args]

/** Without the program and the app's folder. */
const argsOf = ([, first, ...others]: readonly string[]): string[] =>
  first === undefined ? [] : first.startsWith('-') ? [first, ...others] : others

function isInEffect(text: string, desktop: DesktopFacts): boolean {
  const isFalse = (key: string) => /^(false|0)$/i.test(entryValue(text, key) ?? '')
  if (/^(true|1)$/i.test(entryValue(text, 'Hidden') ?? '') || enabledKeys.some(isFalse)) return false
  const type = entryValue(text, 'Type')
  return (type === null || type === 'Application') && isShownHere(text, desktop)
}

function isShownHere(text: string, { desktops }: DesktopFacts): boolean {
  const isNamed = (list: string) => list.split(';').some((name) => desktops.includes(name.trim()))
  const only = entryValue(text, 'OnlyShowIn')
  return (only === null || isNamed(only)) && !isNamed(entryValue(text, 'NotShowIn') ?? '')
}

/** Its name is PauseBar, it starts hidden, and nothing precedes the program. */
function isWrittenByUs(text: string, command: readonly string[], own: OwnStart): boolean {
  const [program = ''] = command
  if (entryValue(text, 'Name') !== 'PauseBar' || !command.includes('--hidden')) return false
  if (kindOf(command) !== kindOf(commandOf(own))) return false
  return own.appFolder === null ? !/^(env|sh|bash)$/.test(basename(program)) : command[1] === own.appFolder
}

function kindOf([program = '', first]: readonly string[]): 'appimage' | 'development' | 'installed' {
  if (/\.AppImage$/i.test(program)) return 'appimage'
  return first === undefined || first.startsWith('-') ? 'installed' : 'development'
}

/** Also true of a command that a person wrapped, for example in `env` or in a shell that waits. */
function isAnyPauseBar(command: readonly string[], own: OwnStart, desktop: DesktopFacts): boolean {
  const [program = ''] = command
  if (desktop.findProgram(program) === null) return false
  if (isSameProgram(command, own, desktop)) return true
  if (own.appFolder !== null && command[1] === own.appFolder) return true
  const words = [program, ...command.flatMap((argument) => argument.split(/[\s;&|"']+/))]
  const isOne = (word: string) => /^pausebar/i.test(basename(word)) && desktop.findProgram(word) !== null
  return words.some((word) => !word.startsWith('-') && isOne(word))
}

function isSameProgram(command: readonly string[], own: OwnStart, { findProgram }: DesktopFacts): boolean {
  const [program = '', first] = command
  const found = findProgram(program)
  const isSame = found !== null && found === findProgram(own.program)
  return isSame && (own.appFolder === null || first === own.appFolder)
}

function isSameDataFolder(command: readonly string[], { dataFolder, usualFolder }: OwnStart): boolean {
  const named = command.join('\n').match(/--user-data-dir=([^\n]*?)(?=\s--|\n|$)/)?.[1]
  return resolve(named ?? usualFolder) === resolve(dataFolder)
}
