import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

test('a keychain that does not let go of the token: disconnecting says that it is still there', async ({
  pauseBar,
  desktop,
}) => {
  await desktop.keyring?.lock()
  await pauseBar.button('Settings').click()
  await pauseBar.button('Disconnect…').click()
  await pauseBar.button('Disconnect').click()
  await expect(pauseBar.tokenField).toBeVisible()
  await expect(
    pauseBar.page.getByText('The token is still in this computer’s keychain. Your keychain is locked.'),
  ).toBeVisible()
  await expect(pauseBar.page.getByText(/was removed from/)).toBeHidden()
})
