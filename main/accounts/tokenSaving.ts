import type { Result } from '../../preload/shared/contract'
import type { AccountStore } from './accountStore'
import type { AccountDeps } from './ports'
import { isSavedSilently, tellOfDelay } from './tokenPort'

/** Saves the token that an account works with to the keychain. Until that succeeds, the token is held here. */
export class TokenSaving {
  #store: AccountStore
  #deps: AccountDeps
  #unsaved: string | null = null

  constructor(store: AccountStore, deps: AccountDeps) {
    this.#store = store
    this.#deps = deps
  }

  /** Resolves when the token is saved or refused. While the person is being asked, it resolves after a few seconds and goes on. */
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

  /** Tries once more. With `silently`, only if nobody has to be asked anything. */
  async saveAgain({ silently }: { silently: boolean }): Promise<void> {
    const token = this.#unsaved
    if (token === null || (silently && !isSavedSilently(await this.#deps.vault.find()))) return
    if (this.#unsaved === token) await this.#save(token, { atOnce: !silently, tells: !silently })
  }

  /** The account is disconnected. A token that is saved nevertheless is removed again. */
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
