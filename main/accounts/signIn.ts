import type { Result, Workspace } from '../../preload/shared/contract'
import { runsAtStart } from '../domain/bulkRun'
import { failure, success } from '../domain/result'
import { parseCredentials } from '../domain/typedInput'
import { type AccountStore, neverRead, type State } from './accountStore'
import { fromCache } from './campaignCache'
import { recallIntents, recallTimedPauses } from './journal'
import type { AccountDeps, AccountSettings, AltaApi } from './ports'
import { Session } from './session/session'
import { tellOfDelay } from './tokenPort'
import { TokenSaving } from './tokenSaving'

const emptyCache = { campaigns: [], listReadAt: null, isIncomplete: false }

/** Connects and disconnects an account: with the saved token, or with one just typed in. */
export class SignIn {
  #store: AccountStore
  #deps: AccountDeps
  #saving: TokenSaving
  #session: Session | null = null
  /** Counts the attempts, so that one that was overtaken by another ends without effect. */
  #attempt = 0

  constructor(store: AccountStore, deps: AccountDeps) {
    this.#store = store
    this.#deps = deps
    this.#saving = new TokenSaving(store, deps)
  }

  /** What works while the account is connected; null when it is not, or Alta does not accept its token. */
  get session(): Session | null {
    return this.#store.state.connection.kind === 'connected' ? this.#session : null
  }

  /** Connects with the saved token, if there is one; asks the keychain again. Until then the cached campaigns are shown. */
  async start(): Promise<Result<null>> {
    const attempt = this.#endSession()
    this.#fromCache()
    const { settings, server, vault, clock, openAlta } = this.#deps
    const { tokenSaved, accountId } = settings.get()
    if (tokenSaved === false) return success()
    const workspace: Workspace = { kind: 'alta', accountId }
    const { answered } = tellOfDelay(vault.read(), clock, async () => {
      const error = await vault.whatItWaitsFor()
      if (attempt !== this.#attempt || !tokenSaved) return
      this.#store.change({ connection: { kind: 'locked', workspace, error } })
      await this.goOnSilently()
    })
    const token = await answered
    if (attempt !== this.#attempt) return success()
    if (token.ok && token.value !== null) {
      this.#remember({ tokenSaved: true, server })
      const api = await openAlta({ token: token.value, accountId })
      if (attempt === this.#attempt) return this.#openSession(accountId, api, true).refresher.refresh()
      api.close()
      return success()
    }
    if (!tokenSaved) return success()
    this.#store.change({
      connection: token.ok ? { kind: 'gone', workspace } : { kind: 'locked', workspace, error: token.error },
    })
    return token.ok ? success() : token
  }

  /** Connects with what was typed in. A token that Alta refuses is not kept. */
  async connect(typed: { token: string; accountId: string }): Promise<Result<null>> {
    const credentials = parseCredentials(typed)
    if (!credentials.ok) return credentials
    this.#attempt += 1
    const attempt = this.#attempt
    const { accountId } = credentials.value
    const { clock, server, openAlta } = this.#deps
    const api = await openAlta(credentials.value)
    const read = { at: clock.now(), ticket: this.#store.nextTicket() }
    let page = await api.listPage(null, 'read')
    if (attempt !== this.#attempt) page = failure({ kind: 'not-connected' })
    if (!page.ok && page.error.kind !== 'forbidden') {
      api.close()
      return page
    }
    const isOtherAccount = this.#accountOnShow() !== accountId
    this.#remember({ server, accountId })
    await this.#saving.save(credentials.value.token)
    if (attempt !== this.#attempt) {
      api.close()
      return failure({ kind: 'not-connected' })
    }
    this.#endSession()
    if (isOtherAccount) this.#forget()
    else this.#cutOffActions()
    const session = this.#openSession(accountId, api, page.ok)
    session.refresher.goOn(page.ok ? { ...read, page: page.value } : null)
    return success()
  }

  /** Has the keychain keep the token that it did not take before. A banner says what became of it. */
  async saveToken(): Promise<Result<null>> {
    await this.#saving.saveAgain({ silently: false })
    return success()
  }

  /** Does what the keychain could not do before, if nobody has to be asked anything. */
  async goOnSilently(): Promise<void> {
    void this.#saving.saveAgain({ silently: true })
    const { connection } = this.#store.state
    if (connection.kind !== 'locked' && connection.kind !== 'gone') return
    const where = await this.#deps.vault.find()
    const mayWorkNow = connection.kind === 'locked' ? where !== 'locked' : where === 'open'
    if (mayWorkNow && this.#store.state.connection === connection) await this.start()
  }

  /** Ends all work on the account. Its files and its token stay. */
  close(): void {
    this.#endSession()
  }

  /** Signs out of Alta: removes the token from the keychain, and forgets what was known. */
  async disconnect(): Promise<Result<null>> {
    this.#endSession()
    const { settings, campaignCache, journal, runs, timedPauses, vault } = this.#deps
    const { tokenSaved } = settings.get()
    campaignCache.set(emptyCache)
    journal.set({ accountId: null, intents: [] })
    runs.set([])
    timedPauses.set({ accountId: null, timers: [] })
    this.#remember({ tokenSaved: false, server: null, accountId: null, recentlyUsed: [] })
    this.#forget()
    this.#store.change({ recentlyUsed: [] })
    this.#saving.drop()
    return tokenSaved ? vault.remove() : success()
  }

  /** Shows what the last run of PauseBar left on the disk. */
  #fromCache(): void {
    const { settings, campaignCache, journal, runs, timedPauses, clock } = this.#deps
    const { tokenSaved, recentlyUsed } = settings.get()
    const { campaigns: cached, reading } = fromCache(tokenSaved ? campaignCache.get() : emptyCache)
    const campaigns = recallIntents(cached, journal.get())
    this.#store.change({
      connection: { kind: tokenSaved ? 'starting' : 'signed-out' },
      campaigns: recallTimedPauses(campaigns, timedPauses.get()),
      runs: runsAtStart(runs.get(), campaigns, clock.now()),
      reading,
      undoOffers: [],
      recentlyUsed,
    })
  }

  /** Shows nothing any more. What is on the disk stays. */
  #forget(): void {
    this.#store.change({
      connection: { kind: 'signed-out' },
      campaigns: new Map(),
      reading: neverRead,
      undoOffers: [],
      runs: [],
    })
  }

  /** Whose campaigns are shown, even if the settings were lost. */
  #accountOnShow(): string | null {
    const { settings, journal, timedPauses } = this.#deps
    if (journal.get().intents.length > 0) return journal.get().accountId
    return (timedPauses.get().timers.length > 0 ? timedPauses : settings).get().accountId
  }

  /** Makes way for the next attempt, and answers with its number. */
  #endSession(): number {
    this.#session?.close()
    this.#session = null
    this.#attempt += 1
    return this.#attempt
  }

  #openSession(accountId: string | null, api: AltaApi, mayList: boolean): Session {
    const store = this.#store
    const { isDemo, clock, preferences, isOnShow } = this.#deps
    const workspace: Workspace = isDemo ? { kind: 'demo' } : { kind: 'alta', accountId }
    store.change({
      connection: { kind: 'connected', workspace, mayList },
      // What failed, failed with the connection before.
      reading: { ...store.state.reading, error: null, isUnderWay: false, progress: null },
      campaigns: withoutReadErrors(store.state.campaigns),
    })
    const resumesByItself = () => preferences.get().resumeByItself
    this.#session = new Session({ store, api, clock, resumesByItself, isOnShow })
    return this.#session
  }

  /** What is under way when an account is connected anew: the next reading tells what became of it. */
  #cutOffActions(): void {
    const ids = [...this.#store.state.campaigns.keys()]
    this.#store.applyAll(ids.map((id) => [id, { kind: 'cut-off' }] as const))
  }

  #remember(part: Partial<Omit<AccountSettings, 'key'>>): void {
    const { settings } = this.#deps
    settings.set({ ...settings.get(), ...part })
  }
}

const withoutReadErrors = (campaigns: State['campaigns']): State['campaigns'] =>
  new Map([...campaigns].map(([id, state]) => [id, state.readError ? { ...state, readError: null } : state]))
