import { startGnomeKeyring } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { startKeePassXc } from '../../scripts/desktop/keychains/keePassXc.mjs'
import { keychains } from './keychains'
import { expect, test } from './keychainTest'
import { removedFromKeychain, stillInKeychain } from './keychainWords'
import { connectAndSave, disconnect, openWindow } from './person'

for (const { name, start: startIt } of keychains) {
  test(`${name} locked at Disconnect: the token is gone once the dialog is answered`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const pauseBar = await start()
    const { page } = pauseBar
    await connectAndSave(pauseBar, alta.token, keychain)
    await keychain.lock()
    await disconnect(pauseBar, tray)
    await keychain.answer()
    await keychain.confirmDeletion()
    await openWindow(pauseBar, tray)
    await expect(page.getByText(removedFromKeychain)).toBeVisible()
    await expect(page.getByText(stillInKeychain)).toBeHidden()
    await expect(pauseBar.tokenField).toBeVisible()
    await expect.poll(keychain.entries).toBe(0)
  })

  test(`${name}’s dialog sent away at Disconnect: the token is said to be still there, and “Try again” removes it`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const pauseBar = await start()
    const { page } = pauseBar
    await connectAndSave(pauseBar, alta.token, keychain)
    await keychain.lock()
    await disconnect(pauseBar, tray)
    await keychain.cancel()
    await openWindow(pauseBar, tray)
    await expect(page.getByText(stillInKeychain)).toBeVisible()
    await expect(page.getByText(removedFromKeychain)).toBeHidden()
    await expect(pauseBar.button('Try again')).toBeVisible()
    expect(await keychain.dialog.isThere()).toBe(false)
    await pauseBar.button('Try again').click()
    await keychain.answer()
    await keychain.confirmDeletion()
    await openWindow(pauseBar, tray)
    await expect(page.getByText(stillInKeychain)).toBeHidden()
    await expect.poll(keychain.entries).toBe(0)
  })
}

test('KeePassXC told not to delete the entry: the token is never said to be removed', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keychain = await startKeychain((desktop) => startKeePassXc(desktop))
  const pauseBar = await start()
  await connectAndSave(pauseBar, alta.token, keychain)
  await disconnect(pauseBar, tray)
  await keychain.allow()
  await keychain.declineDeletion()
  await openWindow(pauseBar, tray)
  await expect(pauseBar.page.getByText(stillInKeychain)).toBeVisible()
  await expect(pauseBar.page.getByText(removedFromKeychain)).toBeHidden()
  await pauseBar.button('Try again').click()
  await keychain.confirmDeletion()
  await expect.poll(keychain.entries).toBe(0)
  await openWindow(pauseBar, tray)
  await expect(pauseBar.page.getByText(stillInKeychain)).toBeHidden()
})

test('PauseBar quit right after a Disconnect that could not delete: the next start says so, and deletes', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keyring = await startKeychain(startGnomeKeyring)
  const pauseBar = await start()
  await connectAndSave(pauseBar, alta.token, keyring)
  await keyring.lock()
  await disconnect(pauseBar, tray)
  await keyring.dialog.waitUntilThere()
  await pauseBar.quit()
  if (await keyring.dialog.isThere()) await keyring.cancel()
  expect(await keyring.entries()).toBe(1)

  const again = await start()
  await test.step('still locked, it is said', async () => {
    await openWindow(again, tray)
    await expect(again.page.getByText(stillInKeychain)).toBeVisible()
    await expect(again.button('Try again')).toBeVisible()
    await expect(again.tokenField).toBeVisible()
  })
  await test.step('opened, it is deleted without a click', async () => {
    if (await keyring.dialog.isThere()) await keyring.cancel()
    await keyring.unlock()
    await expect.poll(keyring.entries).toBe(0)
    await expect(again.page.getByText(stillInKeychain)).toBeHidden()
    expect(await keyring.dialog.isThere()).toBe(false)
  })
})

test('a token that could not be deleted goes at the next start by itself, when the keychain is open then', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keyring = await startKeychain(startGnomeKeyring)
  const pauseBar = await start()
  await connectAndSave(pauseBar, alta.token, keyring)
  await keyring.lock()
  await disconnect(pauseBar, tray)
  await keyring.cancel()
  await pauseBar.quit()
  await keyring.unlock()
  const again = await start()
  await expect.poll(keyring.entries).toBe(0)
  await expect(again.page.getByText(stillInKeychain)).toBeHidden()
  await again.quit()
  const third = await start()
  await expect(third.tokenField).toBeVisible()
  await expect(third.page.getByText(removedFromKeychain)).toBeHidden()
})

test.describe('two accounts', () => {
  test.use({
    altaOptions: {
      campaigns: [
        { id: '11111111-1111-4111-8111-111111111111', name: 'Europe', accountId: 'emea' },
        { id: '22222222-2222-4222-8222-222222222222', name: 'America', accountId: 'us' },
      ],
      accountIds: ['emea', 'us'],
      token: 'alta-secret-7f3b',
    },
  })

  test('one that was removed while the keychain was locked: its token goes when the keychain opens', async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keyring = await startKeychain(startGnomeKeyring)
    const pauseBar = await start()
    const { page, dialog } = pauseBar
    const choose = async (item: string) => {
      await page.getByRole('button', { name: /^Account: / }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await pauseBar.connect(alta.token, 'emea')
    await pauseBar.expectStatus('Europe', 'Active')
    await choose('Add account…')
    await dialog.getByRole('textbox', { name: 'API token' }).fill(alta.token)
    await dialog.getByRole('textbox', { name: 'Account ID (optional)' }).fill('us')
    await dialog.getByRole('button', { name: 'Connect' }).click()
    await pauseBar.expectStatus('America', 'Active')
    await expect.poll(keyring.entries).toBe(2)
    await keyring.lock()
    await choose('Remove…')
    await dialog.getByRole('button', { name: 'Remove account' }).click()
    await keyring.cancel()
    await openWindow(pauseBar, tray)
    await expect(page.getByText(stillInKeychain)).toBeVisible()
    await pauseBar.quit()
    await keyring.unlock()
    await start()
    await expect.poll(keyring.entries).toBe(1)
  })
})
