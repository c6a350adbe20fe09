import type { EventEmitter } from 'node:events'
import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next'

const watcher = 'org.kde.StatusNotifierWatcher'
const busDaemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }
const changes = [
  `type='signal',member='NameOwnerChanged',arg0='${watcher}'`,
  `type='signal',interface='${watcher}'`,
]

/**
 * Looks whether something on the session bus shows icons, and again at each sign of a change; tells each time.
 *
 * @see https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/
 */
export function watchStatusNotifierHost(tell: (isThere: boolean) => void): void {
  const bus = sessionBus()
  // The library's types leave out that it tells of errors, which unheard would end the app.
  const events: EventEmitter = bus
  events.on('error', () => tell(false))
  const ask = () => void isHostRegistered(bus).then(tell)
  bus.on('message', (message) => {
    const isChange = message.member === 'NameOwnerChanged' || message.interface === watcher
    if (isChange) ask()
  })
  for (const rule of changes) void bus.call(addMatch(rule)).catch(() => tell(false))
  ask()
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
