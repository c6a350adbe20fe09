import { app, globalShortcut } from 'electron'
import type { Result } from '../../preload/shared/contract'
import type { Workspaces } from '../accounts/workspaces'
import { failure, success } from '../domain/result'
import { type LaunchAtLogin, launchAtLogin } from './login/launchAtLogin'

/** The preferences that the system has to carry out: the global shortcut and launching at login. */
export class Desktop {
  #workspaces: Workspaces
  #onShortcut: () => void
  /** The keys that are registered now. Electron unregisters them when the app quits. */
  #shortcut: string | null = null
  #launch: LaunchAtLogin = launchAtLogin()

  constructor(workspaces: Workspaces, onShortcut: () => void) {
    this.#workspaces = workspaces
    this.#onShortcut = onShortcut
  }

  /** Applies the saved preferences. */
  start(): void {
    const { shortcut } = this.#workspaces.accounts.preferences
    if (!this.#register(shortcut).ok && shortcut !== null)
      this.#workspaces.addBanner({ kind: 'shortcut-taken', keys: shortcut })
    this.#launch.followProgram()
    this.#readLaunchAtLogin()
    // People who changed it in the system's settings come back from there.
    app.on('browser-window-focus', () => this.#readLaunchAtLogin())
  }

  /** @param keys an Electron accelerator; null for none */
  setShortcut(keys: string | null): Result<null> {
    const registered = this.#register(keys)
    return registered.ok ? this.#workspaces.setPreferences({ shortcut: keys }) : registered
  }

  setLaunchAtLogin(isOn: boolean): Result<null> {
    const turned = this.#launch.turn(isOn)
    this.#readLaunchAtLogin()
    return turned
  }

  /** If another program has the keys, the previous ones stay registered. */
  #register(keys: string | null): Result<null> {
    if (keys === this.#shortcut) return success()
    if (keys !== null && !globalShortcut.register(keys, this.#onShortcut))
      return failure({ kind: 'shortcut-taken', keys })
    if (this.#shortcut !== null) globalShortcut.unregister(this.#shortcut)
    this.#shortcut = keys
    return success()
  }

  /** The system's setting wins over ours, since people change it there too. */
  #readLaunchAtLogin(): void {
    const launchAtLogin = this.#launch.isOn()
    if (launchAtLogin === this.#workspaces.accounts.preferences.launchAtLogin) return
    this.#workspaces.setPreferences({ launchAtLogin })
  }
}
