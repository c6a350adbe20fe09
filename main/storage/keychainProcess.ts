import { keychainRequest } from './keychain'
import { askKeytar } from './keytarVault'
import { SecretService } from './secretService'

const find = (entry: string) => new SecretService().find(entry)

/** The entry of the keychain's own process: it answers one request and is then ended by the app. */
process.parentPort.once('message', async ({ data }) => {
  process.parentPort.postMessage(await askKeytar(keychainRequest.parse(data), undefined, find))
})
