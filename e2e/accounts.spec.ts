import { answersWith } from '../main/simulatedAlta/faults'
import { lookAndListen } from './look'
import { blackFriday, expect, q1, test, webinar } from './test'

const token = 'alta-secret-7f3b'
const accountIds = ['emea', 'us']
const campaigns = [
  { ...q1, accountId: 'emea' },
  { ...blackFriday, accountId: 'emea', status: 'paused' as const },
  { ...webinar, accountId: 'us' },
]
test.use({ altaOptions: { campaigns, token, accountIds } })

test('several accounts: added, shown by themselves and together, paused each by itself, renamed, removed', async ({
  start,
  alta,
  tray,
}) => {
  const pauseBar = await start()
  const { page } = pauseBar
  const account = (name: string) => pauseBar.button(`Account: ${name}`)
  const choose = async (item: string, role: 'menuitem' | 'menuitemradio' = 'menuitem') => {
    await page.getByRole('button', { name: /^Account: / }).click()
    await page.getByRole(role, { name: item }).click()
  }
  await pauseBar.connect(token, 'emea')
  await pauseBar.expectStatus(q1.name, 'Active')

  await test.step('a second account is added, and shown', async () => {
    await choose('Add account…')
    await lookAndListen(pauseBar, 'add-account')
    await pauseBar.dialog.getByRole('textbox', { name: 'API token' }).fill(token)
    await pauseBar.dialog.getByRole('textbox', { name: 'Account ID (optional)' }).fill('emea')
    await pauseBar.dialog.getByRole('button', { name: 'Connect' }).click()
    await expect(pauseBar.dialog.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
      'PauseBar already has this account.',
    )
    await lookAndListen(pauseBar, 'add-account-twice')
    await pauseBar.dialog.getByRole('textbox', { name: 'Account ID (optional)' }).fill('us')
    await pauseBar.dialog.getByRole('textbox', { name: 'Name (optional)' }).fill('North America')
    await pauseBar.dialog.getByRole('button', { name: 'Connect' }).click()
    await expect(account('North America')).toBeVisible()
    await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(1)
    await pauseBar.expectStatus(webinar.name, 'Active')
  })

  await test.step('the tray groups by account, and pauses in the right one', async () => {
    await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: 2 active, 1 paused')
    const labels = (await tray.menu()).map(({ label }) => label)
    expect(labels.slice(0, 3)).toEqual(['emea', `Pause “${q1.name}”`, `Resume “${blackFriday.name}”`])
    expect(labels).toContain('North America')
    await tray.clickMenu('Pause until…', `“${q1.name}”`)
    await expect(pauseBar.dialog).toContainText(q1.name)
    await expect(account('emea')).toBeVisible()
    await page.keyboard.press('Escape')
    await choose('North America', 'menuitemradio')
    await tray.clickMenu(`Pause “${q1.name}”`)
    await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: 1 active, 2 paused')
    const post = alta.requests.find(({ method }) => method === 'POST')
    expect(post?.headers['x-account-id']).toBe('emea')
  })

  await test.step('all of them in one list, each row with its account', async () => {
    await choose('All accounts', 'menuitemradio')
    await expect(account('All accounts')).toBeVisible()
    await expect(pauseBar.row(webinar.name)).toContainText('North America')
    await expect(pauseBar.row(q1.name)).toContainText('emea')
    await pauseBar.toggle(webinar.name).click()
    await pauseBar.expectStatus(webinar.name, 'Paused')
    await expect(pauseBar.undoToast).toContainText('In North America.')
    await lookAndListen(pauseBar, 'all-accounts')
    await pauseBar.button('Undo').click()
    await pauseBar.expectStatus(webinar.name, 'Active')
  })

  await test.step('one that fails does not disturb the others', async () => {
    const mend = alta.failAlways(/GET/, (exchange) =>
      exchange.response.req.headers['x-account-id'] === 'us'
        ? answersWith(401)(exchange)
        : exchange.send(exchange.apply()),
    )
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.alerts).toContainText('North America: Alta no longer accepts its token.')
    await pauseBar.toggle(blackFriday.name).click()
    await pauseBar.expectStatus(blackFriday.name, 'Active')
    await expect(pauseBar.toggle(webinar.name)).toHaveAttribute('aria-disabled', 'true')
    await lookAndListen(pauseBar, 'all-accounts-one-refused')
    await page.getByRole('button', { name: /^Account: / }).click()
    await lookAndListen(pauseBar, 'account-menu')
    await page.keyboard.press('Escape')
    mend()
    await pauseBar.button('Connect…').click()
    await pauseBar.connect(token, 'us')
    await expect(pauseBar.tokenField).toBeHidden()
    await pauseBar.expectStatus(webinar.name, 'Active')
  })

  await test.step('with the keyboard alone: renamed, and removed', async () => {
    await page.getByRole('searchbox').press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(account('North America')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('EMEA')
    await page.keyboard.press('Enter')
    await expect(pauseBar.dialog.getByRole('alert')).toContainText('Another account already has this name.')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Americas, with a name that is longer than its place')
    await page.keyboard.press('Enter')
    await expect(account('Americas, with a name that is longer than its place')).toBeVisible()
    await lookAndListen(pauseBar, 'account-with-a-long-name')
    await page.getByRole('button', { name: /^Account: / }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await lookAndListen(pauseBar, 'remove-account')
    await pauseBar.dialog.getByRole('button', { name: 'Remove account' }).press('Enter')
    await expect(account('emea')).toBeVisible()
    await expect(page.getByText('The token was removed from this computer’s keychain.')).toBeVisible()
    await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: 1 active, 1 paused')
  })
})

test('accounts are there again after a restart, each with its own token and campaigns', async ({
  start,
  tray,
}) => {
  const pauseBar = await start()
  await pauseBar.connect(token, 'emea')
  await pauseBar.expectStatus(q1.name, 'Active')
  await pauseBar.button('Account: emea').click()
  await pauseBar.page.getByRole('menuitem', { name: 'Add account…' }).click()
  await pauseBar.dialog.getByRole('textbox', { name: 'API token' }).fill(token)
  await pauseBar.dialog.getByRole('textbox', { name: 'Account ID (optional)' }).fill('us')
  await pauseBar.dialog.getByRole('button', { name: 'Connect' }).click()
  await pauseBar.expectStatus(webinar.name, 'Active')
  await pauseBar.quit()
  const again = await start()
  await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: 2 active, 1 paused')
  await tray.clickMenu('Open PauseBar')
  await again.expectStatus(webinar.name, 'Active')
  await expect(again.button('Account: us')).toBeVisible()
})
