// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'

// Its own session (detached), so that Ctrl-C in the terminal reaches the parent and not this; the end of its input
// is the parent's end, however that came about. Newest first: the programs before the bus they talk over.
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
 * Watches over processes and a folder: ends and removes them when told to, or when this process dies.
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
