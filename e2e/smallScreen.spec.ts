import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startVirtualDesktop } from '../scripts/desktop/virtualDesktop.mjs'
import { aHundred } from './aHundredCampaigns'
import { historyOfWeeks } from './exampleHistory'
import { look, lookAndListen } from './look'
import { test as base, expect } from './test'

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's dependencies in this pattern.
  desktop: async ({}, use) => {
    const desktop = await startVirtualDesktop({ display: { width: 1280, height: 800 } })
    await use(desktop)
    await desktop.stop()
  },
})

test.use({ altaOptions: { campaigns: aHundred, token: 'alta-secret-7f3b' } })

test('at 1280 × 800 and twice the scale the footer stays in sight, and the list scrolls', async ({
  start,
  alta,
  dataFolder,
}) => {
  await writeFile(join(dataFolder, 'history.jsonl'), historyOfWeeks(Date.now()))
  const pauseBar = await start({ args: ['--force-device-scale-factor=2'] })
  await pauseBar.connect(alta.token)
  await expect(pauseBar.campaigns).toBeVisible()
  const { page } = pauseBar
  const height = await page.evaluate(() => window.innerHeight)
  expect(height).toBe(384)
  const pauseAll = pauseBar.button('Pause all…')
  await expect(pauseAll).toBeInViewport({ ratio: 1 })
  await lookAndListen(pauseBar, 'small-screen')

  await test.step('so does the way back out of the history, and what is below it', async () => {
    await pauseBar.button('History').click()
    const entries = pauseBar.dialog.getByRole('list', { name: 'History' })
    await expect(entries).toBeVisible()
    await look(pauseBar, 'small-screen-history')
    await pauseBar.button('Show more').scrollIntoViewIfNeeded()
    await look(pauseBar, 'small-screen-history-end')
    await expect(pauseBar.button('Back')).toBeInViewport({ ratio: 1 })
    await expect(pauseBar.dialog.getByRole('searchbox')).toBeInViewport({ ratio: 1 })
    await expect(pauseBar.button('Export CSV…')).toBeInViewport({ ratio: 1 })
    // The day of these entries.
    await expect(entries.getByRole('heading').last()).toBeInViewport({ ratio: 1 })
    await pauseBar.button('Back').click()
  })

  await test.step('at the end of the list, too, with the search above it', async () => {
    await pauseBar.toggle(aHundred.at(-1)?.name ?? '').scrollIntoViewIfNeeded()
    await expect(pauseAll).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('searchbox', { name: 'Search campaigns' })).toBeInViewport({ ratio: 1 })
  })

  await test.step('and with an offer to undo above it', async () => {
    await pauseBar.campaigns.getByRole('switch', { checked: true }).last().click()
    await expect(pauseBar.button('Undo')).toBeInViewport({ ratio: 1 })
    await expect(pauseAll).toBeInViewport({ ratio: 1 })
  })

  await test.step('a sheet shows what to click, too', async () => {
    await pauseAll.click()
    await expect(pauseBar.dialog.getByRole('button', { name: /^Pause \d+ campaigns$/ })).toBeVisible()
    await lookAndListen(pauseBar, 'small-screen-sheet')
  })
})
