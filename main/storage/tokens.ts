import { randomUUID } from 'node:crypto'
import type { AppError, InputProblem, Result } from '../../preload/shared/contract'
import type { AddBanner, Clock, Kept } from '../accounts/ports'
import { type Tokens, tellOfDelay, type Vault } from '../accounts/tokenPort'
import { firstAccount } from '../domain/accountView'
import { failure, success } from '../domain/result'
import { longestToken } from '../domain/typedInput'
import type { Keychain, KeychainAnswer, KeychainProblem } from './keychain'

export interface TokensDeps {
  keychain: Keychain
  names: Kept<TokenNames>
  /** The origin of the server that the tokens are sent to. */
  server: string
  /** Whether tokens with legacy names belong to this server. */
  isLegacyServer: boolean
  addBanner: AddBanner
  clock: Clock
}

/** How the tokens of one data folder are found in the keychain. No secrets. */
export interface TokenNames {
  /** A random id of this data folder; null before it has a token. */
  folder: string | null
  /** Accounts whose token may still have its legacy name, without folder and server. */
  namedAsBefore: string[]
  /** Entries of the keychain still to be removed. */
  toRemove: string[]
}

/**
 * The tokens of one data folder, for one server. All programs share the keychain, so an entry's name holds
 * the server, the data folder and the account: none is sent to another server or found from another folder.
 */
export class KeychainTokens implements Tokens {
  readonly #deps: TokensDeps
  /** One removal at a time, since each may ask the person. */
  #removingLeft: Promise<Result<null>> | null = null
  /** Entries that are being saved. */
  readonly #saving = new Set<string>()

  constructor(deps: TokensDeps) {
    this.#deps = deps
  }

  vaultOf(account: string): Vault {
    return {
      read: () => this.#read(account),
      save: (token, atOnce) => this.#save(account, token, atOnce),
      remove: () => this.#remove([this.#nameOf(account), ...this.#legacyNames(account)], { isLater: false }),
      whatItWaitsFor: () => this.#whatItWaitsFor(),
      find: () => this.#deps.keychain.find(this.#nameOf(account)),
    }
  }

  onChange(listener: () => void): void {
    this.#deps.keychain.onChange(listener)
  }

  async removeLeftSilently({ tells }: { tells: boolean }): Promise<void> {
    const { names, keychain } = this.#deps
    const found = await Promise.all(names.get().toRemove.map((entry) => keychain.find(entry)))
    if (!found.includes('locked')) await this.removeLeft()
    else if (tells) this.#reportRemoval(failure({ kind: 'keychain', problem: 'locked' }), true)
  }

  async removeLeft(): Promise<Result<null>> {
    const { toRemove } = this.#deps.names.get()
    if (toRemove.length === 0) return success()
    this.#removingLeft ??= this.#remove(toRemove, { isLater: true }).finally(() => {
      this.#removingLeft = null
    })
    return this.#removingLeft
  }

  async #whatItWaitsFor(): Promise<AppError> {
    const problem: KeychainProblem = (await this.#deps.keychain.isAnswering()) ? 'waiting' : 'silent'
    return { kind: 'keychain', problem }
  }

  async #read(account: string): Promise<KeychainAnswer> {
    const { names, keychain } = this.#deps
    if (names.get().folder !== null) {
      const found = await keychain.perform({ verb: 'read', entry: this.#nameOf(account) })
      if (!found.ok || found.value !== null) return found
    }
    const [legacy] = this.#legacyNames(account)
    return legacy === undefined ? { ok: true, value: null } : this.#rename(account, legacy)
  }

  /** Reads a token with a legacy name, and gives it its present one. */
  async #rename(account: string, legacy: string): Promise<KeychainAnswer> {
    const { keychain } = this.#deps
    const found = await keychain.perform({ verb: 'read', entry: legacy })
    if (!found.ok) return found
    if (found.value === null) {
      this.#forgetLegacyName(account)
      return found
    }
    const saved = await keychain.perform({ verb: 'save', entry: this.#nameOf(account), token: found.value })
    if (saved.ok) await this.#removeLegacy(account, legacy)
    return found
  }

  async #save(account: string, token: string, atOnce = false): Promise<Result<null>> {
    const problem = tokenProblem(token)
    if (problem !== null) return failure({ kind: 'invalid-input', field: 'token', problem })
    const entry = this.#nameOf(account)
    this.#saving.add(entry)
    const answer = await this.#deps.keychain.perform({ verb: 'save', entry, token }, atOnce)
    this.#saving.delete(entry)
    if (!answer.ok) return answer
    if (this.#deps.names.get().toRemove.includes(entry)) {
      // The new token replaced the one that was to be removed.
      this.#setToRemove([entry], false)
      this.#reportRemoval(success(), true)
    }
    for (const legacy of this.#legacyNames(account)) await this.#removeLegacy(account, legacy)
    return success()
  }

  async #removeLegacy(account: string, legacy: string): Promise<void> {
    this.#setToRemove([legacy], true)
    this.#forgetLegacyName(account)
    const removed = await this.#deps.keychain.perform({ verb: 'remove', entry: legacy })
    if (removed.ok) this.#setToRemove([legacy], false)
  }

  #forgetLegacyName(account: string): void {
    const { names } = this.#deps
    const namedAsBefore = names.get().namedAsBefore.filter((other) => other !== account)
    names.set({ ...names.get(), namedAsBefore })
  }

  /** The entries are noted first: if PauseBar ends meanwhile, the next start goes on with them. */
  async #remove(entries: string[], { isLater }: { isLater: boolean }): Promise<Result<null>> {
    this.#setToRemove(entries, true)
    const { answered } = tellOfDelay(this.#removeEach(entries), this.#deps.clock, async () =>
      this.#reportRemoval(failure(await this.#whatItWaitsFor()), isLater),
    )
    const result = await answered
    this.#reportRemoval(result, isLater)
    return result
  }

  async #removeEach(entries: string[]): Promise<Result<null>> {
    let result: Result<null> = success()
    for (const entry of entries) {
      // A new token may have been saved meanwhile, or be about to.
      if (!this.#deps.names.get().toRemove.includes(entry) || this.#saving.has(entry)) continue
      const removed = await this.#deps.keychain.perform({ verb: 'remove', entry })
      if (removed.ok) this.#setToRemove([entry], false)
      else result = removed
    }
    return result
  }

  #reportRemoval(result: Result<null>, isLater: boolean): void {
    const { addBanner, names } = this.#deps
    const count = names.get().toRemove.length
    if (!result.ok) addBanner({ kind: 'token-removal', isLater, left: { count, error: result.error } })
    else if (count === 0) addBanner({ kind: 'token-removal', isLater, left: null })
  }

  #setToRemove(entries: string[], isToRemove: boolean): void {
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

  /** The account's legacy name, while there may be an entry of that name. */
  #legacyNames(account: string): string[] {
    const { isLegacyServer, names } = this.#deps
    if (!isLegacyServer || !names.get().namedAsBefore.includes(account)) return []
    return [account === firstAccount ? 'Alta API token' : `Alta API token ${account}`]
  }
}

function tokenProblem(token: string): InputProblem | null {
  if (token === '') return 'empty'
  if (token.length > longestToken) return 'too-long'
  return /\p{Cc}/u.test(token) ? 'control-characters' : null
}
