import { closeSync, copyFileSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import ElectronStore from 'electron-store'
import { z } from 'zod'
import type { KeptFile } from '../../preload/shared/contract'
import type { AddBanner, Clock, Kept } from '../accounts/ports'

/** A refused change is tried again after this time. */
const retryAfterMs = 30_000

/** A value that is kept in a file. */
export interface Store<Value> extends Kept<Value> {
  /** Writes what is not on the disk yet. To be called when the app quits. */
  flush(): void
}

export interface StoreDeps {
  clock: Clock
  addBanner: AddBanner
}

interface StoreLocation {
  /** Made when it is missing. */
  folder: string
  /** Of the file, without `.json`. */
  name: KeptFile
}

interface StoreOptions<Value> extends StoreLocation {
  schema: z.ZodType<Value>
  /** The first version is 1, and each migration leads to the next. */
  migrations?: readonly Migration[]
  defaults: Value
  /** Changes are written together after this time; with 0 (the default) at once. */
  writeDelayMs?: number
}

/** Turns the content of one version into the next. May throw, since it need not trust what it gets. */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>

/** A migration that changes each object in the list under `key`. */
export function migrateEach(key: string, change: Migration): Migration {
  return (old) => ({ ...old, [key]: looseObjects.parse(old[key]).map(change) })
}

/**
 * Opens `name.json` in the folder, for its owner's eyes only. A file of an earlier version is migrated, with
 * a copy kept beside it. A file that cannot be understood is set aside, never overwritten. A change that
 * cannot be written is kept in memory and tried again. Both show a banner once.
 */
export function openStore<Value extends object>(
  options: StoreOptions<Value>,
  { clock, addBanner }: StoreDeps,
): Store<Value> {
  const { name, defaults, writeDelayMs = 0 } = options
  const found = read(options, clock.now())
  const replaceFile = writerOf(options, found.kind === 'obstacle')
  let value = found.kind === 'value' ? found.value : defaults
  let isWritten = true
  let isRefused = found.kind === 'obstacle'
  let nextWrite: AbortController | null = null
  if (found.kind === 'set-aside') addBanner({ kind: 'file-reset', file: name, keptAs: found.keptAs })
  if (isRefused) addBanner({ kind: 'not-saving', file: name })

  function write() {
    nextWrite?.abort()
    nextWrite = null
    try {
      replaceFile(value)
      isWritten = true
      isRefused = false
    } catch {
      if (!isRefused) addBanner({ kind: 'not-saving', file: name })
      isRefused = true
    }
  }

  async function writeAfter(ms: number) {
    const planned = new AbortController()
    nextWrite = planned
    await clock.wait(ms, planned.signal)
    if (!planned.signal.aborted) writeOrRetry()
  }

  function writeOrRetry() {
    write()
    if (!isWritten) void writeAfter(retryAfterMs)
  }

  return {
    get: () => value,
    set(next) {
      // With a delay the comparison of 10,000 campaigns would cost more than writing them.
      if (writeDelayMs === 0 && isDeepStrictEqual(next, value)) return
      value = next
      isWritten = false
      if (writeDelayMs === 0) writeOrRetry()
      else if (nextWrite === null) void writeAfter(writeDelayMs)
    },
    flush() {
      if (!isWritten) write()
    },
  }
}

type Found<Value> =
  | { kind: 'nothing' }
  | { kind: 'value'; value: Value }
  /** It could not be understood, and was renamed. */
  | { kind: 'set-aside'; keptAs: string }
  /** It cannot be read and stays where it is, such as a folder. */
  | { kind: 'obstacle' }

const looseObjects = z.array(z.looseObject({}))
const versioned = z.looseObject({ version: z.int().min(1) })

class MigrationFailed extends Error {}

function read<Value>(options: StoreOptions<Value>, now: number): Found<Value> {
  const path = pathOf(options)
  try {
    if (!isThere(path)) return { kind: 'nothing' }
    const { version, ...old } = versioned.parse(openElectronStore(options).store)
    const value = options.schema.parse(migrated(old, version, options))
    if (version < versionOf(options)) copyFileSync(path, `${path}.v${version}`)
    return { kind: 'value', value }
  } catch (error) {
    return isDamage(error) ? setAside(options, now) : { kind: 'obstacle' }
  }
}

/** The returned function throws when the disk refuses, or while an obstacle is in the way. */
function writerOf<Value>(options: StoreOptions<Value>, isObstructed: boolean): (value: Value) => void {
  let isInTheWay = isObstructed
  let store: ElectronStore | null = null
  return (value) => {
    if (isInTheWay && isThere(pathOf(options))) throw new Error(`${options.name}.json cannot be replaced`)
    isInTheWay = false
    tryFolder(options.folder)
    store ??= openElectronStore(options)
    store.store = { version: versionOf(options), ...value }
  }
}

const pathOf = ({ folder, name }: StoreLocation) => join(folder, `${name}.json`)

const versionOf = ({ migrations = [] }: StoreOptions<unknown>) => migrations.length + 1

function migrated(old: Record<string, unknown>, version: number, options: StoreOptions<unknown>): unknown {
  if (version > versionOf(options)) throw new MigrationFailed('It was written by a later PauseBar')
  try {
    return options.migrations?.slice(version - 1).reduce((value, migrate) => migrate(value), old) ?? old
  } catch (cause) {
    throw new MigrationFailed('It could not be brought to this version', { cause })
  }
}

const openElectronStore = ({ folder, name }: StoreLocation) =>
  new ElectronStore({ cwd: folder, name, configFileMode: 0o600, serialize: (value) => JSON.stringify(value) })

/**
 * Throws when the folder takes no files. Otherwise electron-store would retry for a second what is not
 * permitted, and block the whole app meanwhile.
 */
function tryFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'can-be-written')
  closeSync(openSync(path, 'w'))
  rmSync(path)
}

/** Throws when the system gives no answer, as in a folder that may not be read. */
const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined

/** Whether the file was read, but is not JSON, has another shape, or a version that cannot be migrated. */
const isDamage = (error: unknown) =>
  error instanceof SyntaxError || error instanceof z.ZodError || error instanceof MigrationFailed

function setAside(location: StoreLocation, now: number): Found<never> {
  const keptAs = `${location.name}.json.corrupt-${fileTime(now)}`
  try {
    renameSync(pathOf(location), join(location.folder, keptAs))
    return { kind: 'set-aside', keptAs }
  } catch {
    return { kind: 'obstacle' }
  }
}

/** A time as it may stand in a file's name. */
export const fileTime = (ms: number): string => new Date(ms).toISOString().replaceAll(':', '-')
