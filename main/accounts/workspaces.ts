import type { Notice, Result, Snapshot } from '../../preload/shared/contract'
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
  #notices: readonly Notice[] = []
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
    this.#settings = deps.openSettings(this.notify)
    const tokens = deps.openTokens(this.notify)
    const openResources: AccountsDeps['openResources'] = (account, notify) => ({
      ...deps.openResources(account, notify),
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
    const { notices, ...view } = this.accounts.view()
    const ownNotices = this.#notices.map((notice) => ({ ...notice, account: null }))
    return {
      revision: this.#revision,
      ...view,
      notices: [...ownNotices, ...notices],
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
  dismissNotice(account: string | null, kind: Notice['kind']): Result<null> {
    if (account !== null) return this.accounts.find(account)?.dismissNotice(kind) ?? success()
    this.#notices = this.#notices.filter((notice) => notice.kind !== kind)
    this.#changed()
    return success()
  }

  /** What the keychain could not do before may be possible by now. */
  #goOnSilently(): void {
    this.#own.goOnSilently()
    void this.#tokens.removeLeftSilently({ tells: false })
  }

  #accountsIn(deps: Pick<AccountsDeps, 'settings' | 'openResources'>): Accounts {
    const { server, announce, clock } = this.#deps
    return new Accounts({ ...deps, server, notify: this.notify, announce, clock }, () => this.#changed())
  }

  /** Tells something that belongs to no account, in place of an older notice of its kind. */
  notify = (notice: Notice): void => {
    this.#notices = [...this.#notices.filter(({ kind }) => kind !== notice.kind), notice]
    this.#changed()
  }

  #changed(): void {
    this.#revision += 1
    for (const listener of this.#listeners) listener()
  }
}
