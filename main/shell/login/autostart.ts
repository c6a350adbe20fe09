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

interface Places {
  /** The person's own folder for configuration, and those of the system, the most important first. */
  configFolder: string
  systemFolders: readonly string[]
}

/**
 * What a Linux desktop starts at login: the person's own entry, or where there is none that of the system. Each call reads
 * the disk, since people change it with their desktop's settings.
 *
 * @see https://specifications.freedesktop.org/autostart-spec/latest/
 */
export class Autostart {
  #file: string
  #systemFiles: string[]
  #own: OwnStart
  #facts: DesktopFacts

  constructor({ configFolder, systemFolders }: Places, own: OwnStart, facts: DesktopFacts) {
    const fileIn = (folder: string) => join(folder, 'autostart', 'pausebar.desktop')
    this.#file = fileIn(configFolder)
    this.#systemFiles = systemFolders.map(fileIn)
    this.#own = own
    this.#facts = facts
  }

  /** Whether the desktop will start this PauseBar. */
  isOn(): boolean {
    const text = readIfThere(this.#file)
    return text === null ? this.#isOnForAll() : this.#starts(text)
  }

  /** Writes the program that runs into PauseBar's own entry, where that names one that is gone, or another one. */
  followProgram(): void {
    const text = readIfThere(this.#file)
    if (text === null || !stateOf(text, this.#own, this.#facts).isMoved) return
    this.#try(() => write(this.#file, withOwnProgram(text, this.#own)))
  }

  /** Answers whether the disk took it. */
  turn(isOn: boolean): boolean {
    if (isOn === this.isOn()) return true
    return this.#try(() => (isOn ? this.#turnOn() : this.#turnOff())) && isOn === this.isOn()
  }

  #turnOn(): void {
    const text = readIfThere(this.#file) ?? ''
    write(this.#file, turnedOn(text, this.#own, this.#facts))
  }

  /** Taken away, the system's own would count. What a person wrote is kept, for when it is turned on again. */
  #turnOff(): void {
    const text = readIfThere(this.#file) ?? autostartText(this.#own)
    if (isUntouched(text, this.#own) && !this.#isOnForAll()) rmSync(this.#file, { force: true })
    else write(this.#file, turnedOff(text))
  }

  #isOnForAll(): boolean {
    const text = this.#systemFiles.map(readIfThere).find((found) => found !== null)
    return typeof text === 'string' && this.#starts(text)
  }

  #starts = (text: string) => stateOf(text, this.#own, this.#facts).starts

  #try(change: () => void): boolean {
    try {
      change()
      return true
    } catch {
      return false
    }
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // What is there and cannot be read counts for the desktop, as one that starts nothing.
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? null : ''
  }
}

/** The file as a whole, or not at all. People keep such files elsewhere, and only links to them here. */
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

/** The file that a path or the name of a program stands for; null where there is none, or none that can be started. */
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
