import { keychainRequest } from './keychain'
import { performWithKeytar } from './keytarVault'
import { SecretService } from './secretService'

const find = (entry: string) => new SecretService().find(entry)

/** The entry point of the keychain's own process. It answers one request, and the app then ends it. */
process.parentPort.once('message', async ({ data }) => {
  process.parentPort.postMessage(await performWithKeytar(keychainRequest.parse(data), undefined, find))
})
