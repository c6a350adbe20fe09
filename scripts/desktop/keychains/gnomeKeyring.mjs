// @ts-check
import { keyringPassword, startKeyring } from '../keyring.mjs'
import { startProgram } from '../program.mjs'
import { countEntries, defaultCollection, lockDefault } from '../secretService.mjs'
import { until } from '../until.mjs'
import { Dialog } from './dialog.mjs'
import { prepareKeychain } from './keychain.mjs'

/** Shows its dialogs. The desktop's bus has to start it on demand. */
export const gnomePrompter = ['org.gnome.keyring.SystemPrompter', 'org.gnome.keyring.PrivatePrompter']

const prompter = ['--class', 'gcr-prompter']

/** @typedef {import('./keychain.mjs').Desktop} Desktop */

/**
 * Starts gnome-keyring, open, with its own prompter.
 * @param {Desktop} desktop
 * @returns {Promise<import('./keychain.mjs').UnlockableKeychain>}
 */
export async function startGnomeKeyring(desktop) {
  const { bus, guard, waitUntilLocked, clearEntries, stop } = await prepareKeychain(desktop)
  const { unlock } = await startKeyring(guard, desktop.env, bus)
  const dialog = new Dialog(desktop.env, prompter)
  return {
    dialog,
    lock: async () => {
      await lockDefault(bus)
      await waitUntilLocked(true)
    },
    unlock,
    answer: async (pace) => {
      await dialog.answer(keyringPassword, (limitMs) => dialog.waitUntilGone(limitMs), pace)
      await waitUntilLocked(false)
    },
    answerWrong: () => dialog.answerWrong(),
    cancel: () => dialog.dismiss(),
    confirmDeletion: async () => {},
    entries: () => countEntries(bus),
    clearEntries,
    stop,
  }
}

/**
 * Starts gnome-keyring without a keyring: it asks for a new password when something is saved.
 * @param {Desktop} desktop
 */
export async function startGnomeKeyringWithoutKeyring(desktop) {
  const { bus, guard, waitUntilLocked, stop } = await prepareKeychain(desktop)
  const args = ['--foreground', '--start', '--components=secrets']
  startProgram(guard, 'gnome-keyring-daemon', args, { env: desktop.env })
  await until(
    () => defaultCollection(bus),
    (collection) => collection === null,
    (_, failure) => `gnome-keyring did not start without a keyring. ${failure ?? ''}`.trim(),
  )
  const dialog = new Dialog(desktop.env, prompter)
  return {
    dialog,
    /**
     * Fills in the dialog for a new password.
     * @param {{ betweenMs?: number }} [pace]
     */
    makeKeyring: async (pace) => {
      await dialog.type(keyringPassword, pace)
      await dialog.press('Tab')
      await dialog.type(keyringPassword, pace)
      await dialog.press('Return')
      await dialog.waitUntilGone()
      await waitUntilLocked(false)
    },
    cancel: () => dialog.dismiss(),
    entries: () => countEntries(bus),
    stop,
  }
}
