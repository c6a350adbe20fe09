import type { EventEmitter } from 'node:events'
import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next'
import type { Clock } from '../campaigns/ports'
import type { Manner } from './popover'

const watcher = 'org.kde.StatusNotifierWatcher'
const busDaemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }
const changes = [
  `type='signal',member='NameOwnerChanged',arg0='${watcher}'`,
  `type='signal',interface='${watcher}'`,
]

/** At log-in the desktop's panel may come a moment after the app, ms. */
const graceForPanel = 2_000

/** What is known of the desktop's tray. */
export interface TrayHost {
  isThere: boolean
  /** Without a session bus there is none, and none can come. */
  mayCome: boolean
  /** Called back whenever it comes or goes. */
  onChange: () => void
}

/**
 * Tells how the popover is to stand: at the tray or, on a desktop without one, as a window of its own; and again
 * whenever a tray comes or goes. Resolves when the first is told.
 */
export async function settleManner(
  host: TrayHost,
  tell: (manner: Manner) => void,
  clock: Clock,
): Promise<void> {
  const settle = () => tell(host.isThere ? 'popover' : 'window')
  const appeared = new AbortController()
  host.onChange = () => host.isThere && appeared.abort()
  host.onChange()
  if (host.mayCome) await clock.wait(graceForPanel, appeared.signal)
  host.onChange = settle
  settle()
}

/**
 * Looks whether the desktop shows tray icons: at once, before the app is ready, and whenever that changes. On Linux GNOME
 * without an extension does not, and Electron's tray gives no sign of it; elsewhere there is always one.
 *
 * @see https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/
 */
export function lookForTrayHost(): TrayHost {
  const isLinux = process.platform === 'linux'
  const host: TrayHost = { isThere: !isLinux, mayCome: false, onChange: () => {} }
  if (isLinux) watchTrayHost(host)
  return host
}

function watchTrayHost(host: TrayHost): void {
  const tell = (isThere: boolean) => {
    if (isThere === host.isThere) return
    host.isThere = isThere
    host.onChange()
  }
  const bus = connect(() => tell(false))
  if (!bus) return
  host.mayCome = true
  const ask = () => void isHostRegistered(bus).then(tell)
  bus.on('message', (message) => {
    const isChange = message.member === 'NameOwnerChanged' || message.interface === watcher
    if (isChange) ask()
  })
  for (const rule of changes) void bus.call(addMatch(rule)).catch(() => tell(false))
  ask()
}

/** The session bus, or null where there is none. */
function connect(onLost: () => void): MessageBus | null {
  if (!process.env['DBUS_SESSION_BUS_ADDRESS']) return null
  const bus = sessionBus()
  // The library's types leave out that it tells of errors, which unheard would end the app.
  const events: EventEmitter = bus
  events.on('error', onLost)
  return bus
}

const addMatch = (rule: string) =>
  new Message({
    ...busDaemon,
    interface: 'org.freedesktop.DBus',
    member: 'AddMatch',
    signature: 's',
    body: [rule],
  })

const hostRegistered = () =>
  new Message({
    destination: watcher,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [watcher, 'IsStatusNotifierHostRegistered'],
  })

/** False too when nobody answers: then no icon would be shown either. */
async function isHostRegistered(bus: MessageBus): Promise<boolean> {
  const answer = await bus.call(hostRegistered()).catch(() => null)
  const property: unknown = answer?.body[0]
  return property instanceof Variant && property.value === true
}
