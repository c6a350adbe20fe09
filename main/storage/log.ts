import { appendFileSync, chmodSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log, LogEvent } from '../accounts/logPort'
import type { Clock } from '../accounts/ports'
import { Scrubber } from '../domain/scrubber'

/** A few weeks, at some 200 bytes a line. */
const maxBytes = 1024 * 1024
/** Some texts come from Alta, such as a request's id. */
const maxTextLength = 300

/** The log on the disk. */
export interface LogFile extends Log {
  /** Removes the secrets that are hidden from the log, for other output. */
  scrub(text: string): string
}

/**
 * `pausebar.log` in the folder, one JSON object a line, for its owner's eyes only. At 1 MiB it replaces
 * `pausebar.old.log`. A line takes some 0.05 ms and is on the disk when `log` returns, even before a crash.
 * Lines that the disk refuses are lost.
 */
export function openLog(folder: string, clock: Clock): LogFile {
  const path = join(folder, 'pausebar.log')
  const scrubber = new Scrubber()
  /** Scrubbed before it is cut, or part of a token might be left. */
  const scrubbed = (_key: string, value: unknown) =>
    typeof value === 'string' ? scrubber.scrub(value).slice(0, maxTextLength) : value
  quietly(() => mkdirSync(folder, { recursive: true }))
  quietly(() => chmodSync(path, 0o600))

  return {
    log(event: LogEvent) {
      const line = `${JSON.stringify({ at: new Date(clock.now()).toISOString(), ...event }, scrubbed)}\n`
      quietly(() => {
        makeRoom(Buffer.byteLength(line))
        appendFileSync(path, line, { mode: 0o600 })
      })
    },
    hide: (secret) => scrubber.hide(secret),
    scrub: (text) => scrubber.scrub(text),
  }

  function makeRoom(bytes: number): void {
    const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 }
    if (size + bytes > maxBytes) renameSync(path, join(folder, 'pausebar.old.log'))
  }
}

function quietly(write: () => void): void {
  try {
    write()
  } catch {
    // A log must not cause failures of its own.
  }
}
