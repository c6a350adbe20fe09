// @ts-check
import { Variant } from '@jellybrick/dbus-next'
import { ask } from './bus.mjs'
import { startProgram } from './program.mjs'
import { until } from './until.mjs'

const service = { destination: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets' }
const login = '/org/freedesktop/secrets/collection/login'
// Any but the empty one: with that, gnome-keyring makes no keyring.
export const keyringPassword = 'a virtual desktop'

/** @typedef {import('./bus.mjs').MessageBus} MessageBus */

/**
 * Starts gnome-keyring with an unlocked keyring, the default one, kept in the desktop's home folder.
 * @param {import('./program.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {MessageBus} bus
 */
export async function startKeyring(guard, env, bus) {
  const args = ['--foreground', '--unlock', '--components=secrets']
  const { complaint } = startProgram(guard, 'gnome-keyring-daemon', args, { env, input: keyringPassword })
  /** @param {boolean} wanted */
  const waitUntilLocked = (wanted) =>
    until(
      () => isLocked(bus),
      (locked) => locked === wanted,
      (_, failure) =>
        `The keyring is not ${wanted ? 'locked' : 'unlocked'}. ${failure ?? ''} ${complaint.text}`.trim(),
    )
  await waitUntilLocked(false)
  return {
    /** Locks it, as a desktop does on its lock screen. */
    lock: async () => {
      await lock(bus)
      await waitUntilLocked(true)
    },
    /** Unlocks it, as signing in to the desktop does. */
    unlock: async () => {
      await unlock(bus)
      await waitUntilLocked(false)
    },
  }
}

/** @param {MessageBus} bus */
function lock(bus) {
  const body = [[login]]
  return ask(bus, {
    ...service,
    interface: 'org.freedesktop.Secret.Service',
    member: 'Lock',
    signature: 'ao',
    body,
  })
}

/**
 * The standard way asks a person for the password in a window of its own; gnome-keyring has this one for signing in.
 * @param {MessageBus} bus
 */
async function unlock(bus) {
  const [, session] = await ask(bus, {
    ...service,
    interface: 'org.freedesktop.Secret.Service',
    member: 'OpenSession',
    signature: 'sv',
    body: ['plain', new Variant('s', '')],
  })
  const secret = [session, Buffer.alloc(0), Buffer.from(keyringPassword), 'text/plain']
  await ask(bus, {
    ...service,
    interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
    member: 'UnlockWithMasterPassword',
    signature: 'o(oayays)',
    body: [login, secret],
  })
}

/** @param {MessageBus} bus */
async function isLocked(bus) {
  const [locked] = await ask(bus, {
    ...service,
    path: login,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: ['org.freedesktop.Secret.Collection', 'Locked'],
  })
  return locked instanceof Variant && locked.value
}
