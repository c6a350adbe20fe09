// @ts-check
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const startsWithinMs = 30_000

/**
 * Starts a program in the background of a virtual desktop; the guard ends it.
 * @param {ReturnType<typeof import('./guard.mjs').startGuard>} guard
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, input?: string }} setting `input` is what it reads from standard input
 */
export function startProgram(guard, name, args, { env, input = '' }) {
  const child = spawn(name, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  if (child.pid) guard.watch(child.pid)
  const complaint = { text: '' }
  child.stderr.on('data', (text) => {
    complaint.text = `${complaint.text}${text}`.slice(-2_000)
  })
  child.on('error', (error) => {
    complaint.text += error.message
  })
  child.stdin.on('error', () => undefined).end(input)
  return { name, child, complaint }
}

/**
 * What the program says first: the X server and the bus tell their address that way once they are up.
 * @param {ReturnType<typeof startProgram>} program
 * @returns {Promise<string>}
 * @throws with the program's complaint when it says nothing within 30 s
 */
export async function firstLine({ name, child, complaint }) {
  const lines = createInterface({ input: child.stdout, signal: AbortSignal.timeout(startsWithinMs) })
  for await (const line of lines) {
    child.stdout.resume()
    return line
  }
  throw new Error(`${name} did not start. ${complaint.text}`.trim())
}
