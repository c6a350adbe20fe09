import { setTimeout as pause } from 'node:timers/promises'
import { startGnomeKeyring } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { startKeePassXc } from '../../scripts/desktop/keychains/keePassXc.mjs'
import type { Keychain } from '../../scripts/desktop/keychains/keychain.mjs'
import { moveEnds } from '../dataFiles'
import type { PauseBar } from '../pauseBar'
import { keychains } from './keychains'
import { type Desktop, expect, q1, test } from './keychainTest'
import { notInKeychain, waitsForKeychain } from './keychainWords'
import { connectAndSave, openWindow } from './person'

/** How long it takes somebody to look for the password (ms). */
const aWhile = 20_000
/** How long a dialog is open while somebody is getting coffee (ms). */
const longer = 180_000
/** Until then PauseBar must say what it waits for (ms). */
const soon = { timeout: 12_000 }

/** Starts a PauseBar that was connected before, with a locked keychain and its dialog open, as after a log-in. */
async function startLocked(
  start: () => Promise<PauseBar>,
  token: string,
  keychain: Keychain,
  meanwhile: (pauseBar: PauseBar) => Promise<void> = async () => {},
): Promise<PauseBar> {
  const before = await start()
  await connectAndSave(before, token, keychain)
  await meanwhile(before)
  await before.quit()
  await keychain.lock()
  const pauseBar = await start()
  await keychain.dialog.waitUntilThere()
  return pauseBar
}

/** Expects that the account is connected: its campaigns were read, and the person can act on them. */
async function expectConnected(pauseBar: PauseBar): Promise<void> {
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(pauseBar.toggle(q1.name)).toBeEnabled()
  await expect(pauseBar.page.getByText(waitsForKeychain)).toBeHidden()
}

for (const { name, start: startIt } of keychains) {
  test(`${name} answered 20 s after the start: what is waited for is said, and the account goes on by itself`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const pauseBar = await startLocked(start, alta.token, keychain)
    await openWindow(pauseBar, tray)
    await expect(pauseBar.page.getByText(waitsForKeychain)).toBeVisible(soon)
    await pause(aWhile)
    expect(await keychain.dialog.count()).toBe(1)
    const before = alta.requests.length
    await keychain.answer()
    await openWindow(pauseBar, tray)
    await expectConnected(pauseBar)
    expect(alta.requests.length).toBeGreaterThan(before)
    expect(await keychain.dialog.isThere()).toBe(false)
  })

  test(`${name}’s dialog sent away at the start: “Try again” brings it back, and a wrong password does no harm`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const pauseBar = await startLocked(start, alta.token, keychain)
    await keychain.cancel()
    await openWindow(pauseBar, tray)
    await expect(pauseBar.button('Try again')).toBeVisible()
    await expect(pauseBar.button('Paste the token instead')).toBeVisible()
    await expect(pauseBar.page.getByText(notInKeychain)).toBeHidden()
    expect(await keychain.dialog.isThere()).toBe(false)
    await pauseBar.button('Try again').click()
    await keychain.dialog.waitUntilThere()
    await keychain.answerWrong()
    await keychain.answer()
    await openWindow(pauseBar, tray)
    await expectConnected(pauseBar)
  })
}

test('answered three minutes after the start: a pause that was to end meanwhile ends then', async ({
  startKeychain,
  start,
  alta,
  tray,
  dataFolder,
}) => {
  const keyring = await startKeychain(startGnomeKeyring)
  const before = await start()
  await connectAndSave(before, alta.token, keyring)
  await before.chooseFromRow(q1.name, 'Pause until tomorrow 09:00')
  await before.expectStatus(q1.name, 'Paused until')
  await before.quit()
  await moveEnds(dataFolder, Date.now() + 60_000)
  await keyring.lock()
  const pauseBar = await start()
  await keyring.dialog.waitUntilThere()
  await pause(longer)
  expect(await keyring.dialog.count()).toBe(1)
  await keyring.answer()
  await openWindow(pauseBar, tray)
  await expect(pauseBar.page.getByText(/was resumed as planned/)).toBeVisible()
  await expectConnected(pauseBar)
})

const unlockable = [
  { name: 'gnome-keyring', startIt: startGnomeKeyring },
  { name: 'KeePassXC', startIt: (desktop: Desktop) => startKeePassXc(desktop, { asks: false }) },
]

for (const { name, startIt } of unlockable) {
  test(`${name} opened in another way after its dialog was sent away: the account goes on by itself`, async ({
    startKeychain,
    start,
    alta,
    tray,
  }) => {
    const keychain = await startKeychain(startIt)
    const pauseBar = await startLocked(start, alta.token, keychain)
    await keychain.cancel()
    await openWindow(pauseBar, tray)
    await expect(pauseBar.button('Try again')).toBeVisible()
    await keychain.unlock()
    await openWindow(pauseBar, tray)
    await expectConnected(pauseBar)
    expect(await keychain.dialog.isThere()).toBe(false)
  })
}

test('gnome-keyring opened in another way while its dialog stands: the account does not wait for the dialog', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keyring = await startKeychain(startGnomeKeyring)
  const pauseBar = await startLocked(start, alta.token, keyring)
  await keyring.unlock()
  await openWindow(pauseBar, tray)
  await expectConnected(pauseBar)
})

test('KeePassXC opened, and the entry refused: the token is not said to be gone, and “Try again” asks once more', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keychain = await startKeychain((desktop) => startKeePassXc(desktop))
  const before = await start()
  await connectAndSave(before, alta.token, keychain)
  await before.quit()
  const pauseBar = await start()
  await keychain.deny()
  await openWindow(pauseBar, tray)
  await expect(pauseBar.button('Try again')).toBeVisible()
  await expect(pauseBar.page.getByText(notInKeychain)).toBeHidden()
  await pauseBar.button('Try again').click()
  await keychain.allow()
  await openWindow(pauseBar, tray)
  await expectConnected(pauseBar)
})

test('connecting for the first time does not wait for what the keychain asks at the start', async ({
  startKeychain,
  start,
  alta,
  tray,
}) => {
  const keychain = await startKeychain((desktop) => startKeePassXc(desktop))
  await keychain.lock()
  const pauseBar = await start()
  await openWindow(pauseBar, tray)
  await pauseBar.connect(alta.token)
  await expect(pauseBar.campaigns).toBeVisible({ timeout: 8_000 })
  await keychain.open()
  await expect.poll(keychain.entries).toBe(1)
})
