// @ts-check
import { execFile } from 'node:child_process'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { say } from '../say.mjs'
import { exists } from './buildFolder.mjs'
import { oneAtATime } from './oneAtATime.mjs'
import { cache, checkout } from './places.mjs'

const execute = promisify(execFile)
const home = join(checkout, 'node_modules', 'electron')
const probeTimeoutMs = 5_000
const downloadTimeoutMs = 10 * 60_000
const refusalLastsMs = 24 * 60 * 60_000

/**
 * The Electron that package.json names, fetched by its own installer when it is not there yet.
 * @returns {Promise<import('./electronRuntime.mjs').ElectronRuntime | undefined>} undefined when this network does not
 *   give it, which is remembered for a day
 */
export async function pinnedElectron() {
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
  if (!(await isWithinReach(version))) return false
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
 * Asks for a small file of the release first: the installer itself may wait for minutes on a network that drops packets.
 * @param {string} version
 */
async function isWithinReach(version) {
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
