import { renameSync, statSync } from 'node:fs'
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

export interface StoreFile<Value> {
  found: Found<Value>
  /** Replaces the file as a whole. Throws when the disk refuses, or as long as an obstacle is in its place. */
  write(value: Value): void
}

export interface StorePlace {
  folder: string
  /** The file's name without `.json`. */
  name: string
}

const VERSION = 1
const versioned = z.looseObject({ version: z.literal(VERSION) })

/**
 * Opens `name.json` in the folder through electron-store, for its owner's eyes only.
 *
 * @param now ms since the epoch, for the name of a file that is set aside
 */
export function openStoreFile<Value extends object>(
  place: StorePlace,
  schema: z.ZodType<Value>,
  now: number,
): StoreFile<Value> {
  const path = join(place.folder, `${place.name}.json`)
  const found = read(place, path, schema, now)
  let obstructed = found.kind === 'obstacle'
  let store: ElectronStore | null = null
  return {
    found,
    write(value) {
      if (obstructed && isThere(path)) throw new Error(`${place.name}.json cannot be replaced`)
      obstructed = false
      store ??= open(place)
      store.store = { version: VERSION, ...value }
    },
  }
}

function read<Value>(place: StorePlace, path: string, schema: z.ZodType<Value>, now: number): Found<Value> {
  try {
    if (!isThere(path)) return { kind: 'nothing' }
    const { version: _, ...value } = versioned.parse(open(place).store)
    return { kind: 'value', value: schema.parse(value) }
  } catch (error) {
    return isDamage(error) ? setAside(place, path, now) : { kind: 'obstacle' }
  }
}

const open = ({ folder, name }: StorePlace) =>
  new ElectronStore({ cwd: folder, name, configFileMode: 0o600, serialize: (value) => JSON.stringify(value) })

/** Throws when the system does not tell, as in a folder that may not be looked into. */
const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined

/** The file was read, and its text is no JSON or not of the shape. */
const isDamage = (error: unknown) => error instanceof SyntaxError || error instanceof z.ZodError

function setAside(place: StorePlace, path: string, now: number): Found<never> {
  const time = new Date(now).toISOString().replaceAll(':', '-')
  const keptAs = `${place.name}.json.corrupt-${time}`
  try {
    renameSync(path, join(place.folder, keptAs))
    return { kind: 'set-aside', keptAs }
  } catch {
    return { kind: 'obstacle' }
  }
}
