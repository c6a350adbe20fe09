import { randomUUID } from 'node:crypto'
import type { AppError, InputProblem, Result } from '../../preload/shared/contract'
import type { AddBanner, Clock, Kept } from '../accounts/ports'
import { type Tokens, tellOfDelay, type Vault } from '../accounts/tokenPort'
import { firstAccount } from '../domain/accountView'
import { failure, success } from '../domain/result'
import { longestToken } from '../domain/typedInput'
import type { AskKeychain, Keychain, KeychainAnswer, KeychainProblem } from './keychain'

/** What the tokens need from outside. */
export interface TokensDeps {
  keychain: Keychain
  names: Kept<TokenNames>
  /** The origin of the server that they are sent to. */
  server: string
  /** Whether it is the server that tokens were kept for under the names of before. */
  isServerOfBefore: boolean
  addBanner: AddBanner
  clock: Clock
}

/**
 * The tokens of one data folder, for one server. The keychain is shared by all programs of the person, so the name of an entry
 * tells the server, the data folder and the account: none is ever sent to another server or found from another folder.
 */
export class KeychainTokens implements Tokens {
  #deps: TokensDeps
  #ask: AskKeychain
  /** One removal at a time: each may ask the person. */
  #removingLeft: Promise<Result<null>> | null = null
  /** Entries that a token is being saved in. */
  readonly #saving = new Set<string>()

  constructor(deps: TokensDeps) {
    this.#deps = deps
    this.#ask = deps.keychain.ask
  }

  /** Keeps the token of this account, with the app's own rules for tokens. */
  vaultOf(account: string): Vault {
    return {
      read: () => this.#read(account),
      save: (token, atOnce) => this.#save(account, token, atOnce),
      remove: () => this.#remove([this.#nameOf(account), ...this.#nameBefore(account)], { isLater: false }),
      whatItWaitsFor: () => this.#whatItWaitsFor(),
      find: () => this.#deps.keychain.find(this.#nameOf(account)),
    }
  }

  async #whatItWaitsFor(): Promise<AppError> {
    const problem: KeychainProblem = (await this.#deps.keychain.isAnswering()) ? 'waiting' : 'silent'
    return { kind: 'keychain', problem }
  }

  onChange(listener: () => void): void {
    this.#deps.keychain.onChange(listener)
  }

  async removeLeftSilently({ tells }: { tells: boolean }): Promise<void> {
    const { names, keychain } = this.#deps
    const found = await Promise.all(names.get().toRemove.map((entry) => keychain.find(entry)))
    if (!found.includes('locked')) await this.removeLeft()
    else if (tells) this.#tell(failure({ kind: 'keychain', problem: 'locked' }), true)
  }

  async removeLeft(): Promise<Result<null>> {
    const { toRemove } = this.#deps.names.get()
    if (toRemove.length === 0) return success()
    this.#removingLeft ??= this.#remove(toRemove, { isLater: true }).finally(() => {
      this.#removingLeft = null
    })
    return this.#removingLeft
  }

  async #read(account: string): Promise<KeychainAnswer> {
    const { names } = this.#deps
    const ask = this.#ask
    const nothing: KeychainAnswer = { ok: true, value: null }
    const found =
      names.get().folder === null ? nothing : await ask({ verb: 'read', entry: this.#nameOf(account) })
    if (!found.ok || found.value !== null) return found
    const [before] = this.#nameBefore(account)
    return before === undefined ? found : this.#move(account, before)
  }

  /** Gives the token of before its name of now. */
  async #move(account: string, before: string): Promise<KeychainAnswer> {
    const ask = this.#ask
    const found = await ask({ verb: 'read', entry: before })
    if (!found.ok) return found
    if (found.value === null) {
      this.#forgetBefore(account)
      return found
    }
    const saved = await ask({ verb: 'save', entry: this.#nameOf(account), token: found.value })
    if (saved.ok) await this.#removeBefore(account, before)
    return found
  }

  async #save(account: string, token: string, atOnce = false): Promise<Result<null>> {
    const problem = tokenProblem(token)
    if (problem !== null) return failure({ kind: 'invalid-input', field: 'token', problem })
    const entry = this.#nameOf(account)
    this.#saving.add(entry)
    const answer = await this.#ask({ verb: 'save', entry, token }, atOnce)
    this.#saving.delete(entry)
    if (!answer.ok) return answer
    this.#replaced(entry)
    for (const before of this.#nameBefore(account)) await this.#removeBefore(account, before)
    return success()
  }

  /** What was there before went with it: none of it is left to be told of. */
  #replaced(entry: string): void {
    if (!this.#deps.names.get().toRemove.includes(entry)) return
    this.#expect([entry], { isToRemove: false })
    this.#tell(success(), true)
  }

  async #removeBefore(account: string, before: string): Promise<void> {
    this.#expect([before], { isToRemove: true })
    this.#forgetBefore(account)
    const removed = await this.#ask({ verb: 'remove', entry: before })
    if (removed.ok) this.#expect([before], { isToRemove: false })
  }

  #forgetBefore(account: string): void {
    const { names } = this.#deps
    const namedAsBefore = names.get().namedAsBefore.filter((other) => other !== account)
    names.set({ ...names.get(), namedAsBefore })
  }

  /** What is to be removed is noted before: if PauseBar ends meanwhile, the next start goes on with it. */
  async #remove(entries: string[], { isLater }: { isLater: boolean }): Promise<Result<null>> {
    this.#expect(entries, { isToRemove: true })
    const { answered } = tellOfDelay(this.#removeEach(entries), this.#deps.clock, async () =>
      this.#tell(failure(await this.#whatItWaitsFor()), isLater),
    )
    const result = await answered
    this.#tell(result, isLater)
    return result
  }

  async #removeEach(entries: string[]): Promise<Result<null>> {
    let result: Result<null> = success()
    for (const entry of entries) {
      // Meanwhile it may have been saved anew, or be about to.
      if (!this.#deps.names.get().toRemove.includes(entry) || this.#saving.has(entry)) continue
      const removed = await this.#ask({ verb: 'remove', entry })
      if (removed.ok) this.#expect([entry], { isToRemove: false })
      else result = removed
    }
    return result
  }

  #tell(result: Result<null>, isLater: boolean): void {
    const { addBanner, names } = this.#deps
    const left = names.get().toRemove.length
    if (result.ok && left === 0) addBanner({ kind: 'token-removal', isLater, left: null })
    else if (!result.ok)
      addBanner({ kind: 'token-removal', isLater, left: { count: left, error: result.error } })
  }

  #expect(entries: string[], { isToRemove }: { isToRemove: boolean }): void {
    const { names } = this.#deps
    const others = names.get().toRemove.filter((entry) => !entries.includes(entry))
    names.set({ ...names.get(), toRemove: isToRemove ? [...others, ...entries] : others })
  }

  #nameOf(account: string): string {
    const { names, server } = this.#deps
    const folder = names.get().folder ?? randomUUID()
    names.set({ ...names.get(), folder })
    return `Alta API token for ${server} (${folder}, ${account})`
  }

  /** What its token was called when names told neither server nor folder, as long as there may be one. */
  #nameBefore(account: string): string[] {
    const { isServerOfBefore, names } = this.#deps
    if (!isServerOfBefore || !names.get().namedAsBefore.includes(account)) return []
    return [account === firstAccount ? 'Alta API token' : `Alta API token ${account}`]
  }
}

function tokenProblem(token: string): InputProblem | null {
  if (token === '') return 'empty'
  if (token.length > longestToken) return 'too-long'
  return /\p{Cc}/u.test(token) ? 'control-characters' : null
}

/** How the tokens of one data folder are found in the keychain. No secrets. */
export interface TokenNames {
  /** Tells this data folder from all others; null before it has a token. */
  folder: string | null
  /** Accounts whose tokens may still be kept under the names of before, which told neither folder nor server. */
  namedAsBefore: string[]
  /** Entries of the keychain that are to be removed and are not yet. */
  toRemove: string[]
}
