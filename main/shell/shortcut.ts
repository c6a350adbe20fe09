import { app, globalShortcut } from 'electron'
import type { Result } from '../../preload/shared/contract'
import { failure, success } from '../domain/result'

/** The keys that open the popover, whichever program the person is in. The system lets go of them when the app quits. */
export class Shortcut {
  #onPress: () => void
  #inForce: string | null = null

  constructor(onPress: () => void) {
    this.#onPress = onPress
  }

  /**
   * Takes these keys in place of those before, which stay in force when another program has these.
   *
   * @param keys as Electron's accelerators are written; null for none
   */
  use(keys: string | null): Result<null> {
    if (keys === this.#inForce) return success()
    if (keys !== null && !globalShortcut.register(keys, this.#onPress))
      return failure({ kind: 'shortcut-taken', keys })
    if (this.#inForce !== null) globalShortcut.unregister(this.#inForce)
    this.#inForce = keys
    return success()
  }
}

/**
 * Under Wayland the desktop's portal passes the keys on, where the desktop has one; to be called before the app is ready.
 * Under X11 Chromium takes them from the display itself, and with the portal it would not.
 * @see https://www.electronjs.org/docs/latest/api/global-shortcut
 */
export function letWaylandPassKeys(): void {
  if (process.env['XDG_SESSION_TYPE'] !== 'wayland') return
  app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal')
}
