// @ts-check
import { Variant } from '@jellybrick/dbus-next'
import { ask } from './bus.mjs'
import { startProgram } from './program.mjs'
import { isLocked, lockDefault, secretService } from './secretService.mjs'
import { until } from './until.mjs'

const login = '/org/freedesktop/secrets/collection/login'
/** gnome-keyring makes no keyring with an empty one. */
export const keyringPassword = 'a virtual desktop'

/** @typedef {import('./bus.mjs').MessageBus} MessageBus */

/**
 * Starts gnome-keyring with an unlocked default keyring in the desktop's home folder.
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
      await lockDefault(bus)
      await waitUntilLocked(true)
    },
    /** Unlocks it, as signing in to the desktop does. */
    unlock: async () => {
      await unlock(bus)
      await waitUntilLocked(false)
    },
  }
}

/**
 * As signing in does. The standard call would ask the person for the password in a window.
 * @param {MessageBus} bus
 */
async function unlock(bus) {
  const [, session] = await ask(bus, {
    ...secretService,
    member: 'OpenSession',
    signature: 'sv',
    body: ['plain', new Variant('s', '')],
  })
  const secret = [session, Buffer.alloc(0), Buffer.from(keyringPassword), 'text/plain']
  await ask(bus, {
    ...secretService,
    interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
    member: 'UnlockWithMasterPassword',
    signature: 'o(oayays)',
    body: [login, secret],
  })
}
