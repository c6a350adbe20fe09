import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { sandboxFlags } from '../scripts/sandbox.mjs'

/** The folder that holds package.json. */
export const checkout = fileURLToPath(new URL('..', import.meta.url))

/** Waits until a process ended by itself; null is the code of one that a signal ended. */
export async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** A start as from a terminal, for one that ends by itself. */
export async function startToItsEnd(electron: string, dataFolder: string, env: NodeJS.ProcessEnv) {
  const args = [checkout, `--user-data-dir=${dataFolder}`, ...sandboxFlags()]
  const child = spawn(electron, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, code] = await Promise.all([text(child.stderr), exitCodeOf(child)])
  return { code, errors }
}
