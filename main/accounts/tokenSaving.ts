import type { Result } from '../../preload/shared/contract'
import type { AccountStore } from './accountStore'
import type { AccountDeps } from './ports'
import { isSavedSilently, tellOfDelay } from './tokenPort'

/** Has the keychain keep the token that an account works with. As long as it does not, the token is remembered here. */
export class TokenSaving {
  #store: AccountStore
  #deps: AccountDeps
  #unsaved: string | null = null

  constructor(store: AccountStore, deps: AccountDeps) {
    this.#store = store
    this.#deps = deps
  }

  /** Resolves when it is kept or refused or, while the person is being asked, after a few seconds: then it goes on by itself. */
  save(token: string): Promise<void> {
    return this.#save(token, { atOnce: false, tells: true })
  }

  async #save(token: string, { atOnce, tells }: { atOnce: boolean; tells: boolean }): Promise<void> {
    this.#unsaved = token
    const { vault, clock } = this.#deps
    const { answered, toldOfDelay } = tellOfDelay(vault.save(token, atOnce), clock, async () => {
      const error = await vault.whatItWaitsFor()
      if (tells && this.#unsaved === token) this.#store.addBanner({ kind: 'token-for-this-run', error })
    })
    await Promise.race([answered.then((saved) => this.#note(token, saved, tells)), toldOfDelay])
  }

  /** Tries once more, for a person or, with `silently`, only where nobody is asked anything. */
  async saveAgain({ silently }: { silently: boolean }): Promise<void> {
    const token = this.#unsaved
    if (token === null || (silently && !isSavedSilently(await this.#deps.vault.find()))) return
    if (this.#unsaved === token) await this.#save(token, { atOnce: !silently, tells: !silently })
  }

  /** The account is disconnected: what is saved nevertheless is removed again. */
  drop(): void {
    this.#unsaved = null
    this.#store.dismissBanner('token-for-this-run')
  }

  async #note(token: string, saved: Result<null>, tells: boolean): Promise<void> {
    const { settings, vault } = this.#deps
    if (this.#unsaved === token) {
      settings.set({ ...settings.get(), tokenSaved: saved.ok })
      if (saved.ok) this.drop()
      else if (tells) this.#store.addBanner({ kind: 'token-for-this-run', error: saved.error })
    } else if (this.#unsaved === null && saved.ok && !settings.get().tokenSaved) {
      await vault.remove()
    }
  }
}
