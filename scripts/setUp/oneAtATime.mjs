// @ts-check
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from '../say.mjs'
import { cache } from './places.mjs'

/**
 * Does the work while no other process of this person does work of that name. The lock of a process that died does not
 * count.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(name, work) {
  const lockFile = join(cache, `${name}.lock`)
  await mkdir(cache, { recursive: true })
  let hasSaidSo = false
  while (!(await take(lockFile))) {
    if (!hasSaidSo) say('Another process is at this already; waiting for it.')
    hasSaidSo = true
    await pause(200)
  }
  try {
    return await work()
  } finally {
    await rm(lockFile, { force: true })
  }
}

/**
 * @param {string} lockFile
 * @returns {Promise<boolean>} whether the lock is ours now
 */
async function take(lockFile) {
  // Linking a file that already names its owner: nobody ever sees a lock without one.
  const mine = `${lockFile}.${process.pid}`
  await writeFile(mine, String(process.pid))
  try {
    await link(mine, lockFile)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!(await ownerLives(lockFile))) await rm(lockFile, { force: true })
    return false
  } finally {
    await rm(mine, { force: true })
  }
}

/** @param {string} lockFile */
async function ownerLives(lockFile) {
  const owner = Number(await readFile(lockFile, 'utf8').catch(() => '0'))
  if (!owner) return true
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
