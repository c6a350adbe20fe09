import { failed, type KeychainAnswer, type KeychainProblem, type KeychainRequest } from './keychain'

/** What is used of keytar. Its `findCredentials` is not: with a locked Linux keyring it ends the process. */
type Keytar = Pick<typeof import('keytar'), 'getPassword' | 'setPassword' | 'deletePassword'>

const service = 'PauseBar'
const probe = 'Is the keychain open?'

/**
 * Asks the keychain of this computer, from the process that calls. It waits for as long as the keychain takes,
 * which on Linux may be for ever: there it runs in a process of its own.
 *
 * @param load gets keytar; rejects when it cannot be loaded
 */
export async function askKeytar(
  request: KeychainRequest,
  load: () => Promise<Keytar> = loadKeytar,
): Promise<KeychainAnswer> {
  let keytar: Keytar
  try {
    keytar = await load()
  } catch {
    return failed('missing')
  }
  try {
    return await carryOut(request, keytar)
  } catch {
    return failed(await whatIsWrong(request.entry, keytar))
  }
}

/** Only when it is needed: its binary may be missing, or lack a system library. */
const loadKeytar = async () => (await import('keytar')).default

async function carryOut(request: KeychainRequest, keytar: Keytar): Promise<KeychainAnswer> {
  switch (request.verb) {
    case 'read':
      return { ok: true, value: await keytar.getPassword(service, request.entry) }
    case 'save':
      return save(request, keytar)
    case 'remove':
      return remove(request.entry, keytar)
  }
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
 * A locked Linux keyring answers a delete as if nothing was there. So when nothing was deleted, a probe is
 * written and deleted: a locked keyring does not take it.
 */
async function remove(entry: string, keytar: Keytar): Promise<KeychainAnswer> {
  if (await keytar.deletePassword(service, entry)) return { ok: true, value: null }
  await keytar.setPassword(service, probe, 'yes')
  const isOpen = await keytar.deletePassword(service, probe)
  const isGone = (await keytar.getPassword(service, entry)) === null
  return isOpen && isGone ? { ok: true, value: null } : failed('refused')
}

/**
 * keytar tells its errors by a sentence alone, which may be in any language: the cause is found by what still
 * works. Linux has a Secret Service that answers reads or none at all; locked, it reads as empty.
 */
async function whatIsWrong(entry: string, keytar: Keytar): Promise<KeychainProblem> {
  if (process.platform !== 'linux') return 'refused'
  try {
    return (await keytar.getPassword(service, entry)) === null ? 'locked' : 'refused'
  } catch {
    return 'missing'
  }
}
