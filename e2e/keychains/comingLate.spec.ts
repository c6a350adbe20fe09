import { startGnomeKeyring } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { keychains } from './keychains'
import { expect, q1, test } from './keychainTest'
import { untilYouQuit } from './keychainWords'
import { openWindow } from './person'

for (const { name, start: startIt } of keychains) {
  test(`${name} starts while the token is in memory: it is saved by itself`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const pauseBar = await start()
    await pauseBar.connect(alta.token)
    await pauseBar.expectStatus(q1.name, 'Active')
    await expect(pauseBar.page.getByText(untilYouQuit)).toBeVisible()
    await expect(pauseBar.button('Save it now')).toBeVisible()
    const keychain = await startKeychain(startIt)
    await expect.poll(keychain.entries).toBe(1)
    await openWindow(pauseBar, tray)
    await expect(pauseBar.page.getByText(untilYouQuit)).toBeHidden()
    expect(await keychain.dialog.isThere()).toBe(false)
  })
}

test('a keychain that opens while the token is in memory: it is saved by itself, and there at the next start', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keyring = await startKeychain(startGnomeKeyring)
  await keyring.lock()
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await keyring.cancel()
  await openWindow(pauseBar, tray)
  await expect(pauseBar.page.getByText(untilYouQuit)).toBeVisible()
  await keyring.unlock()
  await expect.poll(keyring.entries).toBe(1)
  await expect(pauseBar.page.getByText(untilYouQuit)).toBeHidden()
  await pauseBar.quit()
  const again = await start()
  await again.expectStatus(q1.name, 'Active')
  await expect(again.tokenField).toBeHidden()
})

test('“Save it now” brings the dialog back, and saves once it is answered', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keyring = await startKeychain(startGnomeKeyring)
  await keyring.lock()
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await keyring.cancel()
  await openWindow(pauseBar, tray)
  await pauseBar.button('Save it now').click()
  await keyring.answer()
  await expect.poll(keyring.entries).toBe(1)
  await openWindow(pauseBar, tray)
  await expect(pauseBar.page.getByText(untilYouQuit)).toBeHidden()
})
