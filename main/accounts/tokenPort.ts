import type { AppError, Result } from '../../preload/shared/contract'

/** The operating system's keychain, for one token. Its errors are of kind `keychain` or `invalid-input`. */
export interface Vault {
  /** Null if the keychain is open and does not hold the token. */
  read(): Promise<Result<string | null>>
  /**
   * Reads back what it wrote before it succeeds.
   *
   * @param atOnce does not wait for other requests to the keychain
   */
  save(token: string, atOnce?: boolean): Promise<Result<null>>
  /** A banner says what became of it. If it could not be removed, it is tried again at the next start. */
  remove(): Promise<Result<null>>
  /** Why a request takes long: the keychain asks the person something, or does not answer. */
  whatItWaitsFor(): Promise<AppError>
  /** Where the token is, as far as the keychain says without asking the person. */
  find(): Promise<Whereabouts>
}

/**
 * Where a token is. `open`: it can be read. `nowhere`: the open keychain does not hold it. `locked`: the person has to allow
 * reading it, or finding out whether it is there. `absent`: the keychain is locked, and does not hold it.
 */
export type Whereabouts = 'open' | 'nowhere' | 'locked' | 'absent'

/** Whether a token can be saved without asking the person, as far as is known. */
export const isSavedSilently = (where: Whereabouts): boolean => where === 'open' || where === 'nowhere'

/** The tokens of all accounts. */
export interface Tokens {
  vaultOf(account: string): Vault
  /** Tries again to remove what the keychain did not let go of. A banner says what became of it. */
  removeLeft(): Promise<Result<null>>
  /** The same, if nobody has to be asked anything. @param tells whether a banner says that it can’t be done */
  removeLeftSilently(how: { tells: boolean }): Promise<void>
  /** Calls back when the keychain may be able to do what it could not do before. */
  onChange(listener: () => void): void
}

/** After this time the person is told why the keychain takes long (ms). */
const patience = 3_000

/**
 * Waits for the keychain, and calls `tell` once if that takes long: a person may need a minute to answer its dialog.
 *
 * @returns a promise of the answer, and one that resolves after `tell`
 */
export function tellOfDelay<Answer>(
  request: Promise<Answer>,
  clock: { wait(ms: number, signal?: AbortSignal): Promise<void> },
  tell: () => Promise<void>,
): { answered: Promise<Answer>; toldOfDelay: Promise<void> } {
  const end = new AbortController()
  const answered = request.finally(() => end.abort())
  const wait = async () => {
    await clock.wait(patience, end.signal)
    if (!end.signal.aborted) await tell()
  }
  return { answered, toldOfDelay: wait() }
}
