import type { EventEmitter } from 'node:events'
import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next'

const watcher = 'org.kde.StatusNotifierWatcher'
const changeRules = [
  `type='signal',member='NameOwnerChanged',arg0='${watcher}'`,
  `type='signal',interface='${watcher}'`,
]

/**
 * Asks the session bus whether anything shows tray icons, and again at each sign of a change.
 *
 * @see https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/
 */
export function watchStatusNotifierHost(onAnswer: (isThere: boolean) => void): void {
  const bus = openBus(() => onAnswer(false))
  const ask = () => void isHostRegistered(bus).then(onAnswer)
  bus.on('message', (message) => {
    if (message.member === 'NameOwnerChanged' || message.interface === watcher) ask()
  })
  for (const rule of changeRules) {
    const addMatch = new Message({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'AddMatch',
      signature: 's',
      body: [rule],
    })
    void bus.call(addMatch).catch(() => onAnswer(false))
  }
  ask()
}

/** False if nothing answers, since no icon is shown then either. */
async function isHostRegistered(bus: MessageBus): Promise<boolean> {
  const getProperty = new Message({
    destination: watcher,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [watcher, 'IsStatusNotifierHostRegistered'],
  })
  const answer = await bus.call(getProperty).catch(() => null)
  const property: unknown = answer?.body[0]
  return property instanceof Variant && property.value === true
}

/**
 * Whether the desktop reads the bodies of notifications as markup; true if nothing answers.
 *
 * @see https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
export async function readsMarkup(): Promise<boolean> {
  const bus = openBus(() => {})
  const getCapabilities = new Message({
    destination: 'org.freedesktop.Notifications',
    path: '/org/freedesktop/Notifications',
    interface: 'org.freedesktop.Notifications',
    member: 'GetCapabilities',
  })
  const answer = await bus.call(getCapabilities).catch(() => null)
  bus.disconnect()
  const names: unknown = answer?.body[0]
  return !Array.isArray(names) || names.includes('body-markup')
}

/** The library emits errors that its types omit. Without a listener, one would end the app. */
function openBus(onError: () => void): MessageBus {
  const bus = sessionBus()
  const events: EventEmitter = bus
  events.on('error', onError)
  return bus
}
