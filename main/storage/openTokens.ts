import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { z } from 'zod'
import type { Clock, Kept } from '../accounts/ports'
import type { Tokens } from '../accounts/tokenPort'
import { firstAccount } from '../domain/accountView'
import { keysOfFolders } from './accountFiles'
import { type AskKeychain, forkedKeychain, type Keychain, linuxKeychain } from './keychain'
import { askKeytar } from './keytarVault'
import { openStore, type StoreDeps } from './openStore'
import { KeychainTokens, type TokenNames, type TokensDeps } from './tokens'

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
  deps: StoreDeps,
): Tokens {
  const keychain = process.platform === 'linux' ? keychainOfLinux(opening, deps.clock) : keychainOfSystem
  const ask: AskKeychain = (request, atOnce) => opening.then(() => keychain.ask(request, atOnce))
  const namedAsBefore = isUsualFolder ? [firstAccount, ...keysOfFolders(dataFolder)] : []
  const names = openTokenNames(dataFolder, namedAsBefore, deps)
  return new KeychainTokens({ ...options, ...deps, keychain: { ...keychain, ask }, names })
}

/** Neither system tells of changes, nor where an entry is: macOS may ask the person before it is read, Windows does not. */
const keychainOfSystem: Keychain = {
  ask: (request) => askKeytar(request),
  find: async () => (process.platform === 'darwin' ? 'locked' : 'nowhere'),
  isAnswering: async () => true,
  onChange: () => {},
}

function keychainOfLinux(opening: Promise<void>, clock: Clock): Keychain {
  const load = async () => {
    await opening
    const { SecretService } = await import('./secretService')
    return new SecretService()
  }
  const keychain = linuxKeychain(load, clock)
  return { ...keychain, ask: forkedKeychain(forkKeychain, keychain) }
}

/** Started anew for each request, and without output: nothing that passes there may reach a log. */
const forkKeychain = () =>
  utilityProcess.fork(join(import.meta.dirname, 'keychainProcess.js'), [], {
    serviceName: 'PauseBar Keychain',
    stdio: 'ignore',
  })

const schema = z.strictObject({
  folder: z.guid().nullable(),
  namedAsBefore: z.array(z.string()),
  toRemove: z.array(z.string()),
}) satisfies z.ZodType<TokenNames>

/**
 * `keychain.json` in the folder. A change is on the disk when `set` returns.
 *
 * @param namedAsBefore the accounts whose tokens may be kept under the names of before, as long as there is no such file
 */
const openTokenNames = (folder: string, namedAsBefore: string[], deps: StoreDeps): Kept<TokenNames> =>
  openStore(
    {
      folder,
      name: 'keychain',
      schema,
      migrations: [],
      defaults: { folder: null, namedAsBefore, toRemove: [] },
      writeDelay: 0,
    },
    deps,
  )
