// @ts-check
import { Message } from '@jellybrick/dbus-next'
import { connect } from './bus.mjs'

const name = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'

/** @typedef {{ id: number, title: string, body: string }} ShownNotification */

/**
 * Plays the part of the desktop that shows notifications, and of the person who clicks them.
 * @param {string} busAddress
 */
export async function startNotificationServer(busAddress) {
  const bus = await connect(busAddress)
  /** @type {ShownNotification[]} */
  const shown = []
  bus.addMethodHandler((call) => {
    if (call.interface !== name) return false
    bus.send(answerTo(call, shown))
    return true
  })
  await bus.requestName(name, 0)
  return {
    /** Newest last. */
    shown,
    /** @param {ShownNotification} notification */
    click({ id }) {
      bus.send(Message.newSignal(path, name, 'ActionInvoked', 'us', [id, 'default']))
    },
    stop: () => bus.disconnect(),
  }
}

/**
 * @param {Message} call
 * @param {ShownNotification[]} shown
 */
function answerTo(call, shown) {
  switch (call.member) {
    case 'Notify': {
      const notification = {
        id: shown.length + 1,
        title: String(call.body[3]),
        body: String(call.body[4]),
      }
      shown.push(notification)
      return Message.newMethodReturn(call, 'u', [notification.id])
    }
    case 'GetCapabilities':
      return Message.newMethodReturn(call, 'as', [['actions', 'body', 'body-markup']])
    case 'GetServerInformation':
      return Message.newMethodReturn(call, 'ssss', ['Test', 'PauseBar', '1', '1.2'])
    default:
      return Message.newMethodReturn(call)
  }
}
