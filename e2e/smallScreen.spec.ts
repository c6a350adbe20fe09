import { startVirtualDesktop } from '../scripts/desktop/virtualDesktop.mjs'
import { aHundred } from './aHundredCampaigns'
import { lookAndListen } from './look'
import { test as base, expect } from './test'

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
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
}) => {
  const pauseBar = await start({ args: ['--force-device-scale-factor=2'] })
  await pauseBar.connect(alta.token)
  await expect(pauseBar.campaigns).toBeVisible()
  const { page } = pauseBar
  const height = await page.evaluate(() => window.innerHeight)
  expect(height).toBe(384)
  const pauseAll = pauseBar.button('Pause all…')
  await expect(pauseAll).toBeInViewport({ ratio: 1 })
  await lookAndListen(pauseBar, 'small-screen')

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
