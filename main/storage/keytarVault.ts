import type { Whereabouts } from '../accounts/tokenPort'
import {
  failed,
  type KeychainAnswer,
  type KeychainProblem,
  type KeychainRequest,
  keychainService as service,
} from './keychain'

/** Without `findCredentials`, which crashes the process when a Linux keyring is locked. */
type Keytar = Pick<typeof import('keytar'), 'getPassword' | 'setPassword' | 'deletePassword'>

/** Where an entry is; null where the system does not reveal that. */
type Find = (entry: string) => Promise<Whereabouts | null>

/**
 * Performs a request in the calling process, for as long as the keychain takes. On Linux that may be for
 * ever, so there it runs in a process of its own.
 *
 * @param load rejects when keytar cannot be loaded
 */
export async function performWithKeytar(
  request: KeychainRequest,
  load: () => Promise<Keytar> = loadKeytar,
  find: Find = async () => null,
): Promise<KeychainAnswer> {
  const keytar = await load().catch(() => null)
  if (!keytar) return failed('missing')
  try {
    switch (request.verb) {
      case 'read':
        return await read(request.entry, keytar, find)
      case 'save':
        return await save(request, keytar)
      case 'remove':
        return await remove(request.entry, keytar, find)
    }
  } catch {
    return failed(await causeOfError(request.entry, find))
  }
}

/** Loaded on use: its binary may be missing, or lack a system library. */
const loadKeytar = async () => (await import('keytar')).default

/**
 * keytar answers null both without an entry and without permission. It also does when the dialog was closed
 * after the keychain was unlocked elsewhere: then a second read needs no dialog.
 */
async function read(entry: string, keytar: Keytar, find: Find): Promise<KeychainAnswer> {
  const token = await keytar.getPassword(service, entry)
  if (token !== null) return { ok: true, value: token }
  const where = await find(entry)
  if (where === 'locked') return failed('locked')
  return { ok: true, value: where === 'open' ? await keytar.getPassword(service, entry) : null }
}

async function save(
  { entry, token }: { entry: string; token: string },
  keytar: Keytar,
): Promise<KeychainAnswer> {
  await keytar.setPassword(service, entry, token)
  const kept = await keytar.getPassword(service, entry)
  return kept === token ? { ok: true, value: null } : failed('refused')
}

/**
 * A locked Linux keyring answers a delete as if there were no entry, even after asking the person. A read
 * first may unlock it, in the same process, since KeePassXC grants access to each separately. KeePassXC
 * reports success even if the person declines the deletion, so a second read checks that the entry is gone.
 */
async function remove(entry: string, keytar: Keytar, find: Find): Promise<KeychainAnswer> {
  if ((await find(entry)) !== 'locked') await keytar.deletePassword(service, entry)
  const left = await read(entry, keytar, find)
  if (!left.ok) return left
  if (left.value === null) return { ok: true, value: null }
  await keytar.deletePassword(service, entry)
  const leftNow = await read(entry, keytar, find)
  return leftNow.ok && leftNow.value !== null ? failed('refused') : leftNow
}

/** keytar's errors are sentences in any language, so the cause is inferred from what still works. */
async function causeOfError(entry: string, find: Find): Promise<KeychainProblem> {
  try {
    const where = await find(entry)
    return where === 'locked' || where === 'absent' ? 'locked' : 'refused'
  } catch {
    return 'missing'
  }
}
