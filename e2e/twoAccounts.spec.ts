import { aHundred } from './aHundredCampaigns'
import { lookAndListen } from './look'
import { expect, test } from './test'

const first = aHundred.map((campaign) => ({ ...campaign, accountId: 'emea' }))
const second = aHundred.slice(0, 44).map((campaign) => ({
  ...campaign,
  id: campaign.id.replace(/^0/, 'f'),
  accountId: 'na',
}))
const meant = [...first, ...second].filter(({ name }) => name.startsWith('EMEA'))

test.use({
  altaOptions: {
    campaigns: [...first, ...second],
    accountIds: ['emea', 'na'],
    token: 'alta-secret-7f3b',
  },
})

test('what is asked for in two accounts as one is one line, with one way back', async ({ start, alta }) => {
  const pauseBar = await start()
  const { page, dialog } = pauseBar
  const statuses = () => [...new Set(meant.map(({ id }) => alta.campaign(id).status))]
  await pauseBar.connect(alta.token, 'emea')
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(120)
  await pauseBar.button('Account: emea').click()
  await page.getByRole('menuitem', { name: 'Add account…' }).click()
  await dialog.getByRole('textbox', { name: 'API token' }).fill(alta.token)
  await dialog.getByRole('textbox', { name: 'Account ID (optional)' }).fill('na')
  await dialog.getByRole('button', { name: 'Connect' }).click()
  await expect(dialog).toBeHidden()
  await pauseBar.button('Account: na').click()
  await page.getByRole('menuitemradio', { name: 'All accounts' }).click()
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(164)
  await lookAndListen(pauseBar, 'two-accounts')
  const twins = pauseBar.toggle('APAC | Closed-lost reactivation | 2025')
  await expect(twins.nth(0)).toHaveAccessibleDescription(/^\(00000019\) .*emea/)
  await expect(twins.nth(1)).toHaveAccessibleDescription(/^\(f0000019\) .*na/)

  await page.keyboard.type('emea')
  await pauseBar.button(`Pause these ${meant.length}…`).click()
  await dialog.getByRole('radio', { name: 'Monday 09:00' }).click()
  await lookAndListen(pauseBar, 'two-accounts-sheet')
  await dialog.getByRole('button', { name: `Pause ${meant.length} campaigns` }).click()
  await expect(page.getByText(`Paused ${meant.length} campaigns until Mon 09:00`)).toBeVisible()
  expect(statuses()).toEqual(['paused'])
  await lookAndListen(pauseBar, 'two-accounts-paused')

  await pauseBar.button('History').click()
  const entries = page.getByRole('list', { name: 'History' }).getByRole('listitem')
  await expect(entries.filter({ hasText: `Paused ${meant.length} campaigns` })).toHaveCount(1)
  await lookAndListen(pauseBar, 'two-accounts-history')
  await page.keyboard.press('Escape')

  await pauseBar.button(`Resume these ${meant.length}`).click()
  await expect.poll(statuses).toEqual(['active'])
})
