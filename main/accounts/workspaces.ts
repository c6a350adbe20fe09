import type { Banner, Result, Snapshot } from '../../preload/shared/contract'
import { success } from '../domain/result'
import type { TrayView } from '../domain/tray/trayView'
import { Accounts } from './accounts'
import { demoSettings } from './demo'
import type { AccountsDeps, Kept, Settings, WorkspacesDeps } from './ports'
import type { Tokens } from './tokenPort'

/** What window and tray have to do with: the accounts of this computer or, as long as it is open, the demo's. */
export class Workspaces {
  #deps: WorkspacesDeps
  /** What belongs to no account, or to one that is gone. */
  #banners: readonly Banner[] = []
  #settings: Kept<Settings>
  #tokens: Tokens
  #own: Accounts
  #demo: { accounts: Accounts; stop(): Promise<void> } | null = null
  #isPopoverOpen = false
  #notificationsFail = false
  #revision = 0
  #listeners = new Set<() => void>()

  constructor(deps: WorkspacesDeps) {
    this.#deps = deps
    this.#settings = deps.openSettings(this.addBanner)
    const tokens = deps.openTokens(this.addBanner)
    const openResources: AccountsDeps['openResources'] = (account, addBanner) => ({
      ...deps.openResources(account, addBanner),
      vault: tokens.vaultOf(account),
    })
    this.#tokens = tokens
    this.#own = this.#accountsIn({ settings: this.#settings, openResources })
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
    this.accounts.popoverOpened(isOpen)
    if (isOpen) this.#goOnSilently()
  }

  /** Whether the system took the newest notification. */
  notificationsShown(isShown: boolean): void {
    if (this.#notificationsFail === !isShown) return
    this.#notificationsFail = !isShown
    this.#changed()
  }

  /** Opens the demo workspace: nothing of it is kept, and no keychain is asked. */
  async openDemo(): Promise<Result<null>> {
    const demo = await this.#deps.startDemo()
    if (this.#demo) {
      await demo.stop()
      return success()
    }
    this.#own.close()
    const settings = demoSettings(this.#settings, demo)
    const accounts = this.#accountsIn({ settings, openResources: demo.placeOf })
    this.#demo = { accounts, stop: demo.stop }
    accounts.popoverOpened(this.#isPopoverOpen)
    await accounts.start()
    return success()
  }

  /** Leaves the demo for what was before it, or removes the account: its token, its files, and it. */
  async disconnect(account: string): Promise<Result<null>> {
    if (!this.#demo) return this.#own.disconnect(account)
    const { accounts, stop } = this.#demo
    this.#demo = null
    accounts.close()
    void stop()
    this.#own.popoverOpened(this.#isPopoverOpen)
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

  /** What the keychain could not do before may be possible by now. */
  #goOnSilently(): void {
    this.#own.goOnSilently()
    void this.#tokens.removeLeftSilently({ tells: false })
  }

  #accountsIn(deps: Pick<AccountsDeps, 'settings' | 'openResources'>): Accounts {
    const { server, showNotification, clock } = this.#deps
    return new Accounts({ ...deps, server, addBanner: this.addBanner, showNotification, clock }, () =>
      this.#changed(),
    )
  }

  /** Tells something that belongs to no account, in place of an older banner of its kind. */
  addBanner = (banner: Banner): void => {
    this.#banners = [...this.#banners.filter(({ kind }) => kind !== banner.kind), banner]
    this.#changed()
  }

  #changed(): void {
    this.#revision += 1
    for (const listener of this.#listeners) listener()
  }
}
