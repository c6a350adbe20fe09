import type { Result, Workspace } from '../../preload/shared/contract'
import { runsAtStart } from '../domain/bulkRun'
import { failure, success } from '../domain/result'
import { parseCredentials } from '../domain/typedInput'
import { type AccountStore, neverRead, type State } from './accountStore'
import { recall } from './campaignCache'
import { recallIntents, recallTimedPauses } from './journal'
import type { AccountDeps, AccountSettings, AltaApi } from './ports'
import { type OpenAccount, openAccount } from './session/session'
import { tellOfDelay } from './tokenPort'
import { TokenSaving } from './tokenSaving'

const notRemembered = { campaigns: [], listReadAt: null, isIncomplete: false }

/** Opens and closes an account: with the saved token, or with one just typed in. */
export class SignIn {
  #store: AccountStore
  #deps: AccountDeps
  #saving: TokenSaving
  #account: OpenAccount | null = null
  #isPopoverOpen = false
  /** Counts the beginnings, so that one that was overtaken by another ends without effect. */
  #attempt = 0

  constructor(store: AccountStore, deps: AccountDeps) {
    this.#store = store
    this.#deps = deps
    this.#saving = new TokenSaving(store, deps)
  }

  /** The open account; null when there is none, or Alta does not accept its token. */
  get account(): OpenAccount | null {
    return this.#store.state.connection.kind === 'connected' ? this.#account : null
  }

  popoverOpened(isOpen: boolean): void {
    this.#isPopoverOpen = isOpen
    this.account?.refresher.popoverOpened(isOpen)
  }

  /** Connects with the saved token, if there is one. Meanwhile the last known campaigns are on show. */
  async connectAsBefore(): Promise<Result<null>> {
    const attempt = this.#begin()
    const { settings, server, known, journal, runs, timers, vault, clock } = this.#deps
    const { tokenSaved, accountId } = settings.get()
    const { campaigns: recalled, reading } = recall(tokenSaved ? known.get() : notRemembered)
    const campaigns = recallIntents(recalled, journal.get())
    this.#store.change({
      connection: { kind: tokenSaved ? 'starting' : 'signed-out' },
      campaigns: recallTimedPauses(campaigns, timers.get()),
      runs: runsAtStart(runs.get(), campaigns, clock.now()),
      reading,
      undoOffers: [],
      recentlyUsed: settings.get().recentlyUsed,
    })
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
      const api = await this.#deps.openAlta({ token: token.value, accountId })
      if (attempt !== this.#attempt) {
        api.close()
        return success()
      }
      return this.#show(accountId, api, { mayList: true }).refresher.refresh()
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
    const api = await this.#deps.openAlta(credentials.value)
    const read = { at: this.#deps.clock.now(), ticket: this.#store.nextTicket() }
    let page = await api.listPage(null, 'read')
    if (attempt !== this.#attempt) page = failure({ kind: 'not-connected' })
    if (!page.ok && page.error.kind !== 'forbidden') {
      api.close()
      return page
    }
    const isOtherAccount = this.#accountOnShow() !== accountId
    this.#remember({ server: this.#deps.server, accountId })
    await this.#saving.save(credentials.value.token)
    if (attempt !== this.#attempt) {
      api.close()
      return failure({ kind: 'not-connected' })
    }
    this.#begin()
    if (isOtherAccount) this.#forget()
    else this.#cutOffActions()
    const account = this.#show(accountId, api, { mayList: page.ok })
    account.refresher.goOn(page.ok ? { ...read, page: page.value } : null)
    return success()
  }

  /** Has the keychain keep a token that it did not take before. */
  async saveToken(): Promise<Result<null>> {
    await this.#saving.saveAgain({ silently: false })
    return success()
  }

  /** Does what the keychain could not do before, where it can be done without asking the person anything. */
  async goOnSilently(): Promise<void> {
    void this.#saving.saveAgain({ silently: true })
    const { connection } = this.#store.state
    if (connection.kind !== 'locked' && connection.kind !== 'gone') return
    const where = await this.#deps.vault.find()
    const isNews = connection.kind === 'locked' ? where !== 'locked' : where === 'open'
    if (isNews && this.#store.state.connection === connection) await this.connectAsBefore()
  }

  /** Ends all work on the account; what is known of it stays on the disk, and its token in the keychain. */
  close(): void {
    this.#begin()
  }

  /** Signs out of Alta: the token is removed from the keychain. */
  async disconnect(): Promise<Result<null>> {
    this.#begin()
    const { tokenSaved } = this.#deps.settings.get()
    this.#deps.known.set(notRemembered)
    this.#deps.journal.set({ accountId: null, intents: [] })
    this.#deps.runs.set([])
    this.#deps.timers.set({ accountId: null, timers: [] })
    this.#remember({ tokenSaved: false, server: null, accountId: null, recentlyUsed: [] })
    this.#forget()
    this.#store.change({ recentlyUsed: [] })
    this.#saving.drop()
    return tokenSaved ? this.#deps.vault.remove() : success()
  }

  /** Takes everything from the show; what is kept on the disk stays. */
  #forget(): void {
    this.#store.change({
      connection: { kind: 'signed-out' },
      campaigns: new Map(),
      reading: neverRead,
      undoOffers: [],
      runs: [],
    })
  }

  /** Whose campaigns are on show, after settings that were lost, too. */
  #accountOnShow(): string | null {
    const { settings, journal, timers } = this.#deps
    if (journal.get().intents.length > 0) return journal.get().accountId
    return (timers.get().timers.length > 0 ? timers : settings).get().accountId
  }

  /** Ends what is open, for what comes next. */
  #begin(): number {
    this.#account?.close()
    this.#account = null
    this.#attempt += 1
    return this.#attempt
  }

  #show(accountId: string | null, api: AltaApi, { mayList }: { mayList: boolean }): OpenAccount {
    const store = this.#store
    const workspace: Workspace = this.#deps.isDemo ? { kind: 'demo' } : { kind: 'alta', accountId }
    store.change({
      connection: { kind: 'connected', workspace, mayList },
      // What failed, failed with the connection before.
      reading: { ...store.state.reading, error: null, isUnderWay: false, progress: null },
      campaigns: withoutReadErrors(store.state.campaigns),
    })
    const { clock, preferences } = this.#deps
    const resumesByItself = () => preferences.get().resumeByItself
    const account = openAccount({
      store,
      api,
      clock,
      resumesByItself,
      isPopoverOpen: this.#isPopoverOpen,
    })
    this.#account = account
    return account
  }

  /** What is under way on an account that is opened anew is told when Alta was read. */
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
