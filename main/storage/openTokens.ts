import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { Tokens } from '../campaigns/ports'
import { firstAccount } from '../domain/accountName'
import { keysOfFolders } from './accountPlace'
import { forkedKeychain } from './forkedKeychain'
import type { AskKeychain } from './keychain'
import { askKeytar } from './keytarVault'
import type { StoreEdges } from './openStore'
import { openTokenNames } from './tokenNames'
import { KeychainTokens, type TokensDeps } from './tokens'

interface TokensOptions extends Pick<TokensDeps, 'server' | 'isServerOfBefore'> {
  dataFolder: string
  /** Whether it is the one that PauseBar takes unless it is told another. */
  isUsualFolder: boolean
  /** What the first request waits for. */
  opening: Promise<void>
}

/**
 * The operating system's keychain. Nothing is started or loaded before the first request. On macOS the app asks by itself,
 * since the keychain would take another process for another program.
 */
export function openTokens(
  { dataFolder, isUsualFolder, opening, ...options }: TokensOptions,
  edges: StoreEdges,
): Tokens {
  const askAtOnce: AskKeychain =
    process.platform === 'linux' ? forkedKeychain(forkKeychain, edges.clock) : askKeytar
  const ask: AskKeychain = (request) => opening.then(() => askAtOnce(request))
  const namedAsBefore = isUsualFolder ? [firstAccount, ...keysOfFolders(dataFolder)] : []
  const names = openTokenNames(dataFolder, namedAsBefore, edges)
  return new KeychainTokens({ ...options, ask, names, notify: edges.notify })
}

/** Started anew for each request, and without output: nothing that passes there may reach a log. */
const forkKeychain = () =>
  utilityProcess.fork(join(import.meta.dirname, 'keychainProcess.js'), [], {
    serviceName: 'PauseBar Keychain',
    stdio: 'ignore',
  })
