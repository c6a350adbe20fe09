import type { EventEmitter } from 'node:events'
import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next'

const watcher = 'org.kde.StatusNotifierWatcher'
const busDaemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }
const changes = [
  `type='signal',member='NameOwnerChanged',arg0='${watcher}'`,
  `type='signal',interface='${watcher}'`,
]

/**
 * Looks whether something on the session bus shows tray icons, and looks again at each sign of a change.
 *
 * @param tell is called with each answer
 * @see https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/
 */
export function watchStatusNotifierHost(tell: (isThere: boolean) => void): void {
  const bus = openBus(() => tell(false))
  const ask = () => void isHostRegistered(bus).then(tell)
  bus.on('message', (message) => {
    const isChange = message.member === 'NameOwnerChanged' || message.interface === watcher
    if (isChange) ask()
  })
  for (const rule of changes) void bus.call(addMatch(rule)).catch(() => tell(false))
  ask()
}

/**
 * Whether the desktop reads the bodies of notifications as markup. Also true if nobody answers.
 *
 * @see https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
export async function readsMarkup(): Promise<boolean> {
  const bus = openBus(() => {})
  try {
    const answer = await bus.call(capabilities()).catch(() => null)
    const known: unknown = answer?.body[0]
    return !Array.isArray(known) || known.includes('body-markup')
  } finally {
    bus.disconnect()
  }
}

/** The library emits errors that its types leave out. One that nobody listens to would end the app. */
function openBus(onError: () => void): MessageBus {
  const bus = sessionBus()
  const events: EventEmitter = bus
  events.on('error', onError)
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

const capabilities = () =>
  new Message({
    destination: 'org.freedesktop.Notifications',
    path: '/org/freedesktop/Notifications',
    interface: 'org.freedesktop.Notifications',
    member: 'GetCapabilities',
  })

/** False too if nobody answers: then no icon would be shown either. */
async function isHostRegistered(bus: MessageBus): Promise<boolean> {
  const answer = await bus.call(hostRegistered()).catch(() => null)
  const property: unknown = answer?.body[0]
  return property instanceof Variant && property.value === true
}
