import type { EventEmitter } from 'node:events'
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next'

const capabilities = () =>
  new Message({
    destination: 'org.freedesktop.Notifications',
    path: '/org/freedesktop/Notifications',
    interface: 'org.freedesktop.Notifications',
    member: 'GetCapabilities',
  })

/**
 * Whether the desktop reads the bodies of notifications as markup; true too where nobody answers.
 *
 * @see https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
export async function readsMarkup(): Promise<boolean> {
  const bus = sessionBus()
  // The library's types leave out that it tells of errors, which unheard would end the app.
  const events: EventEmitter = bus
  events.on('error', () => {})
  try {
    return await hasMarkup(bus)
  } finally {
    bus.disconnect()
  }
}

async function hasMarkup(bus: MessageBus): Promise<boolean> {
  const answer = await bus.call(capabilities()).catch(() => null)
  const known: unknown = answer?.body[0]
  return !Array.isArray(known) || known.includes('body-markup')
}
