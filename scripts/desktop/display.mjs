// @ts-check
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGuard } from './guard.mjs'
import { firstLine, startProgram } from './program.mjs'

/** @typedef {{ width?: number, height?: number }} Size in pixels */

/**
 * Starts an X server without a screen, on a free display. Several virtual desktops may share it.
 * @param {Size} [size]
 * @returns {Promise<{ name: string, stop(): Promise<void> }>} `name` is what goes into DISPLAY
 */
export async function startDisplay({ width = 1280, height = 1024 } = {}) {
  const guard = startGuard(await mkdtemp(join(tmpdir(), 'pausebar-display-')))
  const args = ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset']
  try {
    const number = await firstLine(startProgram(guard, 'Xvfb', args, { env: process.env }))
    return { name: `:${number}`, stop: guard.end }
  } catch (error) {
    await guard.end()
    throw error
  }
}
