import { ordinaryDay, partners, renewals } from './exampleCampaigns'
import { lookAndListen } from './look'
import type { PauseBar } from './pauseBar'
import { blackFriday, expect, q1, test, webinar } from './test'

const newest = { ...partners, launchedAt: Date.parse('2025-03-01') }

test.use({
  altaOptions: {
    campaigns: ordinaryDay.map((seed) => (seed.id === newest.id ? newest : seed)),
    token: 'alta-secret-7f3b',
  },
})

const names = (pauseBar: PauseBar) =>
  pauseBar.campaigns.getByRole('switch').evaluateAll((all) => all.map((one) => one.ariaLabel))

const heading = (pauseBar: PauseBar, name: string) => pauseBar.campaigns.getByRole('heading', { name })

async function choose(pauseBar: PauseBar, role: 'menuitemradio' | 'menuitemcheckbox', name: string) {
  await pauseBar.button('Sort and filter').click()
  await pauseBar.page.getByRole(role, { name }).click()
}

test('pins, the order and the filter are chosen, kept over a restart, and seen in the tray', async ({
  pauseBar,
  start,
  tray,
}) => {
  await test.step('a pin stands first, in the list and in the tray', async () => {
    await pauseBar.chooseFromRow(webinar.name, 'Pin to top')
    await pauseBar.chooseFromRow(blackFriday.name, 'Pin to top')
    await expect.poll(() => names(pauseBar)).toEqual(expect.arrayContaining([blackFriday.name]))
    await expect(heading(pauseBar, 'Pinned 2')).toBeVisible()
    expect((await names(pauseBar)).slice(0, 2)).toEqual([blackFriday.name, webinar.name])
    await tray.waitForMenu(
      ([first, second]) =>
        first?.label === `Resume “${blackFriday.name}”` && second?.label === `Pause “${webinar.name}”`,
    )
    await lookAndListen(pauseBar, 'pinned')
  })

  await test.step('the newest come first, by the keyboard alone', async () => {
    await pauseBar.page.getByRole('searchbox').focus()
    await pauseBar.page.keyboard.press('Tab')
    await expect(pauseBar.button('Sort and filter')).toBeFocused()
    await pauseBar.page.keyboard.press('Enter')
    await expect(pauseBar.page.getByRole('menuitemradio', { name: 'All' })).toBeFocused()
    await lookAndListen(pauseBar, 'sort-and-filter')
    for (let presses = 0; presses < 4; presses += 1) await pauseBar.page.keyboard.press('ArrowDown')
    await pauseBar.page.keyboard.press('Enter')
    await expect(pauseBar.button('Sort and filter')).toBeFocused()
    await expect.poll(async () => (await names(pauseBar))[2]).toBe(newest.name)
  })

  await test.step('a filter says what it hides', async () => {
    await choose(pauseBar, 'menuitemradio', 'Paused only')
    await expect(pauseBar.page.getByText('4 active campaigns hidden')).toBeVisible()
    await expect(pauseBar.toggle(q1.name)).toBeHidden()
    await expect(pauseBar.toggle(webinar.name)).toBeVisible()
    await lookAndListen(pauseBar, 'paused-only')
  })

  await test.step('all of it is so at the next start', async () => {
    await pauseBar.quit()
    const again = await start()
    await tray.clickMenu('Open PauseBar')
    await expect(again.page.getByText('4 active campaigns hidden')).toBeVisible()
    await again.button('Show').first().click()
    await expect
      .poll(async () => (await names(again)).slice(0, 3))
      .toEqual([blackFriday.name, webinar.name, newest.name])
    await choose(again, 'menuitemcheckbox', 'Drafts, completed and archived')
    await expect(again.toggle('Q2 Outbound — Insurtech')).toBeVisible()
    await again.chooseFromRow(webinar.name, 'Unpin')
    await expect(heading(again, 'Pinned 1')).toBeVisible()
    await expect(again.toggle(renewals.name)).toBeVisible()
  })
})
