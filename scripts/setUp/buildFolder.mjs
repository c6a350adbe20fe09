// @ts-check
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { oneAtATime } from './oneAtATime.mjs'

/**
 * Makes a folder appear complete or not at all: it is filled under another name and renamed last, so an interrupted run
 * does no harm, and the next one clears up after it.
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
