import type { Keychain } from '../../scripts/desktop/keychains/keychain.mjs'
import type { TrayHost } from '../../scripts/desktop/trayHost.mjs'
import type { PauseBar } from '../pauseBar'
import { expect, q1 } from './keychainTest'

/** Types the token in; it is in the keychain afterwards. */
export async function connectAndSave(
  pauseBar: PauseBar,
  token: string,
  keychain: Pick<Keychain, 'entries'>,
): Promise<void> {
  await pauseBar.connect(token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect.poll(keychain.entries).toBe(1)
}

/** Disconnects in the settings. */
export async function disconnect(pauseBar: PauseBar, tray: TrayHost): Promise<void> {
  await openWindow(pauseBar, tray)
  await pauseBar.button('Settings').click()
  await pauseBar.button('Disconnect…').click()
  await pauseBar.button('Disconnect').click()
}

/** Opens the window from the tray: a dialog of a keychain’s takes the focus, and the window goes. */
export async function openWindow(pauseBar: PauseBar, tray: TrayHost): Promise<void> {
  if (!(await pauseBar.isVisible())) await tray.clickMenu('Open PauseBar')
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
}
