// @ts-check
import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '../bus.mjs'
import { startGuard } from '../program.mjs'
import { isLocked } from '../secretService.mjs'
import { until } from '../until.mjs'

const execute = promisify(execFile)

/**
 * A real keychain on a virtual desktop, and the person who answers its dialogs.
 * @typedef {object} Keychain
 * @property {import('./dialog.mjs').Dialog} dialog for its password
 * @property {() => Promise<void>} lock
 * @property {(pace?: { betweenMs?: number }) => Promise<void>} answer by the right password and access
 * @property {() => Promise<void>} answerWrong types a wrong password, after which the dialog stays
 * @property {() => Promise<void>} cancel dismisses the dialog
 * @property {() => Promise<void>} confirmDeletion confirms the deletion of an entry
 * @property {() => Promise<number>} entries the number of PauseBar's, counted without asking the person
 * @property {() => Promise<unknown>} clearEntries removes PauseBar's while it is open
 * @property {() => Promise<void>} stop
 */

/**
 * A keychain that the desktop can open without a dialog.
 * @typedef {Keychain & { unlock: () => Promise<void> }} UnlockableKeychain
 */

/** @typedef {Pick<import('../virtualDesktop.mjs').VirtualDesktop, 'env' | 'home'>} Desktop */

/**
 * What all keychains on a virtual desktop have in common.
 * @param {Desktop} desktop
 */
export async function prepareKeychain({ env }) {
  const bus = await connect(env.DBUS_SESSION_BUS_ADDRESS ?? '')
  const guard = startGuard(await mkdtemp(join(tmpdir(), 'pausebar-keychain-')))
  return {
    bus,
    guard,
    /**
     * @param {boolean} wanted
     * @param {number} [limitMs]
     */
    waitUntilLocked: (wanted, limitMs) =>
      until(
        () => isLocked(bus),
        (locked) => locked === wanted,
        (_, failure) => `The keychain is not ${wanted ? 'locked' : 'open'}. ${failure ?? ''}`.trim(),
        limitMs,
      ),
    clearEntries: () => execute('secret-tool', ['clear', 'service', 'PauseBar'], { env, timeout: 10_000 }),
    stop: async () => {
      bus.disconnect()
      await guard.end()
    },
  }
}
