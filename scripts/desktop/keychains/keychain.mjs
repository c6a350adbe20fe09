// @ts-check

/**
 * A real keychain on a virtual desktop, and the person who answers what it asks.
 * @typedef {object} Keychain
 * @property {import('./dialog.mjs').Dialog} dialog where it asks for its password
 * @property {() => Promise<void>} lock
 * @property {(pace?: { betweenMs?: number }) => Promise<void>} answer types the right password into the dialog, and allows
 *   what it asks then
 * @property {() => Promise<void>} answerWrong types a wrong one, after which the dialog asks once more
 * @property {() => Promise<void>} cancel sends the dialog away
 * @property {() => Promise<void>} confirmDeletion says yes to what it asks before it deletes an entry
 * @property {() => Promise<number>} entries how many of PauseBar's it holds; the person is never asked for that
 * @property {() => Promise<unknown>} clearEntries takes them out of it while it is open, as another program may
 * @property {() => Promise<void>} stop
 */

/**
 * A keychain that the desktop can open by itself, without a dialog.
 * @typedef {Keychain & { unlock: () => Promise<void> }} UnlockableKeychain
 */
export {}
