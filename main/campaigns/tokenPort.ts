import type { AppError, Result } from '../../preload/contract'

/** Keeps the token: the operating system's keychain. Its errors are of kind `keychain` or `invalid-input`. */
export interface Vault {
  /** null when the keychain is open and does not hold it. */
  read(): Promise<Result<string | null>>
  /** Reads back what it wrote before it says ok. */
  save(token: string): Promise<Result<null>>
  /** Tells the person what became of it, and goes on at the next start where it could not be removed. */
  remove(): Promise<Result<null>>
  /** Why a request takes long: the person is asked for something, or the keychain does not answer. */
  whatItWaitsFor(): Promise<AppError>
  /** Where the token is, as far as that is told without asking the person. */
  find(): Promise<Whereabouts>
}

/**
 * Where a token is: `open` can be read; `locked`: only after the person allowed it can be told whether it is there; `nowhere`:
 * the open keychain does not hold it.
 */
export type Whereabouts = 'open' | 'locked' | 'nowhere'

/** The tokens of all accounts. */
export interface Tokens {
  vaultOf(account: string): Vault
  /** Tries again to remove what the keychain did not let go of, and tells the person what became of it. */
  removeLeft(): Promise<Result<null>>
  /** Whether the person may be asked for something if that is done now. */
  mayAskToRemoveLeft(): Promise<boolean>
  /** Calls back when what the keychain could not do before it may be able to do now. */
  onChange(listener: () => void): void
}
