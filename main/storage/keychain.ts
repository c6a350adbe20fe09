import { z } from 'zod'
import type { AppError, Result } from '../../preload/shared/contract'
import type { Whereabouts } from '../campaigns/tokenPort'

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
export const keychainAnswer = z.discriminatedUnion('ok', [
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
