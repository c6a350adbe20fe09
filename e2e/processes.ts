import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { sandboxFlags } from '../scripts/sandbox.mjs'

/** The folder that holds package.json. */
export const checkout = fileURLToPath(new URL('..', import.meta.url))

/** Waits until a process has ended. Returns its exit code, or null if a signal ended it. */
export async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Starts PauseBar as from a terminal, and waits until it ends by itself. Without a data folder it uses the default. */
export async function startToItsEnd(
  electron: string,
  dataFolder: string | null,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
) {
  const onFolder = dataFolder === null ? [] : [`--user-data-dir=${dataFolder}`]
  const child = spawn(electron, [checkout, ...onFolder, ...sandboxFlags(), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exitCodeOf(child),
  ])
  // Chromium's own messages begin with a process id and a time.
  const ownErrors = errors.split('\n').filter((line) => line !== '' && !/^\[\d+:/.test(line))
  return { code, output, ownErrors }
}

/** The id of `nobody` on every Linux. */
export const ordinaryUser = 65_534

/** The command, run as a user without any rights. */
export function asOrdinaryUser(command: string[]): string[] {
  if (process.getuid?.() !== 0) return command
  return ['setpriv', `--reuid=${ordinaryUser}`, `--regid=${ordinaryUser}`, '--clear-groups', '--', ...command]
}

/** How Linux confines the renderer process of the app in this folder; null while there is none. */
export async function rendererOf(app: string) {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!command.startsWith(app) || !command.includes('--type=renderer')) continue
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    return {
      seccomp: /^Seccomp:\s+2$/m.test(status) ? 'filter' : 'none',
      mayGainPrivileges: !/^NoNewPrivs:\s+1$/m.test(status),
    }
  }
  return null
}
