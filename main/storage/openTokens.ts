import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { z } from 'zod'
import type { Clock, Kept } from '../accounts/ports'
import type { Tokens } from '../accounts/tokenPort'
import { firstAccount } from '../domain/accountView'
import { keysOfFolders } from './accountFiles'
import { forkedKeychain, type Keychain, linuxKeychain } from './keychain'
import { performWithKeytar } from './keytarVault'
import { openStore, type StoreDeps } from './openStore'
import { KeychainTokens, type TokenNames, type TokensDeps } from './tokens'

interface TokensOptions extends Pick<TokensDeps, 'server' | 'isLegacyServer'> {
  dataFolder: string
  /** Whether it is PauseBar's default data folder. */
  isUsualFolder: boolean
  /** The first request waits for this. */
  opening: Promise<void>
}

/** The operating system's keychain. Nothing is started or loaded before the first request. */
export function openTokens(
  { dataFolder, isUsualFolder, opening, ...options }: TokensOptions,
  deps: StoreDeps,
): Tokens {
  const system = process.platform === 'linux' ? keychainOfLinux(opening, deps.clock) : keychainInProcess
  const keychain: Keychain = {
    ...system,
    perform: (request, atOnce) => opening.then(() => system.perform(request, atOnce)),
  }
  const names: Kept<TokenNames> = openStore(
    {
      folder: dataFolder,
      name: 'keychain',
      schema,
      defaults: {
        folder: null,
        namedAsBefore: isUsualFolder ? [firstAccount, ...keysOfFolders(dataFolder)] : [],
        toRemove: [],
      },
    },
    deps,
  )
  return new KeychainTokens({ ...options, ...deps, keychain, names })
}

/** `keychain.json` in the data folder. */
const schema = z.strictObject({
  folder: z.guid().nullable(),
  namedAsBefore: z.array(z.string()),
  toRemove: z.array(z.string()),
}) satisfies z.ZodType<TokenNames>

/**
 * For macOS and Windows. To the macOS keychain another process would be another program. Neither system
 * reports changes or where an entry is: macOS may ask the person before a read, Windows does not.
 */
const keychainInProcess: Keychain = {
  perform: (request) => performWithKeytar(request),
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
  return forkedKeychain(forkKeychain, linuxKeychain(load, clock))
}

/** Without output, so that no token can reach a log. */
const forkKeychain = () =>
  utilityProcess.fork(join(import.meta.dirname, 'keychainProcess.js'), [], {
    serviceName: 'PauseBar Keychain',
    stdio: 'ignore',
  })
