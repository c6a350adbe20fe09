// @ts-check
import { once } from 'node:events'
import { Message, sessionBus } from '@jellybrick/dbus-next'

/** @typedef {import('@jellybrick/dbus-next').MessageBus} MessageBus */

/**
 * @typedef {object} Call
 * @property {string} destination a bus name
 * @property {string} path
 * @property {string} interface
 * @property {string} member
 * @property {string} [signature]
 * @property {unknown[]} [body]
 */

/**
 * @param {string} busAddress
 * @returns {Promise<MessageBus>}
 */
export async function connect(busAddress) {
  const bus = sessionBus({ busAddress })
  await once(bus, 'connect')
  return bus
}

/**
 * Calls a method and waits for its answer.
 * @param {MessageBus} bus
 * @param {Call} call
 * @returns {Promise<unknown[]>}
 * @throws when the other side answers with an error or is gone
 */
export async function ask(bus, call) {
  try {
    const answer = await bus.call(new Message(call))
    return answer?.body ?? []
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Error(`${call.destination} did not answer ${call.member}: ${reason}`)
  }
}

/**
 * Calls a method of the bus itself.
 * @param {MessageBus} bus
 * @param {string} member
 * @param {string} argument
 */
export function askBus(bus, member, argument) {
  const name = 'org.freedesktop.DBus'
  return ask(bus, {
    destination: name,
    path: '/org/freedesktop/DBus',
    interface: name,
    member,
    signature: 's',
    body: [argument],
  })
}
