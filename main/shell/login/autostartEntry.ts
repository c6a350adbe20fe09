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

/** This PauseBar, as it is to be started at login. */
export interface OwnStart {
  program: string
  /** Where it is no package: the folder that Electron is started with. */
  appFolder: string | null
  args: readonly string[]
  /** The folder of its data, and the one that is taken where none is named. */
  dataFolder: string
  usualFolder: string
}

/** What the desktop looks at besides the entry. */
export interface DesktopFacts {
  /** Its names, as `XDG_CURRENT_DESKTOP` has them. */
  desktops: readonly string[]
  /** The file that is started for a path or the name of a program; null where there is none that can be. */
  findProgram: (program: string) => string | null
}

/** What an entry does, and whether it is one that PauseBar may write anew. */
export interface EntryState {
  /** At login this PauseBar is started. */
  starts: boolean
  /** It is PauseBar's own, and names another program than the one that runs. */
  isMoved: boolean
}

const enabledKeys = ['X-GNOME-Autostart-enabled', 'X-MATE-Autostart-enabled']
const ownKeys = ['Type', 'Name', 'Comment', 'Exec', 'TryExec', 'Terminal', 'Hidden', ...enabledKeys]

/** The entry of a PauseBar that nobody has changed. */
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
 * What the desktop makes of an entry at login.
 *
 * @see https://specifications.freedesktop.org/autostart-spec/latest/
 */
export function stateOf(text: string, own: OwnStart, facts: DesktopFacts): EntryState {
  if (!isTaken(text, facts)) return { starts: false, isMoved: false }
  const command = readExec(entryValue(text, 'Exec') ?? '')
  const isWritten = isWrittenByUs(text, command, own)
  const isSameData = dataFolderOf(command, own) === resolve(own.dataFolder)
  const isGone = command[0] === undefined || facts.findProgram(command[0]) === null
  const isPauseBar = isAnyPauseBar(command, own, facts)
  const isTried = isTryExecThere(text, facts)
  const isAsNow = isTried && isSameProgram(command, own, facts)
  return {
    starts: isSameData && isPauseBar && isTried,
    isMoved: isSameData && isWritten && (isGone || isPauseBar) && !isAsNow,
  }
}

/** The entry with what makes the desktop start this PauseBar; what a person added stays. */
export function turnedOn(text: string, own: OwnStart, facts: DesktopFacts): string {
  if (!isDesktopEntry(text)) return autostartText(own)
  const enabled = enabledKeys.filter((key) => key === enabledKeys[0] || entryValue(text, key) !== null)
  const turned = withEntryValues(text, {
    Hidden: null,
    ...Object.fromEntries(enabled.map((key) => [key, 'true'])),
    ...(!isShownHere(text, facts) && { OnlyShowIn: null, NotShowIn: null }),
  })
  const { starts, isMoved } = stateOf(turned, own, facts)
  return starts && !isMoved ? turned : withOwnProgram(turned, own)
}

/** The entry with the program that runs, and the arguments that it had. */
export function withOwnProgram(text: string, own: OwnStart): string {
  const command = readExec(entryValue(text, 'Exec') ?? '')
  const isKept = isWrittenByUs(text, command, own) && dataFolderOf(command, own) === resolve(own.dataFolder)
  const [program, ...others] = commandOf(own)
  const kept = [program, ...(own.appFolder === null ? [] : [own.appFolder]), ...argsOf(command)]
  const exec = isKept ? kept.flatMap((argument) => argument ?? []) : [program ?? '', ...others]
  return withEntryValues(text, { Exec: execText(exec), TryExec: entryText(own.program) })
}

/** The entry so that no desktop takes it. */
export const turnedOff = (text: string): string => withEntryValues(text, { Hidden: 'true' })

/** Whether nothing in it is a person's own. */
export function isUntouched(text: string, own: OwnStart): boolean {
  const command = readExec(entryValue(text, 'Exec') ?? '')
  const isOwnCommand = argsOf(command).join('\n') === own.args.join('\n')
  return isOwnCommand && !/^\s*#/m.test(text) && entryKeys(text).every((key) => ownKeys.includes(key))
}

const commandOf = ({ program, appFolder, args }: OwnStart) => [
  program,
  ...(appFolder === null ? [] : [appFolder]),
  ...args,
]

/** What follows the program and, where it is no package, the folder. */
const argsOf = ([, first, ...others]: readonly string[]): string[] =>
  first === undefined ? [] : first.startsWith('-') ? [first, ...others] : others

function isTaken(text: string, facts: DesktopFacts): boolean {
  const isFalse = (key: string) => /^(false|0)$/i.test(entryValue(text, key) ?? '')
  if (/^(true|1)$/i.test(entryValue(text, 'Hidden') ?? '') || enabledKeys.some(isFalse)) return false
  const type = entryValue(text, 'Type')
  return (type === null || type === 'Application') && isShownHere(text, facts)
}

function isShownHere(text: string, { desktops }: DesktopFacts): boolean {
  const isNamed = (list: string) => list.split(';').some((name) => desktops.includes(name.trim()))
  const only = entryValue(text, 'OnlyShowIn')
  return (only === null || isNamed(only)) && !isNamed(entryValue(text, 'NotShowIn') ?? '')
}

function isTryExecThere(text: string, { findProgram }: DesktopFacts): boolean {
  const program = readEntryText(entryValue(text, 'TryExec') ?? '')
  return program === '' || findProgram(program) !== null
}

/** It is called PauseBar, starts hidden, and nothing stands before the program. */
function isWrittenByUs(text: string, command: readonly string[], own: OwnStart): boolean {
  const [program = ''] = command
  if (entryValue(text, 'Name') !== 'PauseBar' || !command.includes('--hidden')) return false
  if (kindOf(command) !== kindOf(commandOf(own))) return false
  return own.appFolder === null ? !/^(env|sh|bash)$/.test(basename(program)) : command[1] === own.appFolder
}

type Kind = 'appimage' | 'development' | 'installed'

function kindOf([program = '', first]: readonly string[]): Kind {
  if (/\.AppImage$/i.test(program)) return 'appimage'
  return first === undefined || first.startsWith('-') ? 'installed' : 'development'
}

/** The program itself, or one that a person put before it, such as `env` or a shell that waits. */
function isAnyPauseBar(command: readonly string[], own: OwnStart, facts: DesktopFacts): boolean {
  const [program = ''] = command
  if (facts.findProgram(program) === null) return false
  if (isSameProgram(command, own, facts)) return true
  if (own.appFolder !== null && command[1] === own.appFolder) return true
  const words = [program, ...command.flatMap((argument) => argument.split(/[\s;&|"']+/))]
  const isOne = (word: string) => /^pausebar/i.test(basename(word)) && facts.findProgram(word) !== null
  return words.some((word) => !word.startsWith('-') && isOne(word))
}

function isSameProgram(command: readonly string[], own: OwnStart, { findProgram }: DesktopFacts): boolean {
  const [program = '', first] = command
  const found = findProgram(program)
  const isSame = found !== null && found === findProgram(own.program)
  return isSame && (own.appFolder === null || first === own.appFolder)
}

function dataFolderOf(command: readonly string[], { usualFolder }: OwnStart): string {
  const named = command.join('\n').match(/--user-data-dir=([^\n]*?)(?=\s--|\n|$)/)?.[1]
  return resolve(named ?? usualFolder)
}
