// @ts-check
import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { firstLine, startGuard, startProgram } from './program.mjs'

const execute = promisify(execFile)

/** @typedef {{ width?: number, height?: number }} Size (px) */

/**
 * Starts an X server without a screen, on a free display. Several virtual desktops may share it.
 * @param {Size} [size]
 * @returns {Promise<{ name: string, stop(): Promise<void> }>} `name` is the value of DISPLAY
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

/** @typedef {{ width: number, height: number, x: number, y: number }} Monitor (px), in a size that Xorg knows */

/** Xvfb has only one monitor. This Xorg draws into memory and looks for neither screens nor keyboards. */
const configuration = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "memory"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "memory"
  Monitor "any"
  DefaultDepth 24
EndSection
`

/**
 * Starts an X server with monitors, on a free display.
 * @param {readonly Monitor[]} monitors the first one is primary
 * @returns {Promise<{ name: string, unplug(index: number): Promise<void>, stop(): Promise<void> }>} `name` is
 *   the value of DISPLAY
 */
export async function startMonitors(monitors) {
  const folder = await mkdtemp(join(tmpdir(), 'pausebar-display-'))
  const guard = startGuard(folder)
  const config = join(folder, 'xorg.conf')
  await writeFile(config, configuration)
  const args = ['-displayfd', '1', '-config', config, '-logfile', join(folder, 'log'), '-nolisten', 'tcp']
  const server = [...args, '-noreset', '-sharevts', '-novtswitch']
  try {
    const number = await firstLine(startProgram(guard, 'Xorg', server, { env: process.env }))
    const env = { ...process.env, DISPLAY: `:${number}` }
    const arrange = (/** @type {string[]} */ ...what) => execute('xrandr', what, { env })
    await plugIn(monitors, arrange)
    return {
      name: env.DISPLAY,
      unplug: async (index) => void (await arrange('--output', `DUMMY${index}`, '--off')),
      stop: guard.end,
    }
  } catch (error) {
    await guard.end()
    throw error
  }
}

/**
 * @param {readonly Monitor[]} monitors
 * @param {(...args: string[]) => Promise<unknown>} arrange
 */
async function plugIn(monitors, arrange) {
  for (const [index, { width, height, x, y }] of monitors.entries()) {
    const [output, mode] = [`DUMMY${index}`, `${width}x${height}`]
    if (index > 0) await arrange('--addmode', output, mode)
    const primary = index === 0 ? ['--primary'] : []
    await arrange('--output', output, '--mode', mode, '--pos', `${x}x${y}`, ...primary)
  }
  // The driver reports a monitor that is on as connected, but checks only on request.
  await arrange('--query')
}
