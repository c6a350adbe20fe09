import { app } from 'electron'
import type { AppPreferences, Result } from '../../preload/shared/contract'
import type { Workspaces } from '../accounts/workspaces'
import { type LaunchAtLogin, launchAtLogin } from './login/launchAtLogin'
import { Shortcut } from './shortcut'

/** What PauseBar has of the desktop besides its window and its tray, as the person wants it. */
export class Desktop {
  #workspaces: Workspaces
  #shortcut: Shortcut
  #launch: LaunchAtLogin = launchAtLogin()

  constructor(workspaces: Workspaces, onShortcut: () => void) {
    this.#workspaces = workspaces
    this.#shortcut = new Shortcut(onShortcut)
  }

  /** Takes up what was chosen before. */
  start(): void {
    const { shortcut } = this.#workspaces.accounts.preferences
    if (shortcut !== null && !this.#shortcut.use(shortcut).ok)
      this.#workspaces.addBanner({ kind: 'shortcut-taken', keys: shortcut })
    this.#launch.followProgram()
    this.#followLogin()
    // Whoever changed it in the desktop's own settings comes back from there.
    app.on('browser-window-focus', () => this.#followLogin())
  }

  /** Of the login the system knows best, since people change that there. */
  #followLogin(): void {
    const launchAtLogin = this.#launch.isOn()
    if (launchAtLogin === this.#workspaces.accounts.preferences.launchAtLogin) return
    this.#keep({ launchAtLogin })
  }

  setShortcut(keys: string | null): Result<null> {
    const used = this.#shortcut.use(keys)
    return used.ok ? this.#keep({ shortcut: keys }) : used
  }

  setLaunchAtLogin(isOn: boolean): Result<null> {
    const turned = this.#launch.turn(isOn)
    this.#followLogin()
    return turned
  }

  #keep(part: Partial<AppPreferences>): Result<null> {
    return this.#workspaces.setPreferences(part)
  }
}
