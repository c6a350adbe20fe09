import { setTimeout as pause } from 'node:timers/promises'
import type { Keychain } from '../../scripts/desktop/keychains/keychain.mjs'
import type { TrayHost } from '../../scripts/desktop/trayHost.mjs'
import type { PauseBar } from '../pauseBar'
import { expect, q1 } from './keychainTest'

/** A window closes a moment after it lost the focus. */
const betweenLooksMs = 100

/** Types the token and waits until it is in the keychain. */
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

/** Opens the window from the tray; again if it closed because a keychain’s dialog took the focus. */
export async function openWindow(pauseBar: PauseBar, tray: TrayHost): Promise<void> {
  await expect(async () => {
    if (!(await pauseBar.isVisible())) await tray.clickMenu('Open PauseBar')
    for (let looks = 0; looks < 5; looks += 1) {
      await pause(betweenLooksMs)
      expect(await pauseBar.isVisible()).toBe(true)
    }
  }).toPass()
}
