// @ts-check
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../run.mjs'
import { say } from '../say.mjs'
import { oneAtATime } from './oneAtATime.mjs'
import { checkout } from './places.mjs'

const stamp = join(checkout, 'node_modules', '.pausebar-lock-sha256')

/**
 * Makes node_modules match package-lock.json. Does nothing when it already does.
 * @throws when npm fails
 */
export async function installDependencies() {
  if (await matchesLock()) return
  await oneAtATime('dependencies', async () => {
    if (await matchesLock()) return
    say('Installing the dependencies (npm ci) …')
    // No dependency needs its install script: keytar ships its binaries, Electron is fetched by this set-up.
    const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    if (code !== 0)
      throw new Error(`The dependencies could not be installed: npm ci ended with code ${code}.`)
    await writeFile(stamp, await lockHash())
  })
}

async function matchesLock() {
  const known = await readFile(stamp, 'utf8').catch(() => undefined)
  return known === (await lockHash())
}

async function lockHash() {
  return createHash('sha256')
    .update(await readFile(join(checkout, 'package-lock.json')))
    .digest('hex')
}
