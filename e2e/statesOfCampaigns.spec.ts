import type { Locator } from '@playwright/test'
import { answersWith } from '../main/simulatedAlta/faults'
import {
  archived,
  everyStatus,
  hebrew,
  long,
  many,
  oddNames,
  ordinaryDay,
  partners,
  renewals,
  strange,
} from './exampleCampaigns'
import { lookAndListen } from './look'
import type { PauseBar } from './pauseBar'
import { blackFriday, expect, q1, test, webinar } from './test'

const token = 'alta-secret-7f3b'
test.use({ altaOptions: { campaigns: ordinaryDay, token } })

const pausing = ({ id }: { id: string }) => new RegExp(`POST .*${id}/pause`)
const height = async (row: Locator) => (await row.boundingBox())?.height

test('acting: under way, late, failed, undone', async ({ pauseBar, alta }) => {
  await lookAndListen(pauseBar, 'list')
  alta.campaign(webinar.id).lag = { ms: 600_000 }
  await pauseBar.toggle(webinar.name).click()
  await pauseBar.expectStatus(webinar.name, /accepted; checking/)
  expect(await height(pauseBar.row(webinar.name)), 'no row moves').toBe(await height(pauseBar.row(q1.name)))
  await lookAndListen(pauseBar, 'accepted')

  const release = alta.hold(pausing(q1))
  await pauseBar.pauseProspectsToo.check()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Pausing…')
  await lookAndListen(pauseBar, 'pausing')
  release()
  await pauseBar.expectStatus(q1.name, /^Paused.*prospects too/)
  await lookAndListen(pauseBar, 'undo-offered')
  for (const name of ['Why?', 'Undo', 'Dismiss'])
    await expect(pauseBar.button(name)).toHaveAccessibleDescription(/^Paused “.*Q1 Outbound/)
  await pauseBar.button('Undo').click()
  const resumeProspects = pauseBar.undoToast.getByRole('button', { name: 'Resume prospects…' })
  await expect(resumeProspects).toBeVisible()
  await expect(pauseBar.row(q1.name).getByRole('button', { name: 'Resume prospects…' })).toBeVisible()
  await lookAndListen(pauseBar, 'undone-prospects-stay-paused')
  await resumeProspects.click()
  await lookAndListen(pauseBar, 'resume-prospects-dialog')
  await pauseBar.dialog.getByRole('button', { name: 'Cancel' }).click()
  await pauseBar.undoToast.getByRole('button', { name: 'Dismiss' }).click()

  alta.failNext(pausing(partners), answersWith(403))
  await pauseBar.toggle(partners.name).click()
  await expect(pauseBar.failureOf(partners.name)).toContainText('Your role can’t pause this campaign.')
  await lookAndListen(pauseBar, 'failed-on-its-row')

  await pauseBar.expectStatus(webinar.name, /still shows active/)
  await lookAndListen(pauseBar, 'lagging')
  alta.failNext(pausing(renewals), answersWith(429, { 'retry-after': '60' }))
  await pauseBar.toggle(renewals.name).click()
  await pauseBar.expectStatus(renewals.name, /^Pausing….* 0:[0-5]\d/)
  await lookAndListen(pauseBar, 'waiting-for-the-limit')
})

test('menus and dialogs', async ({ pauseBar }) => {
  await pauseBar.button(`More for ${blackFriday.name}`).click()
  await lookAndListen(pauseBar, 'row-menu')
  await pauseBar.page.getByRole('menuitem', { name: 'Resume…' }).click()
  await lookAndListen(pauseBar, 'resume-dialog')
  await pauseBar.dialog.getByRole('button', { name: 'Cancel' }).click()
  await pauseBar.button('Add campaign…').click()
  await lookAndListen(pauseBar, 'add-dialog')
  await pauseBar.dialog.getByRole('textbox').fill('the one for fintechs')
  await pauseBar.button('Add').click()
  await expect(pauseBar.dialog.getByRole('alert')).toHaveText(/There is no campaign ID in this/)
  await lookAndListen(pauseBar, 'add-dialog-not-an-id')
  await pauseBar.dialog.getByRole('button', { name: 'Cancel' }).click()
  await pauseBar.button('Settings').click()
  await pauseBar.button('Disconnect…').click()
  await lookAndListen(pauseBar, 'settings-disconnect')
  await pauseBar.button('Close').click()
  const search = pauseBar.page.getByRole('searchbox')
  await search.fill('out')
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(1)
  await lookAndListen(pauseBar, 'search')
  await search.fill('wedding')
  await expect(pauseBar.button('Clear search')).toBeVisible()
  await lookAndListen(pauseBar, 'search-nothing-found')
  await pauseBar.button('Clear search').click()
  await pauseBar.page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await lookAndListen(pauseBar, 'text-of-twice-the-size')
})

test.describe('campaigns of every status', () => {
  test.use({ altaOptions: { campaigns: everyStatus, token } })

  test('an unknown status; drafts, completed and archived ones', async ({ pauseBar }) => {
    await pauseBar.expectStatus(strange.name, 'Unknown')
    await lookAndListen(pauseBar, 'unknown-status')
    await pauseBar.button(`More for ${strange.name}`).click()
    await lookAndListen(pauseBar, 'unknown-status-menu')
    await pauseBar.page.keyboard.press('Escape')
    await pauseBar.button('Show').click()
    await pauseBar.expectStatus(archived.name, 'Completed')
    await lookAndListen(pauseBar, 'inactive-shown')
  })
})

test.describe('names of every kind', () => {
  test.use({ altaOptions: { campaigns: oddNames, token } })

  test('long, from right to left, with signs and without any', async ({ pauseBar, alta }) => {
    await lookAndListen(pauseBar, 'names')
    for (const row of await pauseBar.campaigns.getByRole('listitem').all()) {
      const besides = (await middleOf(row.locator('.row-more'))) - (await middleOf(row.getByRole('switch')))
      expect(Math.abs(besides), 'the dots are level with the switch').toBeLessThan(0.6)
    }
    const dots = await paintedMiddle(pauseBar, pauseBar.button(`More for ${long.name}`))
    expect(Math.hypot(dots.x, dots.y), 'the dots are in the middle of their button').toBeLessThan(1)
    alta.failNext(pausing(long), answersWith(403))
    await pauseBar.toggle(long.name).click()
    await expect(pauseBar.failureOf(long.name)).toBeVisible()
    await pauseBar.toggle(hebrew.name).click()
    await pauseBar.expectStatus(hebrew.name, 'Paused')
    await lookAndListen(pauseBar, 'names-acted-on')
    await pauseBar.button('Undo').click()
    await pauseBar.expectStatus(hebrew.name, 'Active')
    alta.campaign(long.id).change('paused', null)
    await pauseBar.button('Refresh').click()
    await pauseBar.expectStatus(long.name, 'Paused')
    await pauseBar.toggle(long.name).click()
    await pauseBar.expectStatus(long.name, 'Active')
    await lookAndListen(pauseBar, 'names-resumed')
    await pauseBar.toggle(long.name).click()
    await pauseBar.expectStatus(long.name, 'Paused')
    await pauseBar.chooseFromRow(long.name, 'Resume…')
    await lookAndListen(pauseBar, 'names-in-a-dialog')
  })
})

test.describe('250 campaigns', () => {
  test.use({ altaOptions: { campaigns: many, token } })

  test('are all there, to the last', async ({ pauseBar }) => {
    await expect(pauseBar.page.getByText('166 active · 84 paused')).toBeVisible()
    await lookAndListen(pauseBar, '250-campaigns')
    await pauseBar.toggle('Outbound 250').scrollIntoViewIfNeeded()
    await lookAndListen(pauseBar, '250-campaigns-the-last')
  })
})

const middleOf = async (element: Locator) => {
  const { y = 0, height = 0 } = (await element.boundingBox()) ?? {}
  return y + height / 2
}

/** How far the middle of a button's picture is from the middle of the button (px). */
async function paintedMiddle({ electron }: PauseBar, button: Locator): Promise<{ x: number; y: number }> {
  const picture = (await button.screenshot()).toString('base64')
  return electron.evaluate(({ nativeImage }, png) => {
    const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'))
    const { width, height } = image.getSize()
    const bytes = image.toBitmap()
    const lightness = (at: number) => bytes[at * 4] ?? 0
    const painted = Array.from({ length: width * height }, (_, at) => at)
      .filter((at) => Math.abs(lightness(at) - lightness(0)) > 60)
      .map((at) => ({ x: at % width, y: Math.floor(at / width) }))
    const middle = (all: number[]) => (Math.min(...all) + Math.max(...all) + 1) / 2
    return {
      x: middle(painted.map(({ x }) => x)) - width / 2,
      y: middle(painted.map(({ y }) => y)) - height / 2,
    }
  }, picture)
}
