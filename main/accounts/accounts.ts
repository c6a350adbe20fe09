import type { AccountEntry, Preferences, Result, Snapshot } from '../../preload/shared/contract'
import type { NamedAccount } from '../domain/accountView'
import { accountNames, parseAccountName } from '../domain/accountView'
import { onShow } from '../domain/onShow'
import { failure, success } from '../domain/result'
import { type TrayView, trayView } from '../domain/tray/trayView'
import type { CampaignService } from './account'
import { accountsAt, newAccount, type OpenedAccount, openAccountAt, settingsOf } from './accountSettings'
import { Batches } from './batches'
import type { AccountsDeps, Settings } from './ports'

/** All accounts together: each lives by itself, whatever becomes of the others. */
export class Accounts {
  #deps: AccountsDeps
  #accounts: OpenedAccount[]
  #isPopoverOpen = false
  #onChange: () => void
  /** What is asked for in several of them as one. */
  readonly batches: Batches

  constructor(deps: AccountsDeps, onChange: () => void) {
    this.#deps = deps
    this.#onChange = onChange
    const accounts = accountsAt(deps.server, deps.settings)
    this.#accounts = accounts.map((account) => this.#open(account.key, account.name))
    this.batches = new Batches(deps.clock, () => this.#accounts)
  }

  /** What is on show, but for the revision. */
  view(): Omit<Snapshot, 'revision' | 'notificationsFail'> {
    return {
      ...onShow(this.#named(), this.#shownAccount),
      preferences: this.#settings.preferences,
      usesHour12: this.#deps.clock.usesHour12(),
    }
  }

  trayView(): TrayView {
    const { preferences } = this.#settings
    return trayView(this.#named(), {
      preferences,
      now: this.#deps.clock.now(),
      usesHour12: this.#deps.clock.usesHour12(),
    })
  }

  /** Connects every account that has a token. */
  async start(): Promise<void> {
    await Promise.all(this.#accounts.map(({ service }) => service.start()))
  }

  /** Ends all work; nothing is removed. */
  close(): void {
    for (const { service } of this.#accounts) service.close()
  }

  /** The account with this key; null when it is gone by now. */
  find(account: string): CampaignService | null {
    return this.#accounts.find(({ key }) => key === account)?.service ?? null
  }

  /** Connects one more account, and shows it; an empty name stands for a made one. One that Alta refuses is not kept. */
  async add(typed: { token: string; accountId: string; name: string }): Promise<Result<null>> {
    const name = typed.name.trim() === '' ? success('') : parseAccountName(typed.name, this.#names())
    if (!name.ok) return name
    const accountId = typed.accountId.trim()
    if (accountId !== '' && this.#accounts.some(({ settings }) => settings.get().accountId === accountId))
      return failure({ kind: 'invalid-input', field: 'account-id', problem: 'already-listed' })
    const account = this.#open(crypto.randomUUID(), name.value)
    const connected = await account.service.connect(typed)
    if (!connected.ok) {
      account.remove()
      return connected
    }
    this.#accounts.push(account)
    this.#keep({ accounts: [...this.#settings.accounts, account.settings.get()] })
    return this.show(account.key)
  }

  rename(account: string, typed: string): Result<null> {
    const settings = this.#accounts.find(({ key }) => key === account)?.settings
    if (!settings) return notConnected
    const others = this.#named().flatMap(({ key, name }) => (key === account ? [] : [name]))
    const name = parseAccountName(typed, others)
    if (!name.ok) return name
    settings.set({ ...settings.get(), name: name.value })
    this.#onChange()
    return success()
  }

  /** Shows one account, or with null all of them. */
  show(account: string | null): Result<null> {
    this.#keep({ shownAccount: account })
    this.popoverOpened(this.#isPopoverOpen)
    this.#onChange()
    return success()
  }

  /** Removes an account: its token, its files and, unless it is the last, itself. */
  async disconnect(account: string): Promise<Result<null>> {
    const opened = this.#accounts.find(({ key }) => key === account)
    if (!opened) return notConnected
    const removed = await opened.service.disconnect()
    if (this.#accounts.length > 1) this.#drop(opened)
    return removed
  }

  /** Reads what is on show. */
  async refresh(): Promise<Result<null>> {
    const results = await Promise.all(this.#onShow().map(({ service }) => service.refresh()))
    return results.find(({ ok }) => !ok) ?? success()
  }

  /** The whole history of what is on show, the newest first. */
  historyOnShow(): AccountEntry[] {
    return this.#onShow()
      .flatMap(({ key, service }) => service.history.entries().map((entry) => ({ ...entry, account: key })))
      .sort((one, other) => other.at - one.at)
  }

  /** Notes why something was done to many campaigns at once; empty takes a reason back. */
  explainRun(batchId: string, reason: string): Result<null> {
    for (const { service } of this.#accounts) service.explainRun(batchId, reason)
    return success()
  }

  setPreferences(part: Partial<Preferences>): Result<null> {
    this.#keep({ preferences: { ...this.#settings.preferences, ...part } })
    this.#onChange()
    return success()
  }

  /** The page that held offers to undo is gone. */
  releaseUndo(): void {
    for (const { service } of this.#accounts) service.releaseUndo()
  }

  /** Does what the keychain could not do before, where nobody is asked anything. */
  goOnSilently(): void {
    for (const { service } of this.#accounts) service.goOnSilently()
  }

  /** The computer slept. */
  wokeUp(): void {
    for (const { service } of this.#accounts) service.wokeUp()
  }

  /** What is on show is read more often while the popover is open. */
  popoverOpened(isOpen: boolean): void {
    this.#isPopoverOpen = isOpen
    const shown = this.#onShow()
    for (const account of this.#accounts) account.service.popoverOpened(isOpen && shown.includes(account))
  }

  #open(key: string, name: string): OpenedAccount {
    const { settings, openResources, showNotification } = this.#deps
    const preferences = { get: () => settings.get().preferences }
    const opened = openAccountAt(
      settingsOf(newAccount(key, name), settings),
      {
        preferences,
        showNotification: (news) => showNotification({ ...news, title: this.#titleIn(key, news.title) }),
      },
      (addBanner) => openResources(key, addBanner),
    )
    opened.service.onChange(this.#onChange)
    return opened
  }

  /** Where there are several accounts it says in which: their campaigns may be called alike. */
  #titleIn(account: string, title: string): string {
    if (this.#accounts.length < 2) return title
    const name = this.#names()[this.#accounts.findIndex(({ key }) => key === account)]
    return name === undefined ? title : `${name}: ${title}`
  }

  /** What became of its token is still told when the account is gone. */
  #drop(account: OpenedAccount): void {
    this.#accounts = this.#accounts.filter((other) => other !== account)
    this.#keep({ accounts: this.#settings.accounts.filter(({ key }) => key !== account.key) })
    account.remove()
    for (const banner of account.service.view().banners) this.#deps.addBanner(banner)
    this.popoverOpened(this.#isPopoverOpen)
    this.#onChange()
  }

  get #settings(): Settings {
    return this.#deps.settings.get()
  }

  #keep(part: Partial<Settings>): void {
    this.#deps.settings.set({ ...this.#settings, ...part })
  }

  /** One that is gone is shown no more. */
  get #shownAccount(): string | null {
    const [first, ...others] = this.#accounts
    if (first && others.length === 0) return first.key
    const { shownAccount } = this.#settings
    return this.#accounts.some(({ key }) => key === shownAccount) ? shownAccount : null
  }

  #onShow(): OpenedAccount[] {
    const shown = this.#shownAccount
    return this.#accounts.filter(({ key }) => shown === null || key === shown)
  }

  #names(): string[] {
    return accountNames(this.#accounts.map(({ settings }) => settings.get()))
  }

  #named(): NamedAccount[] {
    const names = this.#names()
    return this.#accounts.map(({ service }, index) => ({ ...service.view(), name: names[index] ?? '' }))
  }
}

const notConnected = failure({ kind: 'not-connected' })
