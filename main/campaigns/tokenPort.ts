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
  /** Whether the person may be asked for something if it is read or saved now. */
  mayAskPerson(verb: 'read' | 'save'): Promise<boolean>
}

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
