import { isDeepStrictEqual } from 'node:util'
import type { KeptFile } from '../../preload/shared/contract'
import type { AddBanner, Clock, Kept } from '../accounts/ports'
import { type Found, openStoreFile, type StoreShape } from './storeFile'

/** A refused change is tried again after this time (ms). */
const retryAfter = 30_000

/** A value that is kept in a file. */
export interface Store<Value> extends Kept<Value> {
  /** Writes now what is not on the disk yet. To be called when the app quits. */
  flush(): void
}

/** Where it is kept, what it may be, and how soon a change is written. */
export interface StoreOptions<Value> extends StoreShape<Value> {
  /** The app's own folder; made when it is missing. */
  folder: string
  name: KeptFile
  defaults: Value
  /** A change is written after this time, together with those that follow within it (ms); 0: at once. */
  writeDelay: number
}

/** What a store needs from outside. */
export interface StoreDeps {
  clock: Clock
  addBanner: AddBanner
}

/**
 * Opens a value that is kept in a file. A file of an earlier version is brought to this one, and kept as it was beside it. A
 * file that cannot be understood is set aside, never overwritten; a change that cannot be written is kept in memory and
 * tried again. The person is told of either once.
 */
export function openStore<Value extends object>(
  { folder, name, schema, migrations, defaults, writeDelay }: StoreOptions<Value>,
  { clock, addBanner }: StoreDeps,
): Store<Value> {
  const file = openStoreFile({ folder, name }, { schema, migrations }, clock.now())
  let value = file.found.kind === 'value' ? file.found.value : defaults
  let isWritten = true
  let isRefused = file.found.kind === 'obstacle'
  let nextWrite: AbortController | null = null
  tellOf(file.found, name, addBanner)

  function write() {
    try {
      file.write(value)
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
    if (!planned.signal.aborted) writeNow()
  }

  function writeNow() {
    nextWrite = null
    write()
    if (!isWritten) void writeAfter(retryAfter)
  }

  return {
    get: () => value,
    set(next) {
      // Of what is written later anyway a look into each of 10,000 campaigns would cost more than the writing.
      if (writeDelay === 0 && isDeepStrictEqual(next, value)) return
      value = next
      isWritten = false
      if (writeDelay === 0) {
        nextWrite?.abort()
        writeNow()
      } else if (nextWrite === null) void writeAfter(writeDelay)
    },
    flush() {
      nextWrite?.abort()
      nextWrite = null
      if (!isWritten) write()
    },
  }
}

function tellOf(found: Found<unknown>, file: KeptFile, addBanner: AddBanner) {
  if (found.kind === 'set-aside') addBanner({ kind: 'file-reset', file, keptAs: found.keptAs })
  if (found.kind === 'obstacle') addBanner({ kind: 'not-saving', file })
}
