import { answersWith } from '../main/simulatedAlta/faults'
import { ordinaryDay, partners, renewals } from './exampleCampaigns'
import type { PauseBar } from './pauseBar'
import { blackFriday, expect, q1, test, webinar } from './test'

test.use({ altaOptions: { campaigns: ordinaryDay, token: 'alta-secret-7f3b' } })

/** Records what a screen reader reads: when part of a live region changes, the whole region. */
async function listen({ page }: PauseBar) {
  await page.evaluate(() => {
    const { dataset } = document.documentElement
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('.only-heard[role]'),
      )
      const texts = [...new Set(regions)].flatMap((region) => region?.textContent || [])
      dataset['heard'] = [dataset['heard'] ?? [], ...texts].flat().join('\n')
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  return {
    /** Everything since the last call. */
    async expectHeard(...texts: string[]): Promise<void> {
      const heard = () => page.evaluate(() => document.documentElement.dataset['heard'] ?? '')
      await expect.poll(async () => (await heard()).split('\n').filter(Boolean).sort()).toEqual(texts.sort())
      await page.evaluate(() => delete document.documentElement.dataset['heard'])
    },
  }
}

test('each thing is said once: what changed, what was found, what failed, what a refresh brought', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  const search = page.getByRole('searchbox')
  const { expectHeard } = await listen(pauseBar)

  await test.step('a search doesn’t repeat what changed before', async () => {
    alta.campaign(webinar.id).change('paused', null)
    await pauseBar.button('Refresh').click()
    await pauseBar.expectStatus(webinar.name, 'Paused')
    await expectHeard('Checked just now.', `${webinar.name} is now paused.`)
    await search.fill('wedding')
    await expectHeard('0 campaigns found.')
  })

  await test.step('`Clear search` and `Show` lead to the search, and say what is shown', async () => {
    await pauseBar.button('Clear search').click()
    await expect(search).toBeFocused()
    await expectHeard('7 campaigns.')
    await pauseBar.button('Show').click()
    await expect(search).toBeFocused()
    await expectHeard('8 campaigns.')
  })

  await test.step('many of a kind are counted', async () => {
    for (const { id } of [q1, partners, renewals, webinar]) {
      alta.campaign(id).change(id === webinar.id ? 'active' : 'paused', null)
    }
    alta.campaign(blackFriday.id).change('active', null)
    await pauseBar.button('Refresh').click()
    await expectHeard('2 campaigns are now active. 3 campaigns are now paused.', 'Checked just now.')
  })

  await test.step('a failure is said with its campaign and its cause', async () => {
    alta.failNext(/POST/, answersWith(403))
    await pauseBar.toggle(webinar.name).click()
    await expect(pauseBar.row(webinar.name)).toContainText('Your role can’t pause this campaign.')
    await expectHeard(
      `Pausing ${webinar.name}…`,
      `${webinar.name} couldn’t be paused. Your role can’t pause this campaign.`,
    )
  })
})
