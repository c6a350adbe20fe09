import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lookAndListen } from './look'
import { expect, q1, test } from './test'

const count = 10_000
const number = (index: number) => String(index).padStart(5, '0')
const active = 9_950
const campaigns = Array.from({ length: count }, (_, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: `Outbound ${number(index)}`,
  status: index < active ? ('active' as const) : ('paused' as const),
}))
const first = `Outbound ${number(0)}`
const last = `Outbound ${number(count - 1)}`
const lastActive = `Outbound ${number(active - 1)}`

test.use({ altaOptions: { campaigns, token: 'alta-secret-7f3b' } })

/** Writes the file that an earlier run would have left after reading the whole list. */
async function rememberAll(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'campaigns.json')
  const kept = JSON.parse(await readFile(file, 'utf8'))
  const [known] = kept.campaigns
  kept.campaigns = campaigns.map((campaign) => ({
    ...known,
    campaign: { ...known.campaign, ...campaign },
  }))
  await writeFile(file, JSON.stringify(kept))
}

test('10,000 campaigns: from the last run, searched, scrolled and gone through by the keyboard, and one paused', async ({
  pauseBar,
  start,
  tray,
  dataFolder,
  alta,
}) => {
  await expect(pauseBar.page.getByText(/^\d,\d00 checked/)).toBeVisible()
  await pauseBar.button('Pause all…').click()
  await expect(pauseBar.dialog).toContainText(
    'PauseBar is still reading the list from Alta: there may be more.',
  )
  await pauseBar.quit()
  await rememberAll(dataFolder)
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  const rows = again.campaigns.getByRole('listitem')
  const search = again.page.getByRole('searchbox', { name: 'Search campaigns' })

  await test.step('they are there, and not all of them are drawn', async () => {
    await expect(again.toggle(first)).toBeChecked()
    await expect(again.page.getByText('9,950 active · 50 paused')).toBeVisible()
    expect(await rows.count()).toBeLessThan(60)
    await lookAndListen(again, '10000-campaigns')
  })

  await test.step('the keyboard goes to the last and back', async () => {
    await again.toggle(first).focus()
    await again.page.keyboard.press('End')
    await expect(again.toggle(last)).toBeFocused()
    await expect(again.toggle(last)).toBeInViewport()
    await again.page.keyboard.press('ArrowUp')
    await expect(again.toggle(`Outbound ${number(count - 2)}`)).toBeFocused()
    await lookAndListen(again, '10000-campaigns-the-last')
    await again.page.keyboard.press('Home')
    await expect(again.toggle(first)).toBeFocused()
    await expect(again.toggle(first)).toBeInViewport()
  })

  await test.step('the wheel shows what lies between, under the heading of its group', async () => {
    await again.toggle(first).hover()
    await again.page.mouse.wheel(0, 100_000)
    await expect(again.toggle(`Outbound ${number(2000)}`)).toBeInViewport()
    await expect(again.campaigns.locator('.group-heading')).toHaveText('Active 9,950')
    await expect(again.campaigns.locator('.group-heading')).toBeInViewport()
    await lookAndListen(again, '10000-campaigns-in-the-middle')
  })

  await test.step('from there the keyboard goes to the last, in another group, and back', async () => {
    const middle = `Outbound ${number(2000)}`
    await again.button(`More for ${middle}`).click()
    await again.page.keyboard.press('Escape')
    await again.page.keyboard.press('End')
    await expect(again.toggle(last)).toBeFocused()
    await expect(again.toggle(last)).toBeInViewport()
    await again.page.keyboard.press('Home')
    await expect(again.toggle(first)).toBeFocused()
    await expect(again.toggle(first)).toBeInViewport()
  })

  await test.step('what a search finds is there to its last row', async () => {
    await search.fill('0987')
    await expect(rows).toHaveCount(11)
    await search.fill('987')
    await expect(rows).toHaveCount(20)
    await search.fill('32')
    await expect(again.page.getByText('299 campaigns found.')).toBeAttached()
    await expect(rows).toHaveCount(299)
    await expect(again.toggle(`Outbound ${number(9932)}`)).toBeAttached()
  })

  await test.step('it finds one, which is paused', async () => {
    await search.fill('09876')
    await expect(rows).toHaveCount(1)
    await again.toggle('Outbound 09876').click()
    await again.expectStatus('Outbound 09876', 'Paused')
    expect(alta.campaign(campaigns[9876]?.id ?? q1.id).status).toBe('paused')
  })

  await test.step('all are named before all are paused', async () => {
    await search.fill('')
    await again.button('Pause all…').click()
    await expect(again.dialog.getByRole('button', { name: 'Pause 9,949 campaigns' })).toBeVisible()
    const names = again.dialog.getByRole('list', { name: 'Campaigns to pause' })
    await expect(names.getByRole('checkbox', { name: first })).toBeInViewport()
    await lookAndListen(again, '10000-campaigns-pause-all')
    expect(await names.getByRole('listitem').count()).toBeLessThan(60)
    await names.getByRole('checkbox', { name: first }).focus()
    await again.page.keyboard.press('End')
    await expect(names.getByRole('checkbox', { name: lastActive })).toBeFocused()
    await expect(names.getByRole('checkbox', { name: lastActive })).toBeInViewport()
    await lookAndListen(again, '10000-campaigns-pause-all-the-last')
    await again.page.keyboard.press('Escape')
  })
})
