import type { AppPreferences, Result } from '../../preload/contract'
import type { Workspaces } from '../campaigns/workspaces'
import { type LaunchAtLogin, launchAtLogin } from './launchAtLogin'
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

  /** Takes up what was chosen before; of the login the system knows best, since people change that there. */
  start(): void {
    const { shortcut, launchAtLogin } = this.#workspaces.snapshot().preferences
    if (shortcut !== null && !this.#shortcut.use(shortcut).ok)
      this.#workspaces.notify({ kind: 'shortcut-taken', keys: shortcut })
    const isOn = this.#launch.isOn()
    if (isOn !== launchAtLogin) this.#keep({ launchAtLogin: isOn })
  }

  setShortcut(keys: string | null): Result<null> {
    const used = this.#shortcut.use(keys)
    return used.ok ? this.#keep({ shortcut: keys }) : used
  }

  setLaunchAtLogin(isOn: boolean): Result<null> {
    const turned = this.#launch.turn(isOn)
    return turned.ok ? this.#keep({ launchAtLogin: isOn }) : turned
  }

  #keep(part: Partial<AppPreferences>): Result<null> {
    return this.#workspaces.accounts.setPreferences(part)
  }
}
