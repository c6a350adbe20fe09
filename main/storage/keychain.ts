import { z } from 'zod'
import type { AppError, Result } from '../../preload/shared/contract'
import type { Clock } from '../accounts/ports'
import { isSavedSilently, type Whereabouts } from '../accounts/tokenPort'
import type { SecretService } from './secretService'

/** What all entries of PauseBar are kept under. */
export const keychainService = 'PauseBar'

/** Names one token in the keychain, among those that PauseBar keeps there. */
const entry = z.string()

/** One thing asked of the operating system's keychain, as it also travels to the keychain's own process. */
export const keychainRequest = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('read'), entry }),
  z.strictObject({ verb: z.literal('save'), entry, token: z.string() }),
  z.strictObject({ verb: z.literal('remove'), entry }),
])
/** What is asked of a keychain. */
export type KeychainRequest = z.infer<typeof keychainRequest>

/** Why a keychain did not do what it was asked. */
export type KeychainProblem = Extract<AppError, { kind: 'keychain' }>['problem']

/** The token, or null: the open keychain holds none, or the request was not to read one. */
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
/** What a keychain answers. */
export type KeychainAnswer = z.infer<typeof keychainAnswer>

/**
 * Never rejects: what goes wrong is in the answer.
 *
 * @param atOnce the person wants it now, whatever else the keychain is asked for
 */
export type AskKeychain = (request: KeychainRequest, atOnce?: boolean) => Promise<KeychainAnswer>

/** The operating system's keychain. */
export interface Keychain {
  ask: AskKeychain
  /** Where an entry is, as far as that is told without asking the person. */
  find(entry: string): Promise<Whereabouts>
  /** Whether it answers anything at all, be it that the person is asked first. */
  isAnswering(): Promise<boolean>
  /** Calls back when it came, went, or was locked or unlocked, as far as the system tells. */
  onChange(listener: () => void): void
}

/** The answer of a keychain with this problem. */
export const failed = (problem: KeychainProblem): KeychainAnswer => ({
  ok: false,
  error: { kind: 'keychain', problem },
})

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

/** A Secret Service that has not answered by then does not answer (ms). */
const longestSilence = 5_000
/** Some tell dozens of changes in one go (ms). */
const settling = 300

/**
 * What a Linux desktop tells of its keychain.
 *
 * @param load gets it when it is first needed; rejects where there is no session bus
 */
export function linuxKeychain(load: () => Promise<SecretService>, clock: Clock): Omit<Keychain, 'ask'> {
  let loaded: Promise<SecretService | null> | null = null
  const service = () => {
    loaded ??= load().catch(() => null)
    return loaded
  }

  /** What it answers; `silent` when it does not in time, null when there is none. */
  async function answerOf<Answer>(ask: (found: SecretService) => Promise<Answer>, silent: Answer | null) {
    const end = new AbortController()
    const silence = clock.wait(longestSilence, end.signal).then(() => silent)
    const answer = service()
      .then((found) => found && ask(found))
      .catch(() => null)
    const first = await Promise.race([answer, silence])
    end.abort()
    return first
  }

  return {
    // Without a keychain nothing can be told of an entry, as with a locked one; it tells when it comes.
    find: async (entry) => (await answerOf((found) => found.find(entry), 'locked')) ?? 'locked',
    isAnswering: async () => (await answerOf((found) => found.ping(), 'silent')) !== 'silent',
    onChange(listener) {
      let isSettling = false
      const settle = async () => {
        isSettling = true
        await clock.wait(settling)
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
