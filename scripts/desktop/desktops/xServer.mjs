// @ts-check
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { firstLine, startProgram } from '../program.mjs'

const execute = promisify(execFile)

/** An invisible screen for several monitors, since Xvfb has only one. */
const configuration = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x800"
    Virtual 4096 2048
  EndSubSection
EndSection
`

const second = { output: 'DUMMY1', mode: '1280x1024' }

/**
 * Starts an X server with one monitor and room for a second, on a free display.
 * @param {import('../program.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder for its files
 * @returns {Promise<string>} the value of DISPLAY
 */
export async function startXServer(guard, env, folder) {
  const file = join(folder, 'xorg.conf')
  await writeFile(file, configuration)
  const files = ['-config', file, '-logfile', join(folder, 'xorg.log')]
  const alone = ['-nolisten', 'tcp', '-noreset', '-novtswitch', '-sharevts']
  const number = await firstLine(
    startProgram(guard, 'Xorg', ['-displayfd', '1', ...files, ...alone], { env }),
  )
  const display = `:${number}`
  await execute('xrandr', ['--addmode', second.output, second.mode], { env: { ...env, DISPLAY: display } })
  return display
}

/**
 * Plugs the second monitor in to the right of the first, or unplugs it.
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isThere
 */
export async function setSecondMonitor(env, isThere) {
  const { output, mode } = second
  const args = isThere ? ['--mode', mode, '--right-of', 'DUMMY0'] : ['--off']
  await execute('xrandr', ['--output', 'DUMMY0', '--primary', '--output', output, ...args], { env })
  // The driver reports a monitor as connected only after another query, and desktops ignore one that is not.
  await execute('xrandr', ['--query'], { env })
}
