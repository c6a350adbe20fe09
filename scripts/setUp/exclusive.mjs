// @ts-check
import { access, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from '../say.mjs'

/** For what is costly to fetch. May be deleted at any time. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pausebar')

/**
 * Runs work that no other process of this user runs meanwhile. The lock of a dead process does not count.
 * @template T
 * @param {string} name of the lock
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
 * Makes a folder appear complete or not at all. It is filled under another name and renamed last, so an
 * interrupted run does no harm, and the next one cleans up after it.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 */
export async function buildFolder(folder, fill) {
  if (await exists(folder)) return
  await oneAtATime(basename(folder), async () => {
    if (await exists(folder)) return
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    await fill(unfinished)
    await rename(unfinished, folder)
  })
}

/** @param {string} path */
export function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * @param {string} lockFile
 * @returns {Promise<boolean>} whether the lock is ours now
 */
async function take(lockFile) {
  // Links a file that already names its owner, so that no lock is ever seen without one.
  const mine = `${lockFile}.${process.pid}`
  await writeFile(mine, String(process.pid))
  try {
    await link(mine, lockFile)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!(await isOwnerAlive(lockFile))) await rm(lockFile, { force: true })
    return false
  } finally {
    await rm(mine, { force: true })
  }
}

/** @param {string} lockFile */
async function isOwnerAlive(lockFile) {
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
