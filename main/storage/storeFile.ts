import { closeSync, copyFileSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import { z } from 'zod'

/** What was found at the file's place when it was opened. */
export type Found<Value> =
  | { kind: 'nothing' }
  | { kind: 'value'; value: Value }
  /** Nothing of this version could be read of it; it was renamed. */
  | { kind: 'set-aside'; keptAs: string }
  /** It cannot be read and stays where it is: a folder, say. */
  | { kind: 'obstacle' }

/** The file of a value, as it was found and as it is written. */
export interface StoreFile<Value> {
  found: Found<Value>
  /** Replaces the file as a whole. Throws when the disk refuses, or as long as an obstacle is in its place. */
  write(value: Value): void
}

/** Where a file is. */
export interface StoreLocation {
  folder: string
  /** The file's name without `.json`. */
  name: string
}

/** Makes the next version's value out of one version's, which it need not trust. May throw. */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>

/** What is in the file: its first version is 1, and each migration leads to the next. */
export interface StoreShape<Value> {
  schema: z.ZodType<Value>
  migrations: readonly Migration[]
}

const versioned = z.looseObject({ version: z.int().min(1) })

class MigrationFailed extends Error {}

/**
 * Opens `name.json` in the folder through electron-store, for its owner's eyes only.
 *
 * @param now ms since the epoch, for the name of a file that is set aside
 */
export function openStoreFile<Value extends object>(
  place: StoreLocation,
  shape: StoreShape<Value>,
  now: number,
): StoreFile<Value> {
  const path = join(place.folder, `${place.name}.json`)
  const found = read(place, path, shape, now)
  let obstructed = found.kind === 'obstacle'
  let store: ElectronStore | null = null
  return {
    found,
    write(value) {
      if (obstructed && isThere(path)) throw new Error(`${place.name}.json cannot be replaced`)
      obstructed = false
      tryFolder(place.folder)
      store ??= open(place)
      store.store = { version: versionOf(shape), ...value }
    },
  }
}

function read<Value>(
  place: StoreLocation,
  path: string,
  shape: StoreShape<Value>,
  now: number,
): Found<Value> {
  try {
    if (!isThere(path)) return { kind: 'nothing' }
    const { version, ...old } = versioned.parse(open(place).store)
    const value = shape.schema.parse(migrated(old, version, shape))
    if (version < versionOf(shape)) copyFileSync(path, `${path}.v${version}`)
    return { kind: 'value', value }
  } catch (error) {
    return isDamage(error) ? setAside(place, path, now) : { kind: 'obstacle' }
  }
}

const versionOf = ({ migrations }: StoreShape<unknown>) => migrations.length + 1

function migrated(old: Record<string, unknown>, version: number, shape: StoreShape<unknown>): unknown {
  if (version > versionOf(shape)) throw new MigrationFailed('It was written by a later PauseBar')
  try {
    return shape.migrations.slice(version - 1).reduce((value, migrate) => migrate(value), old)
  } catch (cause) {
    throw new MigrationFailed('It could not be brought to this version', { cause })
  }
}

const open = ({ folder, name }: StoreLocation) =>
  new ElectronStore({ cwd: folder, name, configFileMode: 0o600, serialize: (value) => JSON.stringify(value) })

/**
 * Throws when the folder takes no files. electron-store tries again for a second what is not permitted, and the whole
 * app would stand still meanwhile.
 */
function tryFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'can-be-written')
  closeSync(openSync(path, 'w'))
  rmSync(path)
}

/** Throws when the system does not tell, as in a folder that may not be looked into. */
const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined

/** The file was read, and its text is no JSON, not of the shape, or of a version that leads to no other. */
const isDamage = (error: unknown) =>
  error instanceof SyntaxError || error instanceof z.ZodError || error instanceof MigrationFailed

function setAside(place: StoreLocation, path: string, now: number): Found<never> {
  const time = new Date(now).toISOString().replaceAll(':', '-')
  const keptAs = `${place.name}.json.corrupt-${time}`
  try {
    renameSync(path, join(place.folder, keptAs))
    return { kind: 'set-aside', keptAs }
  } catch {
    return { kind: 'obstacle' }
  }
}
