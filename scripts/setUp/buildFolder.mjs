// @ts-check
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder appear complete or not at all: it is filled under another name beside its place and renamed last. An
 * interrupted run leaves no half folder, and of two runs at once the first wins.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 */
export async function buildFolder(folder, fill) {
  if (await exists(folder)) return
  await mkdir(dirname(folder), { recursive: true })
  const unfinished = await mkdtemp(`${folder}.unfinished-`)
  try {
    await fill(unfinished)
    await rename(unfinished, folder)
  } catch (error) {
    if (!(await exists(folder))) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** @param {string} path */
export function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  )
}
