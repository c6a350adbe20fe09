import { setTimeout as pause } from 'node:timers/promises'
import { startGnomeKeyringWithoutKeyring } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { startKWalletWithoutWallet } from '../../scripts/desktop/keychains/kWallet.mjs'
import { type Desktop, expect, q1, test } from './keychainTest'
import { untilYouQuit, waitsForKeychain } from './keychainWords'
import { openWindow } from './person'

test('gnome-keyring asks for the password of a new keyring: filled in slowly, it keeps the token', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keyring = await startKeychain(startGnomeKeyringWithoutKeyring)
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await keyring.dialog.waitUntilThere()
  await openWindow(pauseBar, tray)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(pauseBar.page.getByText(waitsForKeychain)).toBeVisible()
  expect(await keyring.dialog.count()).toBe(1)
  // Longer than PauseBar ever waited for the keychain's process, as when a person fills in both fields slowly.
  await pause(12_000)
  await keyring.makeKeyring({ betweenMs: 1_000 })
  expect(await keyring.entries()).toBe(1)
  await openWindow(pauseBar, tray)
  await expect(pauseBar.page.getByText(waitsForKeychain)).toBeHidden()
  await expect(pauseBar.page.getByText(untilYouQuit)).toBeHidden()
  await pauseBar.quit()
  const again = await start()
  await again.expectStatus(q1.name, 'Active')
})

const withoutOne = [
  {
    name: 'gnome-keyring',
    startIt: async (desktop: Desktop) => {
      const { makeKeyring, ...keyring } = await startGnomeKeyringWithoutKeyring(desktop)
      return { ...keyring, make: () => makeKeyring() }
    },
  },
  {
    name: 'KWallet',
    startIt: async (desktop: Desktop) => {
      const { makeWallet, ...wallet } = await startKWalletWithoutWallet(desktop)
      return { ...wallet, make: makeWallet }
    },
  },
]

for (const { name, startIt } of withoutOne) {
  test(`${name} has nothing to keep a token in: it is made when asked for`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const pauseBar = await start()
    await pauseBar.connect(alta.token)
    await keychain.make()
    await expect.poll(keychain.entries).toBe(1)
    await openWindow(pauseBar, tray)
    await pauseBar.expectStatus(q1.name, 'Active')
    await expect(pauseBar.page.getByText(untilYouQuit)).toBeHidden()
  })

  test(`${name}’s dialog for a new password sent away: the token serves on, and can be saved later`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const pauseBar = await start()
    await pauseBar.connect(alta.token)
    await keychain.cancel()
    await openWindow(pauseBar, tray)
    await pauseBar.expectStatus(q1.name, 'Active')
    // KWallet does not report that its dialog was cancelled. Then the button says `Try again`.
    await pauseBar.page.getByRole('button', { name: /^(Save it now|Try again)$/ }).click()
    await keychain.make()
    await expect.poll(keychain.entries).toBe(1)
    await openWindow(pauseBar, tray)
    await expect(pauseBar.page.getByText(untilYouQuit)).toBeHidden()
    await expect(pauseBar.page.getByText(waitsForKeychain)).toBeHidden()
  })
}
