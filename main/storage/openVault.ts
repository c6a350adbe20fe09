import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { Clock, Vault } from '../campaigns/ports'
import { forkedKeychain } from './forkedKeychain'
import { askKeytar } from './keytarVault'
import { vaultOver } from './vault'

/**
 * The operating system's keychain. Nothing is started or loaded before the first request, which must come after
 * Electron's `ready`. On macOS the app asks by itself, since the keychain would take another process for another
 * program.
 */
export function openVault(clock: Clock): Vault {
  if (process.platform === 'linux') return vaultOver(forkedKeychain(forkKeychain, clock))
  return vaultOver((request) => askKeytar(request))
}

/** Started anew for each request, and without output: nothing that passes there may reach a log. */
const forkKeychain = () =>
  utilityProcess.fork(join(import.meta.dirname, 'keychainProcess.js'), [], {
    serviceName: 'PauseBar Keychain',
    stdio: 'ignore',
  })
