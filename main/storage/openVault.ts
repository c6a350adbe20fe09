import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { Clock, Vault } from '../campaigns/ports'
import { firstAccount } from '../domain/accountName'
import { forkedKeychain } from './forkedKeychain'
import type { AskKeychain } from './keychain'
import { askKeytar } from './keytarVault'
import { vaultOver } from './vault'

/** What the token of the first account is called in the keychain; each other one bears its account's key besides. */
const firstEntry = 'Alta API token'

/**
 * The operating system's keychain, with a vault for each account. Nothing is started or loaded before the first request.
 * On macOS the app asks by itself, since the keychain would take another process for another program.
 *
 * @param opening what the first request waits for
 */
export function openVaults(clock: Clock, opening: Promise<void>): (account: string) => Vault {
  const askAtOnce: AskKeychain =
    process.platform === 'linux' ? forkedKeychain(forkKeychain, clock) : askKeytar
  const ask: AskKeychain = (request) => opening.then(() => askAtOnce(request))
  return (account) => vaultOver(ask, account === firstAccount ? firstEntry : `${firstEntry} ${account}`)
}

/** Started anew for each request, and without output: nothing that passes there may reach a log. */
const forkKeychain = () =>
  utilityProcess.fork(join(import.meta.dirname, 'keychainProcess.js'), [], {
    serviceName: 'PauseBar Keychain',
    stdio: 'ignore',
  })
