import type { AppError, Result } from '../../preload/shared/contract'
import type { Clock } from './ports'

/** Keeps the token: the operating system's keychain. Its errors are of kind `keychain` or `invalid-input`. */
export interface Vault {
  /** null when the keychain is open and does not hold it. */
  read(): Promise<Result<string | null>>
  /**
   * Reads back what it wrote before it says ok.
   *
   * @param atOnce the person wants it now, whatever else the keychain is asked for
   */
  save(token: string, atOnce?: boolean): Promise<Result<null>>
  /** Tells the person what became of it, and goes on at the next start where it could not be removed. */
  remove(): Promise<Result<null>>
  /** Why a request takes long: the person is asked for something, or the keychain does not answer. */
  whatItWaitsFor(): Promise<AppError>
  /** Where the token is, as far as that is told without asking the person. */
  find(): Promise<Whereabouts>
}

/**
 * Where a token is. `open`: it can be read. `nowhere`: the open keychain does not hold it. `locked`: only after the person
 * allowed it can it be read, or told whether it is there. `absent`: the keychain is locked, and does not hold it.
 */
export type Whereabouts = 'open' | 'nowhere' | 'locked' | 'absent'

/** Whether a token can be kept, as far as is known, without asking the person. */
export const isSavedSilently = (where: Whereabouts): boolean => where === 'open' || where === 'nowhere'

/** The tokens of all accounts. */
export interface Tokens {
  vaultOf(account: string): Vault
  /** Tries again to remove what the keychain did not let go of, and tells the person what became of it. */
  removeLeft(): Promise<Result<null>>
  /** Does so only where nobody is asked anything. @param tells whether that it can’t be done is told */
  removeLeftSilently(how: { tells: boolean }): Promise<void>
  /** Calls back when what the keychain could not do before it may be able to do now. */
  onChange(listener: () => void): void
}

/** After this time it is told what the keychain is waited for (ms). */
const patience = 3_000

/**
 * Waits for what the keychain is asked, and tells once that takes long: a person may need a minute to answer.
 *
 * @returns when it was answered, and when its delay was told
 */
export function tellOfDelay<Answer>(
  request: Promise<Answer>,
  clock: Clock,
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
