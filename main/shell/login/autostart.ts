import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import {
  autostartText,
  type DesktopFacts,
  isUntouched,
  type OwnStart,
  stateOf,
  turnedOff,
  turnedOn,
  withOwnProgram,
} from './autostartEntry'

interface Folders {
  /** The person's own. */
  configFolder: string
  /** The most important first. */
  systemFolders: readonly string[]
}

/**
 * PauseBar's autostart entry on Linux: the person's own file, or else the system's. Every call reads the
 * disk, since the desktop's settings change the file.
 *
 * @see https://specifications.freedesktop.org/autostart-spec/latest/
 */
export class Autostart {
  #file: string
  #systemFiles: string[]
  #own: OwnStart
  #desktop: DesktopFacts

  constructor({ configFolder, systemFolders }: Folders, own: OwnStart, desktop: DesktopFacts) {
    const fileIn = (folder: string) => join(folder, 'autostart', 'pausebar.desktop')
    this.#file = fileIn(configFolder)
    this.#systemFiles = systemFolders.map(fileIn)
    this.#own = own
    this.#desktop = desktop
  }

  /** Whether the desktop will start this PauseBar. */
  isOn(): boolean {
    const text = readIfThere(this.#file)
    return text === null ? this.#isOnForEveryone() : this.#starts(text)
  }

  /** Updates PauseBar's own entry if it names a program other than the one that runs. */
  followProgram(): void {
    const text = readIfThere(this.#file)
    if (text === null || !stateOf(text, this.#own, this.#desktop).isMoved) return
    ignoringErrors(() => write(this.#file, withOwnProgram(text, this.#own)))
  }

  /** Answers whether that worked. */
  turn(isOn: boolean): boolean {
    if (isOn !== this.isOn()) ignoringErrors(() => (isOn ? this.#turnOn() : this.#turnOff()))
    return isOn === this.isOn()
  }

  #turnOn(): void {
    write(this.#file, turnedOn(readIfThere(this.#file) ?? '', this.#own, this.#desktop))
  }

  /** Keeps the file if a person changed it, or if the system's entry would take its place. */
  #turnOff(): void {
    const text = readIfThere(this.#file) ?? autostartText(this.#own)
    if (isUntouched(text, this.#own) && !this.#isOnForEveryone()) rmSync(this.#file, { force: true })
    else write(this.#file, turnedOff(text))
  }

  #isOnForEveryone(): boolean {
    const text = this.#systemFiles.map(readIfThere).find((found) => found !== null)
    return typeof text === 'string' && this.#starts(text)
  }

  #starts = (text: string) => stateOf(text, this.#own, this.#desktop).starts
}

function ignoringErrors(change: () => void): void {
  try {
    change()
  } catch {
    // What the entry then says is read again.
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // To the desktop, an unreadable file is an entry that starts nothing.
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? null : ''
  }
}

/** Writes atomically. The file may be a link, since people keep such files elsewhere. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const target = realPathOf(file)
  const unfinished = `${target}.new`
  writeFileSync(unfinished, text, { mode: 0o644 })
  renameSync(unfinished, target)
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

/** Finds the executable file for a path or a name in `PATH`; null if there is none. */
export function findProgram(program: string): string | null {
  if (isAbsolute(program)) return executableAt(program)
  if (program === '' || program.includes('/')) return null
  const folders = (process.env['PATH'] ?? '').split(':').filter(isAbsolute)
  for (const folder of folders) {
    const found = executableAt(join(folder, program))
    if (found !== null) return found
  }
  return null
}

function executableAt(path: string): string | null {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile() ? realpathSync(path) : null
  } catch {
    return null
  }
}
