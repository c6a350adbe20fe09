// @ts-check
import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '../bus.mjs'
import { startGuard } from '../program.mjs'
import { until } from '../until.mjs'
import { isLocked } from './secretService.mjs'

const execute = promisify(execFile)

/** @typedef {Pick<import('../virtualDesktop.mjs').VirtualDesktop, 'env' | 'home'>} Desktop */

/**
 * What all keychains on a virtual desktop have in common, while they run or not.
 * @param {Desktop} desktop
 */
export async function keychainPlace({ env }) {
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
    /** Takes PauseBar's entries out of the open keychain, as another program may. */
    clearEntries: () => execute('secret-tool', ['clear', 'service', 'PauseBar'], { env, timeout: 10_000 }),
    stop: async () => {
      bus.disconnect()
      await guard.end()
    },
  }
}
