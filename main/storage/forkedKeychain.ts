import { isSavedSilently, type Whereabouts } from '../campaigns/tokenPort'
import {
  type AskKeychain,
  failed,
  type Keychain,
  type KeychainAnswer,
  type KeychainRequest,
  keychainAnswer,
} from './keychain'

/** A started `keychainProcess`; Electron's UtilityProcess is one. */
export interface KeychainProcess {
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  postMessage(request: KeychainRequest): void
  kill(): void
}

interface Asked {
  request: KeychainRequest
  resolve: (answer: KeychainAnswer) => void
}

/**
 * Asks the keychain in other processes: a Secret Service that never answers would block the threads, and with them the
 * quitting, of the process that asks. Each request has a process of its own, which lives for as long as the keychain takes:
 * it may be asking the person, and a dialog outlives whoever it was opened for.
 *
 * So one dialog at a time: what would open a second one waits until the first is answered, or until it needs none any more.
 * Not so what the person asks for once more: KWallet leaves whoever asked for a new wallet without an answer when its dialog is
 * closed, and tells nobody.
 * Only a keychain that answers nothing at all is given up, once something else is asked of it.
 *
 * @param fork starts a process; when the app quits it ends with the app
 */
export function forkedKeychain(fork: () => KeychainProcess, keychain: Omit<Keychain, 'ask'>): AskKeychain {
  const underWay = new Map<KeychainProcess, KeychainRequest>()
  const waiting = new Set<Asked>()

  async function begin(asked: Asked): Promise<void> {
    waiting.delete(asked)
    const child = fork()
    underWay.set(child, asked.request)
    child.postMessage(asked.request)
    asked.resolve(await answerOf(child))
    underWay.delete(child)
    child.kill()
    review()
  }

  /** @param before what was asked earlier, and is waiting too */
  async function mayBegin({ request }: Asked, before: KeychainRequest[]): Promise<boolean> {
    const earlier = [...underWay.values(), ...before]
    const changesTheSame = earlier.some(({ verb, entry }) => verb !== 'read' && entry === request.entry)
    if (underWay.size === 0) return true
    return !changesTheSame && opensNoDialog(request, await keychain.find(request.entry))
  }

  async function beginWhatMay(): Promise<void> {
    const stillWaiting: KeychainRequest[] = []
    for (const asked of [...waiting]) {
      if (await mayBegin(asked, stillWaiting)) void begin(asked)
      else stillWaiting.push(asked.request)
    }
    if (waiting.size > 0 && !(await keychain.isAnswering())) for (const child of underWay.keys()) child.kill()
  }

  let last = Promise.resolve()
  function review(): void {
    last = last.then(beginWhatMay)
  }

  keychain.onChange(review)
  return (request, atOnce) =>
    new Promise((resolve) => {
      const asked = { request, resolve }
      if (atOnce) return void begin(asked)
      waiting.add(asked)
      review()
    })
}

const opensNoDialog = ({ verb }: KeychainRequest, where: Whereabouts) =>
  verb === 'save' ? isSavedSilently(where) : where !== 'locked'

/** A process that ends without an answer is as silent as one that hangs. */
function answerOf(child: KeychainProcess): Promise<KeychainAnswer> {
  return new Promise((resolve) => {
    child.on('message', (message) => resolve(keychainAnswer.catch(failed('silent')).parse(message)))
    child.on('exit', () => resolve(failed('silent')))
  })
}
