import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answersWith } from '../main/simulatedAlta/faults'
import { lookAndListen } from './look'
import { expect, q1, test, webinar } from './test'

test('the first start shows the connect form; a token leads to the campaigns', async ({
  start,
  alta,
  tray,
}) => {
  const pauseBar = await start()
  await expect(pauseBar.page).toHaveTitle('PauseBar')
  await expect(pauseBar.button('Try the demo workspace')).toBeVisible()
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(3)
  await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 2 active, 1 paused'))
  expect(alta.requests[0]).toMatchObject({ path: '/v1/campaigns', query: { limit: '100' } })
})

test('a refused token is explained and not kept; what was typed stays', async ({ start }) => {
  const pauseBar = await start()
  await pauseBar.connect('wrong-token')
  await expect(pauseBar.page.getByRole('alert').first()).toContainText('token')
  await expect(pauseBar.tokenField).toHaveValue('wrong-token')
  await pauseBar.quit()
  const again = await start()
  await expect(again.tokenField).toBeVisible()
})

test('while the token is checked, and when that fails, nothing of the form moves, nor does the focus', async ({
  start,
  alta,
}) => {
  const pauseBar = await start()
  const { page } = pauseBar
  const parts = page.locator('input, button, label')
  const places = () =>
    parts.evaluateAll((all) => all.map((part) => JSON.stringify(part.getBoundingClientRect())))
  await expect(pauseBar.tokenField).toBeFocused()
  const before = await places()
  const status = page.getByRole('status').filter({ hasText: /\S/ })

  for (const [fault, explained] of [
    [answersWith(401), 'Alta doesn’t accept this token.'],
    [answersWith(503), 'Alta has a problem of its own'],
    [answersWith(404), 'Alta wasn’t found at the address in ALTA_API_URL.'],
    // The longest text below the button: three lines.
    [answersWith(200, {}, {}), 'If it keeps happening, the log has the details.'],
  ] as const) {
    let endCheck = () => {}
    const isChecked = new Promise<void>((resolve) => {
      endCheck = resolve
    })
    const mend = alta.failAlways(/./, async (exchange) => {
      await isChecked
      return fault(exchange)
    })
    await pauseBar.tokenField.fill(alta.token)
    await pauseBar.button('Connect').focus()
    await page.keyboard.press('Enter')
    await expect(status).toHaveText('Checking the token with Alta…')
    await expect(pauseBar.alerts).toHaveCount(0)
    expect(await places()).toEqual(before)
    await expect(pauseBar.button('Connect')).toBeFocused()
    endCheck()
    await expect(pauseBar.alerts).toContainText(explained)
    await expect(status).toHaveCount(0)
    expect(await places()).toEqual(before)
    await expect(pauseBar.button('Connect')).toBeFocused()
    mend()
  }
})

for (const [what, token, explained] of [
  ['empty', '', 'The token is missing.'],
  ['with a blank in it', 'abc def', 'The token has blanks'],
  ['with a control character in it', 'abc\u0007def', 'line breaks or invisible characters in it'],
  ['longer than a keychain holds', 'x'.repeat(1_201), 'This is longer than any token.'],
] as const) {
  test(`a token ${what} is explained at its field, and nothing is sent`, async ({ start, alta }) => {
    const pauseBar = await start()
    await pauseBar.connect(token)
    await expect(pauseBar.alerts).toContainText(explained)
    await expect(pauseBar.tokenField).toHaveValue(token)
    expect(alta.requests).toEqual([])
  })
}

test.describe('a user with several accounts', () => {
  test.use({ altaOptions: { campaigns: [q1], token: 'alta-secret-7f3b', accountIds: ['acme-eu'] } })

  test('connects with the account id', async ({ start, alta }) => {
    const pauseBar = await start()
    await pauseBar.connect(alta.token)
    await expect(pauseBar.page.getByRole('alert').first()).toContainText('account ID')
    await pauseBar.connect(alta.token, 'acme-eu')
    await pauseBar.expectStatus(q1.name, 'Active')
    await expect(pauseBar.page.getByText('acme-eu').first()).toBeVisible()
  })
})

test('a token that may not list is kept; a campaign is added by its link and paused', async ({
  start,
  alta,
}) => {
  alta.failAlways(/GET .*limit=100/, answersWith(403))
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await pauseBar.button('Add campaign…').first().click()
  const field = pauseBar.page.getByRole('textbox', { name: 'Campaign ID or link' })
  await field.fill('not a campaign')
  await pauseBar.button('Add').click()
  await expect(pauseBar.page.getByRole('dialog').getByRole('alert')).toBeVisible()
  await field.fill(`https://app.example.com/campaigns/${q1.id}?tab=prospects`)
  await pauseBar.button('Add').click()
  await pauseBar.expectStatus(q1.name, 'Active')
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.quit()
  const again = await start()
  await again.expectStatus(q1.name, 'Paused')
})

test('the next start connects with the token from the keychain', async ({ pauseBar, start, alta, tray }) => {
  await pauseBar.quit()
  alta.campaign(webinar.id).status = 'paused'
  const again = await start()
  await again.expectStatus(webinar.name, 'Paused')
  expect(await again.isVisible()).toBe(false)
  await tray.activate()
  await expect.poll(() => again.isVisible()).toBe(true)
})

test('the token is in no file of the app', async ({ pauseBar, alta, dataFolder }) => {
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.quit()
  for (const name of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const file = await readFile(join(name.parentPath, name.name))
    expect(file.includes(alta.token), name.name).toBe(false)
  }
  expect(pauseBar.output()).not.toContain(alta.token)
})

test('offline at the start: the known campaigns with their age', async ({ pauseBar, start, alta, tray }) => {
  await pauseBar.quit()
  await alta.stop()
  const again = await start()
  await expect(again.toggle(q1.name)).toBeChecked()
  await tray.clickMenu('Open PauseBar')
  await expect(again.page.getByRole('alert').filter({ hasText: 'Can’t reach Alta' })).toBeVisible()
  await expect(again.page.getByText(/^Not checked since/).first()).toBeVisible()
})

test('a locked keychain is called locked; once it is unlocked PauseBar goes on by itself', async ({
  pauseBar,
  start,
  desktop,
  tray,
  alta,
}) => {
  const lockedText = (page: Page) => page.getByText(/keychain is locked/i)
  await pauseBar.quit()
  await desktop.keyring?.lock()
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await expect(lockedText(again.page).first()).toBeVisible()
  await expect(again.tokenField).toBeHidden()
  await again.button('Try again').click()
  await expect(lockedText(again.page).first()).toBeVisible()
  await desktop.keyring?.unlock()
  await again.expectStatus(q1.name, 'Active')
  await expect(again.toggle(q1.name)).toBeEnabled()
  await expect(lockedText(again.page)).toBeHidden()
  await again.quit()

  await desktop.keyring?.lock()
  const pasting = await start()
  await tray.clickMenu('Open PauseBar')
  await pasting.button('Paste the token instead').click()
  await expect(pasting.tokenField).toBeFocused()
  await lookAndListen(pasting, 'keychain-locked-pasting')
  await pasting.tokenField.fill(alta.token)
  await pasting.button('Connect').click()
  await expect(pasting.page.getByText(/kept only until you quit/)).toBeVisible()
  await desktop.keyring?.unlock()
  await expect(pasting.page.getByText(/kept only until you quit/)).toBeHidden()
})

test.describe('without a keychain', () => {
  test.use({ desktopWishes: { keyring: 'none' } })

  test('the token serves until the app quits, and that is said', async ({ pauseBar, start }) => {
    await expect(
      pauseBar.page.getByText(/kept only until you quit PauseBar\. Install one .*gnome-keyring/),
    ).toBeVisible()
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await pauseBar.quit()
    const again = await start()
    await expect(again.tokenField).toBeVisible()
  })
})

test('disconnecting removes the token from the keychain and says so', async ({ pauseBar, start }) => {
  await pauseBar.button('Settings').click()
  await pauseBar.button('Disconnect…').click()
  await pauseBar.button('Disconnect').click()
  await expect(pauseBar.tokenField).toBeVisible()
  await expect(pauseBar.page.getByText(/removed from/i).first()).toBeVisible()
  await pauseBar.quit()
  const again = await start()
  await expect(again.tokenField).toBeVisible()
})
