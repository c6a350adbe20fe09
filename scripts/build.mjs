// @ts-check
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout, runTool } from './run.mjs'
import { say } from './say.mjs'
import { oneAtATime } from './setUp/exclusive.mjs'

const sources = [
  'main',
  'preload',
  'renderer',
  'assets',
  'electron.vite.config.ts',
  'scripts/axiosAsBundled.mjs',
  'package.json',
  'package-lock.json',
]
const stamp = join(checkout, 'out', '.sources-sha256')

/**
 * Builds the app into out/ unless the sources are unchanged.
 * @throws when the build fails
 */
export async function build() {
  await oneAtATime('build', async () => {
    const hash = await sourcesHash()
    if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return
    say('Building …')
    const code = await runTool('electron-vite', ['build', '--logLevel', 'warn'])
    if (code !== 0) throw new Error(`The build failed: electron-vite ended with code ${code}.`)
    await writeFile(stamp, hash)
  })
}

/** To be called before something else writes to out/, so that the next build is a real one. */
export async function forgetBuild() {
  await rm(stamp, { force: true })
}

async function sourcesHash() {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(sources.map(filesIn))).flat()) {
    hash.update(`\0${file}\0`).update(await readFile(join(checkout, file)))
  }
  return hash.digest('hex')
}

/**
 * @param {string} source a file or folder of the checkout
 * @returns {Promise<string[]>}
 */
async function filesIn(source) {
  const found = await stat(join(checkout, source)).catch(() => undefined)
  if (!found?.isDirectory()) return found ? [source] : []
  const entries = await readdir(join(checkout, source), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(checkout.length + 1))
    .sort()
}
