// @ts-check
import { access, chmod, chown, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startProgram } from '../program.mjs'
import { until } from '../until.mjs'

/** Because sway refuses root. */
const nobody = 65_534

/** For people who do not want PauseBar as a tile. */
const configuration = `
output * resolution 1280x800 background #4d6680 solid_color
output HEADLESS-1 position 0 0
for_window [title="^PauseBar$"] floating enable
`

/**
 * Starts sway without a screen, as an ordinary user.
 * @param {import('../program.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder for its files
 * @returns {Promise<NodeJS.ProcessEnv>} environment variables for programs
 */
export async function startSway(guard, { PATH }, folder) {
  const own = join(folder, 'sway')
  await chmod(folder, 0o711)
  const socket = join(own, 'socket')
  await mkdir(own, { mode: 0o700 })
  await writeFile(join(own, 'config'), configuration)
  const env = {
    PATH,
    HOME: own,
    XDG_RUNTIME_DIR: own,
    SWAYSOCK: socket,
    WLR_BACKENDS: 'headless',
    WLR_RENDERER: 'pixman',
  }
  const command = ['sway', '--config', join(own, 'config')]
  const isRoot = process.getuid?.() === 0
  if (isRoot) for (const path of [own, join(own, 'config')]) await chown(path, nobody, nobody)
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--']
  const [program = '', ...args] = isRoot ? [...asNobody, ...command] : command
  const { child, complaint } = startProgram(guard, program, args, {
    env: { ...env, WLR_LIBINPUT_NO_DEVICES: '1' },
  })
  child.stdout.resume()
  const display = join(own, 'wayland-1')
  await until(
    () => Promise.all([access(display), access(socket)]).then(() => true),
    Boolean,
    () => `sway did not start. ${complaint.text}`,
  )
  return { WAYLAND_DISPLAY: display, SWAYSOCK: socket, XDG_SESSION_TYPE: 'wayland' }
}
