import type { Banner, Preferences, Result, Snapshot } from '../../preload/shared/contract'
import { appPreferences, listPreferences } from '../../preload/shared/preferences'
import { success } from '../domain/result'
import type { TrayView } from '../domain/tray/trayView'
import { AppSettings, accountsSettingsIn } from './accountSettings'
import { Accounts } from './accounts'
import { demoAccountsSettings } from './demo'
import type { AccountsDeps, WorkspacesDeps } from './ports'
import type { Tokens } from './tokenPort'

/** What window and tray show: the accounts of this computer or, while it is open, the demo's. */
export class Workspaces {
  #deps: WorkspacesDeps
  /** What belongs to no account, or to one that is gone. */
  #banners: readonly Banner[] = []
  #settings: AppSettings
  #tokens: Tokens
  #own: Accounts
  #demo: { accounts: Accounts; stop(): Promise<void> } | null = null
  #isPopoverOpen = false
  #notificationsFail = false
  #revision = 0
  #listeners = new Set<() => void>()

  constructor(deps: WorkspacesDeps) {
    this.#deps = deps
    const settings = deps.openSettings(this.addBanner)
    this.#settings = new AppSettings(settings)
    const tokens = deps.openTokens(this.addBanner)
    this.#tokens = tokens
    this.#own = this.#accountsIn({
      settings: accountsSettingsIn(settings),
      openResources: (account, addBanner) => ({
        ...deps.openResources(account, addBanner),
        vault: tokens.vaultOf(account),
      }),
    })
    tokens.onChange(() => this.#goOnSilently())
  }

  /** The accounts that commands go to. */
  get accounts(): Accounts {
    return this.#demo?.accounts ?? this.#own
  }

  snapshot(): Snapshot {
    const { banners, ...view } = this.accounts.view()
    const ownBanners = this.#banners.map((banner) => ({ ...banner, account: null }))
    return {
      revision: this.#revision,
      ...view,
      banners: [...ownBanners, ...banners],
      notificationsFail: this.#notificationsFail,
    }
  }

  trayView(): TrayView {
    return this.accounts.trayView()
  }

  /** Calls back after each change of the snapshot. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** Connects as before, or opens the demo alone. */
  async start({ inDemo }: { inDemo: boolean }): Promise<void> {
    if (inDemo) await this.openDemo()
    else await Promise.all([this.#own.start(), this.#tokens.removeLeftSilently({ tells: true })])
  }

  /** Tries again to remove the tokens that the keychain did not let go of. */
  removeLeftTokens(): Promise<Result<null>> {
    return this.#tokens.removeLeft()
  }

  popoverOpened(isOpen: boolean): void {
    this.#isPopoverOpen = isOpen
    if (!isOpen) return
    this.accounts.popoverOpened()
    this.#goOnSilently()
  }

  /** Whether the system took the newest notification. */
  notificationsShown(isShown: boolean): void {
    if (this.#notificationsFail === !isShown) return
    this.#notificationsFail = !isShown
    this.#changed()
  }

  setPreferences(part: Partial<Preferences>): Result<null> {
    const preferences = { ...this.accounts.preferences, ...part }
    this.#settings.set(appPreferences(preferences))
    this.accounts.setListPreferences(listPreferences(preferences))
    this.#changed()
    return success()
  }

  /** Opens the demo workspace: nothing of it is kept, and no keychain is asked. */
  async openDemo(): Promise<Result<null>> {
    const demo = await this.#deps.startDemo()
    if (this.#demo) {
      await demo.stop()
      return success()
    }
    this.#own.close()
    const settings = demoAccountsSettings(listPreferences(this.#own.preferences), demo)
    const accounts = this.#accountsIn({ settings, openResources: demo.resourcesOf })
    this.#demo = { accounts, stop: demo.stop }
    await accounts.start()
    return success()
  }

  /** Leaves the demo for what was before it, or removes the account: its token, its files, and the account itself. */
  async disconnect(account: string): Promise<Result<null>> {
    if (!this.#demo) return this.#own.disconnect(account)
    const { accounts, stop } = this.#demo
    this.#demo = null
    accounts.close()
    void stop()
    await this.#own.start()
    return success()
  }

  /** @param account null for what belongs to none */
  dismissBanner(account: string | null, kind: Banner['kind']): Result<null> {
    if (account !== null) return this.accounts.find(account)?.dismissBanner(kind) ?? success()
    this.#banners = this.#banners.filter((banner) => banner.kind !== kind)
    this.#changed()
    return success()
  }

  /** Adds something that belongs to no account, in place of an older banner of its kind. */
  addBanner = (banner: Banner): void => {
    this.#banners = [...this.#banners.filter(({ kind }) => kind !== banner.kind), banner]
    this.#changed()
  }

  /** What the keychain could not do before may be possible by now. */
  #goOnSilently(): void {
    this.#own.goOnSilently()
    void this.#tokens.removeLeftSilently({ tells: false })
  }

  #accountsIn(deps: Pick<AccountsDeps, 'settings' | 'openResources'>): Accounts {
    const { server, showNotification, clock } = this.#deps
    return new Accounts({
      ...deps,
      server,
      clock,
      showNotification,
      addBanner: this.addBanner,
      appSettings: this.#settings,
      isPopoverOpen: () => this.#isPopoverOpen,
      onChange: () => this.#changed(),
    })
  }

  #changed(): void {
    this.#revision += 1
    for (const listener of this.#listeners) listener()
  }
}
