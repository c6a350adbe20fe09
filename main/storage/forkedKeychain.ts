import type { Clock } from '../campaigns/ports'
import {
  type AskKeychain,
  failed,
  type KeychainAnswer,
  type KeychainRequest,
  keychainAnswer,
} from './keychain'

/** A keychain that has not answered by then never will (ms). */
const longestSilence = 10_000

/** A started `keychainProcess`; Electron's UtilityProcess is one. */
export interface KeychainProcess {
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  postMessage(request: KeychainRequest): void
  kill(): void
}

/**
 * Asks the keychain in another process, one request at a time: a Secret Service that never answers would block
 * the threads, and with them the quitting, of the process that asks. Each request has a process of its own,
 * which is killed after 10 s; between requests there is none.
 *
 * @param fork starts the process; when the app quits it ends with the app
 */
export function forkedKeychain(fork: () => KeychainProcess, clock: Clock): AskKeychain {
  let last: Promise<unknown> = Promise.resolve()
  return (request) => {
    const answer = last.then(() => askOnce(request, fork(), clock))
    last = answer
    return answer
  }
}

async function askOnce(
  request: KeychainRequest,
  child: KeychainProcess,
  clock: Clock,
): Promise<KeychainAnswer> {
  const end = new AbortController()
  const silence = clock.wait(longestSilence, end.signal).then(() => failed('silent'))
  child.postMessage(request)
  const answer = await Promise.race([answerOf(child), silence])
  end.abort()
  child.kill()
  return answer
}

/** A process that ends without an answer is as silent as one that hangs. */
function answerOf(child: KeychainProcess): Promise<KeychainAnswer> {
  return new Promise((resolve) => {
    child.on('message', (message) => resolve(keychainAnswer.catch(failed('silent')).parse(message)))
    child.on('exit', () => resolve(failed('silent')))
  })
}
