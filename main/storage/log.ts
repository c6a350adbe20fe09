import { appendFileSync, chmodSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log, LogEvent } from '../accounts/logPort'
import type { Clock } from '../accounts/ports'
import { Scrubber } from '../domain/scrubber'

/** Bytes; at some 200 a line, what a few weeks bring. */
const longest = 1024 * 1024
/** Characters; some texts come from Alta, such as a request's id. */
const longestText = 300

/** The log on the disk. */
export interface LogFile extends Log {
  /** The text without what is hidden from the log, for other places that are read. */
  scrub(text: string): string
}

/**
 * `pausebar.log` in the folder, one JSON object a line, for its owner's eyes only. At 1 MiB it becomes
 * `pausebar.old.log`, in place of the one before. A line is on the disk when `log` returns, also before a crash, and
 * takes some 0.05 ms. A disk that refuses loses lines, and nothing else.
 */
export function openLog(folder: string, clock: Clock): LogFile {
  const path = join(folder, 'pausebar.log')
  const scrubber = new Scrubber()
  /** Cut only when it is scrubbed, or part of a token might be left. */
  const scrubbed = (_key: string, value: unknown) =>
    typeof value === 'string' ? scrubber.scrub(value).slice(0, longestText) : value
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
    if (size + bytes > longest) renameSync(path, join(folder, 'pausebar.old.log'))
  }
}

function quietly(write: () => void): void {
  try {
    write()
  } catch {
    // The log is for bad days, and must not make one.
  }
}
