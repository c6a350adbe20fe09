import { z } from 'zod'
import type { AppError, Result } from '../../preload/shared/contract'
import type { Clock } from '../accounts/ports'
import { isSavedSilently, type Whereabouts } from '../accounts/tokenPort'

/** The service name of all PauseBar entries. */
export const keychainService = 'PauseBar'

/** Identifies one token among PauseBar's. */
const entry = z.string()

/** A request to the operating system's keychain, as it is also sent to the keychain's own process. */
export const keychainRequest = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('read'), entry }),
  z.strictObject({ verb: z.literal('save'), entry, token: z.string() }),
  z.strictObject({ verb: z.literal('remove'), entry }),
])
export type KeychainRequest = z.infer<typeof keychainRequest>

/** Why a request failed. */
export type KeychainProblem = Extract<AppError, { kind: 'keychain' }>['problem']

/** The value is the token; null when the open keychain holds none, or after a save or remove. */
const keychainAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.string().nullable() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      kind: z.literal('keychain'),
      problem: z.enum(['missing', 'locked', 'waiting', 'silent', 'refused']),
    }),
  }),
]) satisfies z.ZodType<Result<string | null>>
export type KeychainAnswer = z.infer<typeof keychainAnswer>

/** The operating system's keychain. */
export interface Keychain {
  /**
   * Never rejects: the answer holds the failure.
   *
   * @param atOnce the person wants it now, whatever other requests are under way
   */
  perform(request: KeychainRequest, atOnce?: boolean): Promise<KeychainAnswer>
  /** Where an entry is, as far as the keychain reveals that without asking the person. */
  find(entry: string): Promise<Whereabouts>
  /** Whether it responds at all, even if only to ask the person. */
  isAnswering(): Promise<boolean>
  /** Calls back when it appeared, went away, or was locked or unlocked, as far as the system reports that. */
  onChange(listener: () => void): void
}

/** What a keychain reveals without asking the person. */
type KeychainStatus = Omit<Keychain, 'perform'>

export const failed = (problem: KeychainProblem): KeychainAnswer => ({
  ok: false,
  error: { kind: 'keychain', problem },
})

/** A started `keychainProcess`. Electron's UtilityProcess is one. */
export interface KeychainProcess {
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  postMessage(request: KeychainRequest): void
  kill(): void
}

interface Pending {
  request: KeychainRequest
  resolve: (answer: KeychainAnswer) => void
}

/**
 * Performs each request in a process of its own, since a Secret Service that never answers would keep the
 * app from quitting. The process may live long, because the person may be answering a dialog.
 *
 * There is one dialog at a time: a request that would open another one waits until the first is answered or
 * until it needs none. Only `atOnce` skips that, because KWallet never answers a request for a new wallet
 * whose dialog was closed. A keychain that does not respond at all is given up at the next request.
 *
 * @param fork starts a process that ends with the app
 */
export function forkedKeychain(fork: () => KeychainProcess, status: KeychainStatus): Keychain {
  const underWay = new Map<KeychainProcess, KeychainRequest>()
  const waiting = new Set<Pending>()

  async function begin(pending: Pending): Promise<void> {
    waiting.delete(pending)
    const child = fork()
    underWay.set(child, pending.request)
    child.postMessage(pending.request)
    pending.resolve(await answerOf(child))
    underWay.delete(child)
    child.kill()
    review()
  }

  /** @param before earlier requests that are waiting too */
  async function mayBegin(request: KeychainRequest, before: KeychainRequest[]): Promise<boolean> {
    if (underWay.size === 0) return true
    const earlier = [...underWay.values(), ...before]
    if (earlier.some(({ verb, entry }) => verb !== 'read' && entry === request.entry)) return false
    const where = await status.find(request.entry)
    return request.verb === 'save' ? isSavedSilently(where) : where !== 'locked'
  }

  async function beginPossible(): Promise<void> {
    const stillWaiting: KeychainRequest[] = []
    for (const pending of [...waiting]) {
      if (await mayBegin(pending.request, stillWaiting)) void begin(pending)
      else stillWaiting.push(pending.request)
    }
    if (waiting.size > 0 && !(await status.isAnswering())) for (const child of underWay.keys()) child.kill()
  }

  let last = Promise.resolve()
  function review(): void {
    last = last.then(beginPossible)
  }

  status.onChange(review)
  return {
    ...status,
    perform: (request, atOnce) =>
      new Promise((resolve) => {
        const pending = { request, resolve }
        if (atOnce) return void begin(pending)
        waiting.add(pending)
        review()
      }),
  }
}

/** A process that ends without an answer is as silent as one that hangs. */
function answerOf(child: KeychainProcess): Promise<KeychainAnswer> {
  return new Promise((resolve) => {
    child.on('message', (message) => resolve(keychainAnswer.catch(failed('silent')).parse(message)))
    child.on('exit', () => resolve(failed('silent')))
  })
}

/** A Secret Service that takes longer does not answer. */
const timeoutMs = 5_000
/** Some report dozens of changes in one go. */
const settleMs = 300

/** What a Secret Service can be asked without asking the person. */
interface SecretService {
  find(entry: string): Promise<Whereabouts>
  ping(): Promise<'answered' | 'silent'>
  onChange(listener: () => void): void
}

/**
 * What a Linux desktop reveals of its keychain.
 *
 * @param load is called on first use; rejects where there is no session bus
 */
export function linuxKeychain(load: () => Promise<SecretService>, clock: Clock): KeychainStatus {
  let loaded: Promise<SecretService | null> | null = null
  const service = () => {
    loaded ??= load().catch(() => null)
    return loaded
  }

  /** The service's answer; `silent` when there is none in time, null when there is no service. */
  async function ask<Answer>(question: (found: SecretService) => Promise<Answer>, silent: Answer | null) {
    const end = new AbortController()
    const silence = clock.wait(timeoutMs, end.signal).then(() => silent)
    const answer = service()
      .then((found) => found && question(found))
      .catch(() => null)
    const first = await Promise.race([answer, silence])
    end.abort()
    return first
  }

  return {
    // Without a keychain nothing is known of an entry, as with a locked one. It reports when it appears.
    find: async (entry) => (await ask((found) => found.find(entry), 'locked')) ?? 'locked',
    isAnswering: async () => (await ask((found) => found.ping(), 'silent')) !== 'silent',
    onChange(listener) {
      let isSettling = false
      const settle = async () => {
        isSettling = true
        await clock.wait(settleMs)
        isSettling = false
        listener()
      }
      void service().then((found) =>
        found?.onChange(() => {
          if (!isSettling) void settle()
        }),
      )
    },
  }
}
