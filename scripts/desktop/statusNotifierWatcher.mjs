// @ts-check
import { Message, MessageType, Variant } from '@jellybrick/dbus-next'

/** The bus name of the tray. */
export const watcherName = 'org.kde.StatusNotifierWatcher'
const watcherPath = '/StatusNotifierWatcher'

/**
 * @typedef {object} Registration
 * @property {string} owner the unique bus name of the icon's program
 * @property {string} service the bus name to call
 * @property {string} path of the icon
 * @property {number} at when it registered (ms since the epoch)
 */

/**
 * Stands in for the desktop shell that tray icons register with.
 * @param {import('./bus.mjs').MessageBus} bus
 * @returns {Registration[]} grows as programs register, the newest last
 */
export function serveWatcher(bus) {
  /** @type {Registration[]} */
  const items = []
  bus.addMethodHandler((call) => {
    const answer = call.path === watcherPath && answerTo(call, items)
    if (answer) bus.send(answer)
    return Boolean(answer)
  })
  bus.on('message', (message) => forgetGone(message, items))
  return items
}

/**
 * @param {Message} call
 * @param {Registration[]} items
 */
function answerTo(call, items) {
  switch (call.member) {
    case 'RegisterStatusNotifierItem':
      items.push(readRegistration(call))
      return Message.newMethodReturn(call)
    case 'RegisterStatusNotifierHost':
      return Message.newMethodReturn(call)
    case 'Get':
      return Message.newMethodReturn(call, 'v', [
        properties(items)[String(call.body[1])] ?? new Variant('b', false),
      ])
    case 'GetAll':
      return Message.newMethodReturn(call, 'a{sv}', [properties(items)])
    default:
      return undefined
  }
}

/**
 * @param {readonly Registration[]} items
 * @returns {Record<string, Variant>}
 */
function properties(items) {
  const names = items.map(({ service, path }) => `${service}${path}`)
  return {
    IsStatusNotifierHostRegistered: new Variant('b', true),
    RegisteredStatusNotifierItems: new Variant('as', names),
    ProtocolVersion: new Variant('i', 0),
  }
}

const now = () => performance.timeOrigin + performance.now()

/**
 * Programs register a bus name, the path of the icon, or both as `name@/path`.
 * @param {Message} call
 * @returns {Registration}
 */
function readRegistration({ sender, body }) {
  const [name = '', path] = String(body[0]).split(/@?(?=\/)/)
  return { owner: sender, service: name || sender, path: path ?? '/StatusNotifierItem', at: now() }
}

/**
 * Forgets the icons of a program that left the bus.
 * @param {Message} message
 * @param {Registration[]} items
 */
function forgetGone({ type, member, body }, items) {
  if (type !== MessageType.SIGNAL || member !== 'NameOwnerChanged' || body[2] !== '') return
  const kept = items.filter(({ owner, service }) => owner !== body[0] && service !== body[0])
  items.splice(0, items.length, ...kept)
}
