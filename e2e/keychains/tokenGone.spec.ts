import { answersWith } from '../../main/simulatedAlta/faults'
import { startGnomeKeyring } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { startKeePassXc } from '../../scripts/desktop/keychains/keePassXc.mjs'
import { startKWallet } from '../../scripts/desktop/keychains/kWallet.mjs'
import type { PauseBar } from '../pauseBar'
import type { keychains } from './keychains'
import { blackFriday, expect, q1, test, webinar } from './keychainTest'
import { notInKeychain } from './keychainWords'
import { connectAndSave, openWindow } from './person'

const clearable: typeof keychains = [
  { name: 'gnome-keyring', start: startGnomeKeyring },
  { name: 'KeePassXC', start: (desktop) => startKeePassXc(desktop, { asks: false }) },
  { name: 'KWallet', start: startKWallet },
]

/** Leaves what an account keeps only on this computer: a pin, an end, and a failure. */
async function leaveTraces(pauseBar: PauseBar): Promise<void> {
  await pauseBar.chooseFromRow(q1.name, 'Pause until tomorrow 09:00')
  await pauseBar.expectStatus(q1.name, 'Paused until')
  await pauseBar.chooseFromRow(blackFriday.name, 'Pin to top')
  await pauseBar.toggle(webinar.name).click()
  await expect(pauseBar.failureOf(webinar.name)).toBeVisible()
}

async function expectTraces(pauseBar: PauseBar): Promise<void> {
  await pauseBar.expectStatus(q1.name, 'Paused until')
  await expect(pauseBar.campaigns.getByRole('heading', { name: 'Pinned 1' })).toBeVisible()
  await expect(pauseBar.failureOf(webinar.name)).toBeVisible()
  await pauseBar.button('History').click()
  const entries = pauseBar.page.getByRole('list', { name: 'History' }).getByRole('listitem')
  await expect(entries.filter({ hasText: q1.name })).toHaveCount(1)
  await pauseBar.page.keyboard.press('Escape')
}

for (const { name, start: startIt } of clearable) {
  test(`the token was taken out of ${name}: that is said, and pasting it keeps all else`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const before = await start()
    await connectAndSave(before, alta.token, keychain)
    const mend = alta.failAlways(new RegExp(`POST.*${webinar.id}`), answersWith(403))
    await leaveTraces(before)
    mend()
    await before.quit()
    await keychain.clearEntries()
    await expect.poll(keychain.entries).toBe(0)

    const pauseBar = await start()
    await openWindow(pauseBar, tray)
    await expect(pauseBar.page.getByText(notInKeychain)).toBeVisible()
    await expect(pauseBar.tokenField).toBeVisible()
    expect(await keychain.dialog.isThere()).toBe(false)
    await pauseBar.tokenField.fill(alta.token)
    await pauseBar.button('Connect').click()
    await expectTraces(pauseBar)
    await expect(pauseBar.page.getByText(notInKeychain)).toBeHidden()
    await expect.poll(keychain.entries).toBe(1)
  })
}

/** Even while locked, these say what they hold without asking for a password. KeePassXC does not. */
const telling: typeof keychains = clearable.filter(({ name }) => name !== 'KeePassXC')

for (const { name, start: startIt } of telling) {
  test(`the token is not in ${name}, which is locked: nobody is asked for the password of a keychain that holds none`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const before = await start()
    await connectAndSave(before, alta.token, keychain)
    await before.quit()
    await keychain.clearEntries()
    await keychain.lock()

    const pauseBar = await start()
    await openWindow(pauseBar, tray)
    await expect(pauseBar.page.getByText(notInKeychain)).toBeVisible()
    expect(await keychain.dialog.isThere()).toBe(false)
    await pauseBar.tokenField.fill(alta.token)
    await pauseBar.button('Connect').click()
    await keychain.answer()
    await expect.poll(keychain.entries).toBe(1)
    await openWindow(pauseBar, tray)
    await pauseBar.expectStatus(q1.name, 'Active')
    await expect(pauseBar.page.getByText(notInKeychain)).toBeHidden()
  })
}

test('a locked keychain that nobody can open: the token can be pasted instead, which keeps all else', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keyring = await startKeychain(startGnomeKeyring)
  const before = await start()
  await connectAndSave(before, alta.token, keyring)
  const mend = alta.failAlways(new RegExp(`POST.*${webinar.id}`), answersWith(403))
  await leaveTraces(before)
  mend()
  await before.quit()
  await keyring.lock()

  const pauseBar = await start()
  await keyring.cancel()
  await openWindow(pauseBar, tray)
  await expect(pauseBar.page.getByText(notInKeychain)).toBeHidden()
  await pauseBar.button('Paste the token instead').click()
  await pauseBar.tokenField.fill(alta.token)
  await pauseBar.button('Connect').click()
  await keyring.cancel()
  await openWindow(pauseBar, tray)
  await expectTraces(pauseBar)
})
