import type { AppError, Result } from '../../preload/contract'
import type { Clock, Outside } from './ports'
import type { StateKeeper } from './stateKeeper'
import type { Vault } from './tokenPort'

/** After this time it is told what the keychain is waited for (ms). */
const patience = 3_000

/**
 * Waits for a request to the keychain, and tells what it waits for once that takes long: a person may need a minute to answer.
 *
 * @returns when it was answered, and when its delay was told
 */
export function tellOfDelay<Answer>(
  request: Promise<Answer>,
  { vault, clock }: { vault: Vault; clock: Clock },
  tell: (error: AppError) => void,
): { answered: Promise<Answer>; toldOfDelay: Promise<void> } {
  const end = new AbortController()
  const answered = request.finally(() => end.abort())
  const wait = async () => {
    await clock.wait(patience, end.signal)
    const error = await vault.whatItWaitsFor()
    if (!end.signal.aborted) tell(error)
  }
  return { answered, toldOfDelay: wait() }
}

/** Has the keychain keep the token that an account works with. As long as it does not, the token is remembered here. */
export class TokenSaving {
  #keeper: StateKeeper
  #outside: Outside
  #unsaved: string | null = null

  constructor(keeper: StateKeeper, outside: Outside) {
    this.#keeper = keeper
    this.#outside = outside
  }

  /** Resolves when it is kept or refused or, while the person is being asked, after a few seconds: then it goes on by itself. */
  async save(token: string): Promise<void> {
    this.#unsaved = token
    const saving = this.#outside.vault.save(token)
    const { answered, toldOfDelay } = tellOfDelay(saving, this.#outside, (error) => {
      if (this.#unsaved === token) this.#keeper.notify({ kind: 'token-for-this-run', error })
    })
    await Promise.race([answered.then((saved) => this.#note(token, saved)), toldOfDelay])
  }

  /** Tries once more, for a person or, with `silently`, only where nobody is asked anything. */
  async saveAgain({ silently }: { silently: boolean }): Promise<void> {
    const token = this.#unsaved
    if (token === null || (silently && (await this.#outside.vault.find()) === 'locked')) return
    if (this.#unsaved === token) await this.save(token)
  }

  /** The account is disconnected: what is saved nevertheless is removed again. */
  drop(): void {
    this.#unsaved = null
    this.#keeper.dismissNotice('token-for-this-run')
  }

  async #note(token: string, saved: Result<null>): Promise<void> {
    const { settings, vault } = this.#outside
    if (this.#unsaved === token) {
      settings.set({ ...settings.get(), tokenSaved: saved.ok })
      if (saved.ok) this.drop()
      else this.#keeper.notify({ kind: 'token-for-this-run', error: saved.error })
    } else if (this.#unsaved === null && saved.ok && !settings.get().tokenSaved) {
      await vault.remove()
    }
  }
}
