import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import type { Log } from '../accounts/logPort'

const maxFrames = 12

/**
 * Prints and logs bugs. The log gets no messages, since those may quote anything.
 *
 * @returns a function that reports a bug, and answers the reference that both reports carry
 */
export function bugReporter(log: Log, print: (line: string) => void): (bug: unknown) => string {
  return (bug) => {
    const reference = randomUUID().slice(0, 8)
    const error = bug instanceof Error ? bug : new Error(inspect(bug))
    log.log({ event: 'unexpected', reference, name: error.name, frames: framesOf(error) })
    print(`PauseBar: unexpected error ${reference}: ${error.stack}\n`)
    return reference
  }
}

/** Frames like `pause (main.js:12:3)`, without folders, which may hold the person's name. */
function framesOf({ stack = '' }: Error): string[] {
  const frames = stack.matchAll(/^ +at (?:(.*) \()?.*?([^\\/\n]+:\d+:\d+)\)?$/gm)
  return [...frames].slice(0, maxFrames).map(([, name = '', position]) => `${name} (${position})`.trim())
}

/** An error for a bug in the page, which reports no messages. */
export function pageBug({ name, frames }: { name: string; frames: string[] }): Error {
  const error = new Error()
  error.name = name
  error.stack = [`${name} in the page`, ...frames].join('\n')
  return error
}
