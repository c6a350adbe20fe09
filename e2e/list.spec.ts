import { aHundred } from './aHundredCampaigns'
import { look } from './look'
import { expect, test } from './test'

test.use({ altaOptions: { campaigns: aHundred, token: 'alta-secret-7f3b' } })

test('scratch', async ({ pauseBar }) => {
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(120)
  await look(pauseBar, 'list-120')
  await pauseBar.page.keyboard.type('emea out')
  await look(pauseBar, 'list-120-found')
  await pauseBar.page.keyboard.press('Enter')
  await pauseBar.page.keyboard.press('Enter')
  await pauseBar.page.keyboard.press('ArrowDown')
  await look(pauseBar, 'list-120-acted')
})
