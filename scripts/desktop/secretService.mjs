// @ts-check
import { Variant } from '@jellybrick/dbus-next'
import { z } from 'zod'
import { ask } from './bus.mjs'

/** @typedef {import('./bus.mjs').MessageBus} MessageBus */

const name = 'org.freedesktop.secrets'
const path = '/org/freedesktop/secrets'
export const secretService = { destination: name, path, interface: 'org.freedesktop.Secret.Service' }
const paths = z.array(z.string())

/**
 * The path of the default collection of this bus's keychain; null if there is none.
 * @param {MessageBus} bus
 */
export async function defaultCollection(bus) {
  const [found] = await ask(bus, { ...secretService, member: 'ReadAlias', signature: 's', body: ['default'] })
  return found === '/' ? null : z.string().parse(found)
}

/**
 * Whether the default collection is locked or missing. No keychain asks the person for this.
 * @param {MessageBus} bus
 */
export async function isLocked(bus) {
  const collection = await defaultCollection(bus)
  if (collection === null) return true
  const [locked] = await ask(bus, {
    destination: name,
    path: collection,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: ['org.freedesktop.Secret.Collection', 'Locked'],
  })
  return !(locked instanceof Variant && locked.value === false)
}

/**
 * Locks the default collection, as a lock screen does.
 * @param {MessageBus} bus
 */
export async function lockDefault(bus) {
  const body = [[await defaultCollection(bus)]]
  await ask(bus, { ...secretService, member: 'Lock', signature: 'ao', body })
}

/**
 * The number of PauseBar's entries, including locked ones. A locked KeePassXC asks the person for this.
 * @param {MessageBus} bus
 */
export async function countEntries(bus) {
  const answer = await ask(bus, {
    ...secretService,
    member: 'SearchItems',
    signature: 'a{ss}',
    body: [{ service: 'PauseBar' }],
  })
  return answer.flatMap((found) => paths.parse(found)).length
}
