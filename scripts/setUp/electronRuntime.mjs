// @ts-check
import { execFile } from 'node:child_process'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkout } from '../run.mjs'
import { say } from '../say.mjs'
import { cache, exists, oneAtATime } from './exclusive.mjs'
import { packagedElectron } from './packagedElectron.mjs'

const execute = promisify(execFile)
const home = join(checkout, 'node_modules', 'electron')
const probeTimeoutMs = 5_000
const downloadTimeoutMs = 10 * 60_000
const refusalLastsMs = 24 * 60 * 60_000

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable starts the app whose folder is its first argument
 * @property {string} dist the unpacked Electron as electron-builder wants it, without any app in it
 * @property {string} version such as `45.4.1`
 * @property {boolean} isPinned whether it is the version in package.json
 */

/**
 * The pinned Electron, or, if the network refuses it, an older one from npm.
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

/**
 * The version in package.json, fetched by its own installer if necessary.
 * @returns {Promise<ElectronRuntime | undefined>} undefined when this network does not provide it, which is
 *   remembered for a day
 */
async function pinnedElectron() {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  if (!(await isInstalled(version))) {
    const refused = join(cache, `electron-${version}.refused`)
    if (await isRecent(refused)) return undefined
    if (!(await download(version))) {
      await mkdir(cache, { recursive: true })
      await writeFile(refused, '')
      return undefined
    }
  }
  const executable = join(home, 'dist', await readFile(join(home, 'path.txt'), 'utf8'))
  return { executable, dist: join(home, 'dist'), version, isPinned: true }
}

/** @param {string} version */
async function isInstalled(version) {
  const unpacked = await readFile(join(home, 'dist', 'version'), 'utf8').catch(() => '')
  return unpacked.trim().replace(/^v/, '') === version && (await exists(join(home, 'path.txt')))
}

/**
 * @param {string} version
 * @returns {Promise<boolean>} whether it is installed now
 */
async function download(version) {
  if (!(await isReachable(version))) return false
  say(`Downloading Electron ${version} …`)
  return oneAtATime(`electron-${version}`, async () => {
    try {
      await execute(process.execPath, [join(home, 'install.js')], { timeout: downloadTimeoutMs })
    } catch {
      return false
    }
    return isInstalled(version)
  })
}

/**
 * Requests a small file first: the installer may wait for minutes on a network that drops packets.
 * @param {string} version
 */
async function isReachable(version) {
  const releases = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const signal = AbortSignal.timeout(probeTimeoutMs)
    return (await fetch(`${releases}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal })).ok
  } catch {
    return false
  }
}

/** @param {string} mark */
async function isRecent(mark) {
  const made = await stat(mark).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs < refusalLastsMs
}
