import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import type { Log } from '../accounts/logPort'

const mostFrames = 12

/**
 * Reports bugs: to the log by name and place, since an error's words may quote anything, and whole through `tell`.
 *
 * @returns what reports a bug, and answers with the reference by which both places know it
 */
export function bugReporter(log: Log, tell: (line: string) => void): (bug: unknown) => string {
  return (bug) => {
    const reference = randomUUID().slice(0, 8)
    const error = bug instanceof Error ? bug : new Error(inspect(bug))
    log.log({ event: 'unexpected', reference, name: error.name, frames: framesOf(error) })
    tell(`PauseBar: unexpected error ${reference}: ${error.stack}\n`)
    return reference
  }
}

/** The functions and places of a stack, as in `pause (main.js:12:3)`; folders would tell the person's name. */
function framesOf({ stack = '' }: Error): string[] {
  const frames = stack.matchAll(/^ +at (?:(.*) \()?.*?([^\\/\n]+:\d+:\d+)\)?$/gm)
  return [...frames].slice(0, mostFrames).map(([, name = '', place]) => `${name} (${place})`.trim())
}

/** A bug of the page as one of ours: where it happened, and none of its words. */
export function bugOfPage({ name, frames }: { name: string; frames: string[] }): Error {
  const error = new Error()
  error.name = name
  error.stack = [`${name} in the page`, ...frames].join('\n')
  return error
}
