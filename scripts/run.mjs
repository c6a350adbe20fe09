// @ts-check
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs a program in the checkout, connected to this terminal. A signal to this process ends the program first.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; after a signal 128 + its number, as in a shell
 * @throws when the program cannot be started
 */
export async function run(program, args, env = process.env) {
  // On Windows npm is a batch file, which takes a shell to start.
  const shell = process.platform === 'win32' && program === 'npm'
  const child = spawn(program, args, { cwd: checkout, env, stdio: 'inherit', shell })
  const stopForwarding = forwardSignals(child)
  try {
    return await exitCodeOf(child)
  } finally {
    stopForwarding()
  }
}

/**
 * Runs the program of a dependency.
 * @param {string} dependency
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export async function runTool(dependency, args, env = process.env) {
  const folder = join(checkout, 'node_modules', dependency)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const [script = ''] = typeof bin === 'string' ? [bin] : Object.values(bin)
  return run(process.execPath, [join(folder, script), ...args], env)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    child.once('close', () => process.exit(128 + constants.signals[signal]))
    // Ctrl-C in a terminal also reaches the program.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return () => process.off('SIGINT', forward).off('SIGTERM', forward)
}
