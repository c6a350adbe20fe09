import type { Whereabouts } from '../accounts/tokenPort'
import {
  failed,
  type KeychainAnswer,
  type KeychainProblem,
  type KeychainRequest,
  keychainService as service,
} from './keychain'

/** What is used of keytar. Its `findCredentials` is not: with a locked Linux keyring it ends the process. */
type Keytar = Pick<typeof import('keytar'), 'getPassword' | 'setPassword' | 'deletePassword'>

/** What a keychain tells of an entry without handing it out; null where the system has no such question. */
type Find = (entry: string) => Promise<Whereabouts | null>

/**
 * Asks the keychain of this computer, from the process that calls. It waits for as long as the keychain takes,
 * which on Linux may be for ever: there it runs in a process of its own.
 *
 * @param load gets keytar; rejects when it cannot be loaded
 */
export async function askKeytar(
  request: KeychainRequest,
  load: () => Promise<Keytar> = loadKeytar,
  find: Find = async () => null,
): Promise<KeychainAnswer> {
  let keytar: Keytar
  try {
    keytar = await load()
  } catch {
    return failed('missing')
  }
  try {
    return await carryOut(request, keytar, find)
  } catch {
    return failed(await whatIsWrong(request.entry, find))
  }
}

/** Only when it is needed: its binary may be missing, or lack a system library. */
const loadKeytar = async () => (await import('keytar')).default

function carryOut(request: KeychainRequest, keytar: Keytar, find: Find): Promise<KeychainAnswer> {
  switch (request.verb) {
    case 'read':
      return read(request.entry, keytar, find)
    case 'save':
      return save(request, keytar)
    case 'remove':
      return remove(request.entry, keytar, find)
  }
}

/**
 * What the person did not allow reads as if it was not there. So does, after a dialog that was closed, what was unlocked
 * elsewhere meanwhile: that is read again, without a dialog.
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
 * A locked Linux keyring answers a delete as if nothing was there, or asks the person and does so all the same. Reading asks
 * the person, and may unlock it: after that it is deleted, by the same process, since KeePassXC allows each by itself. It also
 * asks whether to delete, and says that it did where the person said no: what counts is that it is gone.
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

/** keytar tells its errors by a sentence alone, which may be in any language: the cause is found by what still works. */
async function whatIsWrong(entry: string, find: Find): Promise<KeychainProblem> {
  try {
    const where = await find(entry)
    return where === 'locked' || where === 'absent' ? 'locked' : 'refused'
  } catch {
    return 'missing'
  }
}
