// @ts-check
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from './bus.mjs'
import { startDisplay } from './display.mjs'
import { startKeyring } from './keyring.mjs'
import { startGuard, startProgram } from './program.mjs'
import { startSessionBus } from './sessionBus.mjs'
import { makeTrayHost } from './trayHost.mjs'

/**
 * @typedef {object} DesktopOptions
 * @property {'unlocked' | 'locked' | 'none'} [keyring] `unlocked` by default
 * @property {boolean} [trayHost] whether it shows tray icons from the start; true by default
 * @property {boolean} [windowManager] whether windows have frames and can be moved; false by default
 * @property {boolean} [sessionBus] false: no bus, and so neither keyring nor tray host
 * @property {readonly string[]} [onDemand] names of installed D-Bus services that start on first use
 * @property {string | import('./display.mjs').Size} [display] the name of a display to share, or the size of
 *   a new one
 */

/**
 * @typedef {object} VirtualDesktop
 * @property {NodeJS.ProcessEnv} env the environment of its programs
 * @property {string} home their temporary home folder
 * @property {import('./trayHost.mjs').TrayHost | undefined} trayHost undefined without a session bus
 * @property {Awaited<ReturnType<typeof startKeyring>> | undefined} keyring
 * @property {() => Promise<import('./trayHost.mjs').TrayHost>} restartSessionBus replaces the bus by another
 *   one with the same address, a keyring and a tray host, which it returns
 * @property {() => Promise<void>} stop ends everything and removes the home folder
 */

/**
 * Starts a desktop without a screen: X server, session bus, gnome-keyring, tray host and a home folder.
 * Everything goes away with `stop()` and with this process. Linux only.
 * @param {DesktopOptions} [options]
 * @returns {Promise<VirtualDesktop>}
 * @throws when one of its programs does not start
 */
export async function startVirtualDesktop({
  keyring = 'unlocked',
  trayHost = true,
  sessionBus = true,
  windowManager = false,
  onDemand = [],
  display,
} = {}) {
  const home = await mkdtemp(join(tmpdir(), 'pausebar-home-'))
  const guard = startGuard(home)
  /** @type {(() => unknown)[]} */
  const endings = [guard.end]
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    const env = await makeHome(home)
    env.DISPLAY = typeof display === 'string' ? display : await ownDisplay(display, endings)
    if (!sessionBus)
      return { env, home, trayHost: undefined, keyring: undefined, restartSessionBus: noBus, stop }
    const start = () => startFurnishedBus(guard, env, { keyring, trayHost, onDemand }, endings)
    let session = await start()
    env.DBUS_SESSION_BUS_ADDRESS = session.address
    if (windowManager) startProgram(guard, 'xfwm4', [], { env })
    const restartSessionBus = async () => {
      await session.end()
      session = await start()
      return session.tray
    }
    return { env, home, trayHost: session.tray, keyring: session.ring, restartSessionBus, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Makes the folders of a home, and the environment for its programs.
 * @param {string} home
 * @returns {Promise<NodeJS.ProcessEnv & { XDG_RUNTIME_DIR: string }>}
 */
export async function makeHome(home) {
  const folders = {
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  }
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })))
  const { WAYLAND_DISPLAY, DBUS_SESSION_BUS_ADDRESS, XDG_CURRENT_DESKTOP, LC_ALL, LC_TIME, ...rest } =
    process.env
  // GTK would look for its settings and accessibility services on the bus, where there are none.
  return { ...rest, ...folders, LANG: 'C.UTF-8', HOME: home, NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory' }
}

/**
 * @param {import('./display.mjs').Size | undefined} size
 * @param {(() => unknown)[]} endings
 */
async function ownDisplay(size, endings) {
  const display = await startDisplay(size)
  endings.push(display.stop)
  return display.name
}

export const noBus = () => Promise.reject(new Error('This desktop has no session bus'))

/**
 * Starts a session bus with a tray host and a keyring on it.
 * @param {import('./program.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv & { XDG_RUNTIME_DIR: string }} env
 * @param {Required<Pick<DesktopOptions, 'keyring' | 'trayHost' | 'onDemand'>>} options
 * @param {(() => unknown)[]} endings
 */
async function startFurnishedBus(guard, env, { keyring, trayHost, onDemand }, endings) {
  /** @type {import('./trayHost.mjs').TrayHost | undefined} */
  let tray
  /** @type {VirtualDesktop['keyring']} */
  let ring
  const furnish = async (/** @type {string} */ address) => {
    tray = await ownTrayHost(address, endings)
    if (trayHost) await tray.appear()
    if (keyring === 'none') return
    ring = await ownKeyring(guard, { ...env, DBUS_SESSION_BUS_ADDRESS: address }, address, endings)
    if (keyring === 'locked') await ring.lock()
  }
  const bus = await startSessionBus(guard, env, env.XDG_RUNTIME_DIR, furnish, onDemand)
  if (!tray) throw new Error('The session bus has no tray host')
  return { ...bus, tray, ring }
}

/**
 * @param {string} address
 * @param {(() => unknown)[]} endings
 */
async function ownTrayHost(address, endings) {
  const tray = await makeTrayHost(address)
  endings.push(() => tray.disconnect())
  return tray
}

/**
 * @param {import('./program.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {string} address
 * @param {(() => unknown)[]} endings
 */
async function ownKeyring(guard, env, address, endings) {
  const bus = await connect(address)
  endings.push(() => bus.disconnect())
  return startKeyring(guard, env, bus)
}
