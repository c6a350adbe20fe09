import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { sandboxFlags } from '../scripts/sandbox.mjs'
import { askKeytar, entryIn, removeToken } from './keychainEntries'
import { lookAndListen } from './look'
import { checkout } from './processes'
import { expect, q1, test } from './test'

const untilYouQuit = 'The token is kept only until you quit PauseBar.'

test('without keytar’s binary the token serves until the app quits, and that is said', async ({
  start,
  alta,
}) => {
  const app = await mkdtemp(join(tmpdir(), 'pausebar-app-'))
  for (const part of ['package.json', 'out', 'assets']) {
    await cp(join(checkout, part), join(app, part), { recursive: true })
  }
  const pauseBar = await start({ app })
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(
    pauseBar.page.getByText(`This computer has no keychain that PauseBar can use. ${untilYouQuit}`),
  ).toBeVisible()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.quit()
  const again = await start({ app })
  await expect(again.tokenField).toBeVisible()
  await rm(app, { recursive: true })
})

test('a keychain that does not take the token: it serves until the app quits, and that is said', async ({
  start,
  alta,
  desktop,
}) => {
  await desktop.keyring?.lock()
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(pauseBar.page.getByText(`Your keychain is locked. ${untilYouQuit}`)).toBeVisible()
  await pauseBar.quit()
  await desktop.keyring?.unlock()
  const again = await start()
  await expect(again.tokenField).toBeVisible()
})

test('a token that the keychain does not take is saved once it is unlocked', async ({
  start,
  alta,
  desktop,
}) => {
  await desktop.keyring?.lock()
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  const notice = pauseBar.page.getByText(untilYouQuit)
  await expect(notice).toBeVisible()
  await lookAndListen(pauseBar, 'token-for-this-run')
  await pauseBar.button('Save it now').click()
  await expect(notice).toBeVisible()
  await desktop.keyring?.unlock()
  await expect(notice).toBeHidden()
  await pauseBar.quit()
  const again = await start()
  await again.expectStatus(q1.name, 'Active')
})

test('a token that the keychain does not let go of is told, tried again at the next start, and gone then', async ({
  pauseBar,
  start,
  desktop,
  dataFolder,
}) => {
  const left =
    /^The token of an account you disconnected is still in this computer’s keychain\. Your keychain is locked\./
  await desktop.keyring?.lock()
  await pauseBar.button('Settings').click()
  await pauseBar.button('Disconnect…').click()
  await pauseBar.button('Disconnect').click()
  await expect(pauseBar.tokenField).toBeVisible()
  await expect(pauseBar.page.getByText(left)).toBeVisible()
  await lookAndListen(pauseBar, 'token-left')
  await pauseBar.button('Try again').click()
  await expect(pauseBar.page.getByText(left)).toBeVisible()
  await expect(pauseBar.page.getByText(/was removed from/)).toBeHidden()
  await pauseBar.quit()

  const again = await start()
  await expect(again.page.getByText(left)).toBeVisible()
  await desktop.keyring?.unlock()
  await expect(again.page.getByText('was removed from')).toBeVisible()
  await expect(again.page.getByText(left)).toBeHidden()
  expect(JSON.parse(await readFile(join(dataFolder, 'keychain.json'), 'utf8'))).toMatchObject({
    toRemove: [],
  })
})

test('a token that is gone from the keychain is asked for, and all else is kept', async ({
  pauseBar,
  start,
  alta,
  desktop,
  tray,
  dataFolder,
}) => {
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.quit()
  await removeToken(desktop.env, dataFolder)
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await expect(
    again.page.getByText(/^Your token is not in this computer’s keychain any more\./),
  ).toBeVisible()
  await expect(again.row(q1.name)).toContainText('Paused by you')
  await lookAndListen(again, 'token-gone')
  await again.tokenField.fill(alta.token)
  await again.button('Connect').click()
  await expect(again.toggle(q1.name)).toBeEnabled()
  await expect(again.row(q1.name)).toContainText('Paused by you')
})

test('the token of an earlier PauseBar is found under its old name in the usual folder, and gets its new one', async ({
  runtime,
  desktop,
}) => {
  await askKeytar(desktop.env, 'setPassword', 'Alta API token', 'a-token-of-before')
  const { ALTA_API_URL: _, ...env } = desktop.env
  const electron = await _electron.launch({
    executablePath: runtime.executable,
    args: [checkout, ...sandboxFlags()],
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  })
  const folder = await electron.evaluate(({ app }) => app.getPath('userData'))
  await expect(async () => {
    expect(await askKeytar(desktop.env, 'getPassword', await entryIn(folder, 'https://api.altahq.com'))).toBe(
      'a-token-of-before',
    )
    expect(await askKeytar(desktop.env, 'getPassword', 'Alta API token')).toBe('')
  }).toPass()
  await electron.close()
})
