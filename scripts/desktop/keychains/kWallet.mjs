// @ts-check
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../program.mjs'
import { countEntries, defaultCollection, lockDefault } from '../secretService.mjs'
import { until } from '../until.mjs'
import { Dialog } from './dialog.mjs'
import { prepareKeychain } from './keychain.mjs'

const execute = promisify(execFile)

const password = 'a wallet'

/** @typedef {import('./keychain.mjs').Desktop} Desktop */
/** @typedef {import('./keychain.mjs').Keychain & { makeWallet(): Promise<void> }} KWallet */

/**
 * Starts KWallet with an open wallet.
 * @param {Desktop} desktop
 * @returns {Promise<KWallet>}
 */
export async function startKWallet(desktop) {
  const wallet = await startKWalletWithoutWallet(desktop)
  const store = () => {
    const args = ['store', '--label=Another program', 'service', 'Another program']
    const stored = execute('secret-tool', args, { env: desktop.env, timeout: 60_000 })
    stored.child.stdin?.end('secret')
    return stored
  }
  // KWallet mixes up the sessions of two programs that connect at the same time.
  await Promise.all([wallet.makeWallet(), store().catch(store)])
  return wallet
}

/**
 * Starts KWallet without a wallet: it asks for a new password when something is saved.
 * @param {Desktop} desktop
 * @returns {Promise<KWallet>}
 */
export async function startKWalletWithoutWallet(desktop) {
  const { bus, guard, waitUntilLocked, clearEntries, stop } = await prepareKeychain(desktop)
  startProgram(guard, 'kwalletd5', [], { env: desktop.env }).child.stdout.resume()
  await until(
    () => defaultCollection(bus),
    (collection) => collection === null,
    (_, failure) => `KWallet did not start. ${failure ?? ''}`.trim(),
  )
  const dialog = new Dialog(desktop.env, ['--class', 'kwalletd5'])
  const answer = async (/** @type {{ betweenMs?: number } | undefined} */ pace) => {
    await dialog.answer(password, (limitMs) => dialog.waitUntilGone(limitMs), pace)
    await waitUntilLocked(false)
  }
  return {
    dialog,
    lock: async () => {
      await lockDefault(bus)
      await waitUntilLocked(true)
    },
    answer,
    answerWrong: () => dialog.answerWrong(),
    cancel: () => dialog.dismiss(),
    makeWallet: async () => {
      // Chooses “Classic” over the default, which needs a GnuPG key. The keyboard does not reach it.
      await dialog.click(112, 167)
      await dialog.replaceBy(() => dialog.press('Return'))
      await dialog.type(password)
      await dialog.press('Tab')
      await answer(undefined)
    },
    confirmDeletion: async () => {},
    entries: () => countEntries(bus),
    clearEntries,
    stop,
  }
}
