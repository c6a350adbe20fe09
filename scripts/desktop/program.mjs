// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const startsWithinMs = 30_000

/** @typedef {ReturnType<typeof startGuard>} Guard */

/**
 * Starts a program in the background of a virtual desktop. The guard ends it.
 * @param {Guard} guard
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, input?: string }} options `input` goes to its standard input
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
 * The program's first line of output. The X server and the bus print their address once they are up.
 * @param {ReturnType<typeof startProgram>} program
 * @returns {Promise<string>}
 * @throws with the program's errors when there is none within 30 s
 */
export async function firstLine({ name, child, complaint }) {
  const lines = createInterface({ input: child.stdout, signal: AbortSignal.timeout(startsWithinMs) })
  for await (const line of lines) {
    child.stdout.resume()
    return line
  }
  throw new Error(`${name} did not start. ${complaint.text}`.trim())
}

// Detached, so that Ctrl-C in the terminal does not reach it. Its input ends with the parent, however that
// ends. The newest go first: programs before the bus that they use.
const script = `
  pids=
  while read -r pid; do pids="$pid $pids"; done
  for pid in $pids; do kill "$pid" 2>/dev/null; done
  tries=0
  for pid in $pids; do
    while kill -0 "$pid" 2>/dev/null && [ $tries -lt 60 ]; do tries=$((tries + 1)); sleep 0.05; done
    kill -9 "$pid" 2>/dev/null
  done
  rm -rf "$1"
`

/**
 * Ends its processes and removes a folder, on request or when this process dies.
 * @param {string} folder
 * @returns {{ watch(pid: number): void, end(): Promise<void> }}
 */
export function startGuard(folder) {
  const guard = spawn('sh', ['-c', script, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(guard, 'exit')
  return {
    watch: (pid) => {
      guard.stdin.write(`${pid}\n`)
    },
    end: async () => {
      guard.stdin.end()
      await ended
    },
  }
}
