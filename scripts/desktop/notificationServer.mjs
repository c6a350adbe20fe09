// @ts-check
import { Message } from '@jellybrick/dbus-next'
import { z } from 'zod'
import { connect } from './bus.mjs'

const name = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'
/** The reason of the specification for a close by the program. */
const closedByProgram = 3

/**
 * @typedef {object} ShownNotification
 * @property {number} id
 * @property {string} title
 * @property {string} body
 * @property {string} program its name
 * @property {string} menuEntry its .desktop file, without the extension
 * @property {number} pictureWidth (px); 0 without a picture
 */

const hints = z.object({
  'desktop-entry': z.object({ value: z.string() }).optional(),
  'image-data': z.object({ value: z.array(z.unknown()) }).optional(),
})

/**
 * Stands in for the desktop's notification server, and for the person who clicks notifications.
 * @param {string} busAddress
 * @param {{ readsMarkup?: boolean }} [desktop] whether it reads bodies as markup; true by default
 */
export async function startNotificationServer(busAddress, { readsMarkup = true } = {}) {
  const bus = await connect(busAddress)
  /** @type {ShownNotification[]} */
  const shown = []
  /** @type {number[]} */
  const closed = []
  bus.addMethodHandler((call) => {
    if (call.interface !== name) return false
    bus.send(answerTo(call, shown, readsMarkup))
    if (call.member === 'CloseNotification') {
      const id = Number(call.body[0])
      closed.push(id)
      bus.send(Message.newSignal(path, name, 'NotificationClosed', 'uu', [id, closedByProgram]))
    }
    return true
  })
  await bus.requestName(name, 0)
  return {
    /** The newest last. */
    shown,
    /** The ids of those that their program closed. */
    closed,
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
 * @param {boolean} readsMarkup
 */
function answerTo(call, shown, readsMarkup) {
  switch (call.member) {
    case 'Notify': {
      const { 'desktop-entry': menuEntry, 'image-data': picture } = hints.parse(call.body[6])
      const notification = {
        id: shown.length + 1,
        title: String(call.body[3]),
        body: String(call.body[4]),
        program: String(call.body[0]),
        menuEntry: menuEntry?.value ?? '',
        pictureWidth: Number(picture?.value[0] ?? 0),
      }
      shown.push(notification)
      return Message.newMethodReturn(call, 'u', [notification.id])
    }
    case 'GetCapabilities':
      return Message.newMethodReturn(call, 'as', [
        ['actions', 'body', ...(readsMarkup ? ['body-markup'] : [])],
      ])
    case 'GetServerInformation':
      return Message.newMethodReturn(call, 'ssss', ['Test', 'PauseBar', '1', '1.2'])
    default:
      return Message.newMethodReturn(call)
  }
}
