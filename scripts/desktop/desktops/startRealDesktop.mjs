// @ts-check
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Variant } from '@jellybrick/dbus-next'
import { z } from 'zod'
import { ask, askBus, connect } from '../bus.mjs'
import { startKeyring } from '../keyring.mjs'
import { startGuard, startProgram } from '../program.mjs'
import { installedServices, startSessionBus } from '../sessionBus.mjs'
import { watcherName } from '../statusNotifierWatcher.mjs'
import { TrayHost } from '../trayHost.mjs'
import { until } from '../until.mjs'
import { makeHome } from '../virtualDesktop.mjs'
import { SwaySeat } from './swaySeat.mjs'
import { startSway } from './swayServer.mjs'
import { plugInPointer } from './waylandPointer.mjs'
import { XSeat } from './xSeat.mjs'
import { startXServer } from './xServer.mjs'

const execute = promisify(execFile)

/** For a whole desktop. */
const startsWithinMs = 60_000
/** Longer than any test: the keyboard stays plugged in until the desktop ends. */
const keyboardMs = 86_400_000

/** Each desktop starts its own, before an installed one of another desktop could. */
const ownServices = ['org.freedesktop.secrets', 'org.freedesktop.Notifications']

/** @typedef {import('./realDesktop.mjs').RealDesktop} RealDesktop */
/** @typedef {import('./realDesktop.mjs').Session} Session */

/**
 * Starts a real desktop with a home folder, a session bus and a keyring of its own.
 * @param {RealDesktop} desktop
 * @returns {Promise<Session & { home: string, stop: () => Promise<void> }>}
 */
export async function startRealDesktop(desktop) {
  const home = await mkdtemp(join(tmpdir(), `pausebar-${desktop.name}-`))
  const guard = startGuard(home)
  try {
    const { GSETTINGS_BACKEND, DISPLAY, ...homeEnv } = await makeHome(home)
    /** @type {NodeJS.ProcessEnv & { XDG_RUNTIME_DIR: string }} */
    const env = { ...homeEnv, ...desktop.env }
    Object.assign(env, await startScreens(desktop, guard, env, home))
    const { address } = await startSessionBus(
      guard,
      env,
      env.XDG_RUNTIME_DIR,
      async () => {},
      await onDemand(desktop),
    )
    env.DBUS_SESSION_BUS_ADDRESS = address
    if (desktop.needsSystemBus) env.DBUS_SYSTEM_BUS_ADDRESS = address
    const bus = await connect(address)
    await startKeyring(guard, env, bus)
    const session = sessionOf(desktop, { env, home, guard, bus, seat: await seatAt(desktop, guard, env) })
    await desktop.start(session)
    const stop = async () => {
      bus.disconnect()
      await guard.end()
    }
    return { ...session, home, stop }
  } catch (error) {
    await guard.end()
    throw error
  }
}

/**
 * @param {RealDesktop} desktop
 * @param {import('../program.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @returns {Promise<NodeJS.ProcessEnv>} environment variables for programs
 */
async function startScreens({ display }, guard, env, folder) {
  if (display === 'wayland') return startSway(guard, env, folder)
  const screens = { DISPLAY: await startXServer(guard, env, folder), XDG_SESSION_TYPE: 'x11' }
  await execute('hsetroot', ['-solid', '#4d6680'], { env: { ...env, ...screens } })
  return screens
}

/**
 * @param {RealDesktop} desktop
 * @param {ReturnType<typeof startGuard>} guard
 * @param {NodeJS.ProcessEnv} env
 */
async function seatAt({ display }, guard, env) {
  if (display !== 'wayland') return new XSeat(env)
  const plugInKeyboard = () => {
    startProgram(guard, 'wtype', ['-s', `${keyboardMs}`], { env })
  }
  return new SwaySeat(env, await plugInPointer(env.WAYLAND_DISPLAY ?? ''), plugInKeyboard)
}

/**
 * The services that start on first use, by the names of their files, which may differ from their own.
 * @param {RealDesktop} desktop
 */
async function onDemand({ services = [] }) {
  const files = await readdir(installedServices)
  const texts = await Promise.all(files.map((file) => readFile(join(installedServices, file), 'utf8')))
  const others = files
    .filter((_, index) => !ownServices.some((name) => texts[index]?.includes(`Name=${name}\n`)))
    .map((file) => file.replace(/\.service$/, ''))
  return [...others, ...services]
}

/**
 * @param {RealDesktop} desktop
 * @param {{ env: NodeJS.ProcessEnv, home: string, guard: import('../program.mjs').Guard,
 *   bus: import('../bus.mjs').MessageBus, seat: import('./realDesktop.mjs').Seat }} parts
 * @returns {Session}
 */
function sessionOf(
  { panel: [panel = '', ...panelArgs], display, panelName },
  { env, home, guard, bus, seat },
) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running
  const start = (/** @type {string} */ name, /** @type {string[]} */ ...args) => {
    const { child } = startProgram(guard, name, args, { env })
    child.stdout.resume()
    return child
  }
  const waitForPanel = (/** @type {boolean} */ wanted) =>
    panelName === undefined ? waitForTray(bus, wanted) : waitForOwner(bus, panelName, wanted)
  return {
    env,
    seat,
    appArgs: display === 'wayland' ? ['--ozone-platform=wayland'] : [],
    start,
    run: async (name, ...args) => (await execute(name, args, { env, timeout: 30_000 })).stdout.trim(),
    write: async (path, text) => {
      const file = join(home, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    },
    waitFor: (name) => waitForOwner(bus, name, true),
    tray: async () => new TrayHost(bus, await registeredItems(bus)),
    startPanel: async () => {
      running = start(panel, ...panelArgs)
      await waitForPanel(true)
    },
    openWindow: (title) => {
      const child =
        display === 'wayland'
          ? start('foot', '--title', title)
          : start('xterm', '-T', title, '-geometry', '50x12+80+420')
      return () => void child.kill()
    },
    killPanel: async () => {
      if (!running) return
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
      running = undefined
      await waitForPanel(false)
    },
  }
}

/**
 * Waits until that name has an owner on the bus, or none any more.
 * @param {import('../bus.mjs').MessageBus} bus
 * @param {string} name
 * @param {boolean} wanted
 */
async function waitForOwner(bus, name, wanted) {
  await until(
    () => askBus(bus, 'NameHasOwner', name),
    ([hasOwner]) => hasOwner === wanted,
    () => (wanted ? `Nobody came as ${name}.` : `${name} is still there.`),
    startsWithinMs,
  )
}

/**
 * Waits until icons are taken, or not any more.
 * @param {import('../bus.mjs').MessageBus} bus
 * @param {boolean} wanted
 */
async function waitForTray(bus, wanted) {
  await until(
    () => property(bus, 'IsStatusNotifierHostRegistered').catch(() => false),
    (isThere) => isThere === wanted,
    () => `The desktop ${wanted ? 'takes no' : 'still takes'} tray icons.`,
    startsWithinMs,
  )
}

/**
 * @param {import('../bus.mjs').MessageBus} bus
 * @returns {Promise<import('../statusNotifierWatcher.mjs').Registration[]>}
 */
async function registeredItems(bus) {
  const items = z.array(z.string()).parse(await property(bus, 'RegisteredStatusNotifierItems'))
  return items.map((item) => {
    const [service = '', path = ''] = item.split(/@?(?=\/)/)
    return { owner: service, service, path: path || '/StatusNotifierItem', at: 0 }
  })
}

/**
 * @param {import('../bus.mjs').MessageBus} bus
 * @param {string} name of a property of the tray
 */
async function property(bus, name) {
  const [value] = await ask(bus, {
    destination: watcherName,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [watcherName, name],
  })
  return value instanceof Variant ? value.value : undefined
}
