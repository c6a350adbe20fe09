import type {
  AccountEntry,
  ListPreferences,
  Preferences,
  Result,
  Snapshot,
} from '../../preload/shared/contract'
import { accountNames, type NamedAccount, parseAccountName } from '../domain/accountView'
import { onShow } from '../domain/onShow'
import { failure, success } from '../domain/result'
import { type TrayView, trayView } from '../domain/tray/trayView'
import { Account } from './account'
import { accountsAt, newAccount, settingsOf } from './accountSettings'
import { Batches } from './batches'
import type { AccountSettings, AccountsDeps, AccountsSettings } from './ports'

/** All accounts together: each lives by itself, whatever becomes of the others. */
export class Accounts {
  #deps: AccountsDeps
  #accounts: Account[]
  /** What is asked for in several of them as one. */
  readonly batches: Batches

  constructor(deps: AccountsDeps) {
    this.#deps = deps
    this.#accounts = accountsAt(deps.server, deps.settings).map((settings) => this.#open(settings))
    this.batches = new Batches(deps.clock, () => this.#accounts)
  }

  get preferences(): Preferences {
    return { ...this.#deps.appSettings.get(), ...this.#settings.list }
  }

  /** What is shown of them. */
  view(): Omit<Snapshot, 'revision' | 'notificationsFail'> {
    return {
      ...onShow(this.#named(), this.shownAccount),
      preferences: this.preferences,
      usesHour12: this.#deps.clock.usesHour12(),
    }
  }

  trayView(): TrayView {
    const { clock } = this.#deps
    return trayView(this.#named(), {
      preferences: this.preferences,
      now: clock.now(),
      usesHour12: clock.usesHour12(),
    })
  }

  /** The key of the account on show; null for all of them. One that is gone is not shown. */
  get shownAccount(): string | null {
    const [first, ...others] = this.#accounts
    if (first && others.length === 0) return first.key
    const { shownAccount } = this.#settings
    return this.find(shownAccount) ? shownAccount : null
  }

  /** Whether nothing that is on show has a token. */
  get areSignedOut(): boolean {
    return this.#onShow().every(({ state }) => state.connection.kind === 'signed-out')
  }

  /** Connects every account that has a token. */
  async start(): Promise<void> {
    await Promise.all(this.#accounts.map(({ signIn }) => signIn.start()))
  }

  /** Ends all work; nothing is removed. */
  close(): void {
    for (const { signIn } of this.#accounts) signIn.close()
  }

  /** The account with this key, unless it is gone by now. */
  find(key: string | null): Account | undefined {
    return this.#accounts.find((account) => account.key === key)
  }

  /** Connects one more account, and shows it; without a name it gets one. If Alta refuses it, it is not kept. */
  async add(typed: { token: string; accountId: string; name: string }): Promise<Result<null>> {
    const name = typed.name.trim() === '' ? success('') : parseAccountName(typed.name, this.#names())
    if (!name.ok) return name
    const accountId = typed.accountId.trim()
    if (accountId !== '' && this.#accounts.some(({ settings }) => settings.get().accountId === accountId))
      return failure({ kind: 'invalid-input', field: 'account-id', problem: 'already-listed' })
    const account = this.#open(newAccount(crypto.randomUUID(), name.value))
    const connected = await account.signIn.connect(typed)
    if (!connected.ok) {
      account.remove()
      return connected
    }
    this.#accounts.push(account)
    this.#keep({ accounts: [...this.#settings.accounts, account.settings.get()] })
    return this.show(account.key)
  }

  rename(key: string, typed: string): Result<null> {
    const settings = this.find(key)?.settings
    if (!settings) return notConnected
    const others = this.#names().filter((_, index) => this.#accounts[index]?.key !== key)
    const name = parseAccountName(typed, others)
    if (!name.ok) return name
    settings.set({ ...settings.get(), name: name.value })
    this.#deps.onChange()
    return success()
  }

  /** Shows one account, or with null all of them. */
  show(key: string | null): Result<null> {
    this.#keep({ shownAccount: key })
    if (this.#deps.isPopoverOpen()) this.popoverOpened()
    this.#deps.onChange()
    return success()
  }

  /** Removes an account: its token, its files and, unless it is the last, the account itself. */
  async disconnect(key: string): Promise<Result<null>> {
    const account = this.find(key)
    if (!account) return notConnected
    const removed = await account.signIn.disconnect()
    if (this.#accounts.length > 1) this.#drop(account)
    return removed
  }

  /** Reads what is on show. */
  async refresh(): Promise<Result<null>> {
    const results = await Promise.all(this.#onShow().map((account) => account.refresh()))
    return results.find(({ ok }) => !ok) ?? success()
  }

  /** What is on show is read if it is old. */
  popoverOpened(): void {
    for (const account of this.#onShow()) account.refreshIfStale()
  }

  /** The whole history of what is on show, the newest first. */
  historyOnShow(): AccountEntry[] {
    return this.#onShow()
      .flatMap(({ key, history }) => history.entries().map((entry) => ({ ...entry, account: key })))
      .sort((one, other) => other.at - one.at)
  }

  /** Notes why something was done to many campaigns at once; empty takes a reason back. */
  explainRun(batchId: string, reason: string): Result<null> {
    for (const account of this.#accounts) account.explainRun(batchId, reason)
    return success()
  }

  setListPreferences(list: ListPreferences): void {
    this.#keep({ list })
  }

  /** The page that held offers to undo is gone. */
  releaseUndo(): void {
    for (const { undoOffers } of this.#accounts) undoOffers.releaseAll()
  }

  /** Does what the keychain could not do before, if nobody has to be asked anything. */
  goOnSilently(): void {
    for (const { signIn } of this.#accounts) void signIn.goOnSilently()
  }

  /** The computer slept. */
  wokeUp(): void {
    for (const account of this.#accounts) account.wokeUp()
  }

  #open(settings: AccountSettings): Account {
    const { key } = settings
    const { settings: all, openResources, showNotification, isPopoverOpen, onChange } = this.#deps
    const account = new Account(
      {
        settings: settingsOf(settings, all),
        preferences: { get: () => this.preferences },
        showNotification: (notification) =>
          showNotification({ ...notification, title: this.#titleIn(key, notification.title) }),
        isOnShow: () => isPopoverOpen() && [null, key].includes(this.shownAccount),
      },
      (addBanner) => openResources(key, addBanner),
    )
    account.onChange(onChange)
    return account
  }

  /** If there are several accounts it says in which one: their campaigns may have the same name. */
  #titleIn(key: string, title: string): string {
    if (this.#accounts.length < 2) return title
    const name = this.#names()[this.#accounts.findIndex((account) => account.key === key)]
    return name === undefined ? title : `${name}: ${title}`
  }

  /** What became of its token is still shown when the account is gone. */
  #drop(account: Account): void {
    this.#accounts = this.#accounts.filter((other) => other !== account)
    this.#keep({ accounts: this.#settings.accounts.filter(({ key }) => key !== account.key) })
    account.remove()
    for (const banner of account.state.banners) this.#deps.addBanner(banner)
    if (this.#deps.isPopoverOpen()) this.popoverOpened()
    this.#deps.onChange()
  }

  get #settings(): AccountsSettings {
    return this.#deps.settings.get()
  }

  #keep(part: Partial<AccountsSettings>): void {
    this.#deps.settings.set({ ...this.#settings, ...part })
  }

  #onShow(): Account[] {
    const shown = this.shownAccount
    return this.#accounts.filter(({ key }) => shown === null || key === shown)
  }

  #names(): string[] {
    return accountNames(this.#accounts.map(({ settings }) => settings.get()))
  }

  #named(): NamedAccount[] {
    const names = this.#names()
    return this.#accounts.map((account, index) => ({ ...account.view(), name: names[index] ?? '' }))
  }
}

const notConnected = failure({ kind: 'not-connected' })
