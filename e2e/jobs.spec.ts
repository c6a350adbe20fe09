import type { Page } from '@playwright/test'
import { findItem } from '../scripts/desktop/trayMenu.mjs'
import { aHundred } from './aHundredCampaigns'
import { letEndsPass, rememberOf } from './dataFiles'
import { middleOf, type Point } from './hand'
import { lookAndListen } from './look'
import type { PauseBar } from './pauseBar'
import { expect, test } from './test'

test.use({ altaOptions: { campaigns: aHundred, token: 'alta-secret-7f3b' } })

const emea = aHundred.filter(({ name }) => name.startsWith('EMEA'))
const dach = 'DACH | Q1 Outbound | 2026'

/** Counts clicks and keys in the window from now on. The returned function gives the counts. */
async function counting(page: Page): Promise<() => Promise<{ clicks: number; keys: number }>> {
  await page.evaluate(() => {
    const count = { clicks: 0, keys: 0 }
    const add = (what: 'clicks' | 'keys') => () => {
      count[what] += 1
    }
    document.addEventListener('pointerdown', add('clicks'), { capture: true })
    document.addEventListener('keydown', add('keys'), { capture: true })
    Object.assign(window, { count })
  })
  return () => page.evaluate(() => ({ ...Reflect.get(window, 'count') }))
}

const statuses = (alta: { campaign: (id: string) => { status: string } }, campaigns: { id: string }[]) => [
  ...new Set(campaigns.map(({ id }) => alta.campaign(id).status)),
]

test('one of 120 is found and paused by its letters and two keys; 11 are paused until Monday and put back', async ({
  pauseBar,
  start,
  alta,
  tray,
  dataFolder,
}) => {
  const { page } = pauseBar

  await test.step('find one and pause it: its letters and at most 3 keys', async () => {
    const taken = await counting(page)
    await page.keyboard.type('dach q1')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await pauseBar.expectStatus(dach, 'Paused')
    const { clicks, keys } = await taken()
    expect(clicks).toBe(0)
    expect(keys - 'dach q1'.length).toBeLessThanOrEqual(3)
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Backspace')
  })

  await test.step('pause all 11 with EMEA in their name, with prospects, until Monday, with a reason: at most 8 clicks', async () => {
    const taken = await counting(page)
    await page.keyboard.type('EMEA')
    await pauseBar.button('Pause these 11…').click()
    await pauseBar.dialog.getByRole('checkbox', { name: 'Pause prospects too' }).click()
    await pauseBar.dialog.getByRole('radio', { name: 'Monday 09:00' }).click()
    await pauseBar.dialog.getByRole('textbox', { name: 'Reason' }).click()
    await page.keyboard.type('Wrong price')
    await lookAndListen(pauseBar, 'job-pause-11')
    const release = alta.hold(/POST/)
    await pauseBar.button('Pause 11 campaigns').click()
    await expect(pauseBar.button('Cancel')).toBeVisible()
    const others = await pauseBar.button('1 more').boundingBox()
    release()
    expect((await taken()).clicks).toBeLessThanOrEqual(8)
    await expect(page.getByText(/^Paused 11 campaigns with their prospects until Mon 09:00/)).toBeVisible()
    expect(await pauseBar.button('1 more').boundingBox(), 'stays where it was when the run ends').toEqual(
      others,
    )
    expect(statuses(alta, emea)).toEqual(['paused'])
    expect(emea.map(({ id }) => alta.campaign(id).pausedProspects)).toEqual(emea.map(() => 3))
    await pauseBar.expectStatus(
      emea[0]?.name ?? '',
      /^Paused until Mon 09:00 · prospects too · “Wrong price”/,
    )
    await lookAndListen(pauseBar, 'job-paused-11')
  })

  await test.step('on Monday, after the computer was off: these 11 are put back with one click', async () => {
    await pauseBar.quit()
    await letEndsPass(dataFolder)
    const again = await start()
    await tray.waitForMenu((menu) => findItem(menu, 'Needs you (11)') !== undefined)
    await tray.clickMenu('Open PauseBar')
    await expect(again.page.getByRole('heading', { name: 'Needs you 11' })).toBeVisible()
    await lookAndListen(again, 'job-missed-11')
    expect(await heightOf(again, 11)).toBeLessThan(11 * 60)
    const [first = ''] = emea.map(({ name }) => name).toSorted()
    await again.button(`More for ${first}`).click()
    await expect(again.page.getByRole('menuitem').first()).toHaveText('Keep paused')
    await again.page.keyboard.press('Escape')
    const taken = await counting(again.page)
    await again.button('Resume all 11').click()
    await expect.poll(() => statuses(alta, emea)).toEqual(['active'])
    expect((await taken()).clicks).toBe(1)
    await prospectsAreNotForgotten(again)
    await again.quit()
    const later = await start()
    await prospectsAreNotForgotten(later)
    await tray.clickMenu('Open PauseBar')
    await expect.poll(() => later.isVisible()).toBe(true)
    // Without this the switches grow by a transition, which never ends for those out of sight.
    await later.page.emulateMedia({ reducedMotion: 'reduce' })
    await later.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await lookAndListen(later, 'job-prospects-of-twice-the-size')
  })
})

/** The height of the first `count` rows together (px). */
async function heightOf({ campaigns }: PauseBar, count: number): Promise<number> {
  const topOf = async (index: number) =>
    (await campaigns.getByRole('listitem').nth(index).boundingBox())?.y ?? Number.NaN
  return (await topOf(count)) - (await topOf(0))
}

/** Expects that a campaign which was resumed without its prospects says so on its row. */
async function prospectsAreNotForgotten(pauseBar: PauseBar): Promise<void> {
  const row = pauseBar.row(emea[0]?.name ?? '')
  await expect(row).toContainText('prospects still paused')
  await expect(row.getByRole('button', { name: 'Resume prospects…' })).toBeVisible()
}

/** The answers for all of a kind whose reserved space has not their width. */
const widerThanTheirButtons = () =>
  [...document.querySelectorAll('.needs-answers .row-buttons > *')].flatMap((place) => {
    const button = place.firstElementChild
    if (!button) return []
    const { marginLeft, marginRight } = getComputedStyle(button)
    const width = button.clientWidth + Number.parseFloat(marginLeft) + Number.parseFloat(marginRight)
    return Math.abs(place.clientWidth - width) > 2 ? (button.textContent ?? '') : []
  })

test('33 that were resumed elsewhere and 3 whose end was missed stand first, and are answered with a click each', async ({
  pauseBar,
  start,
  alta,
  tray,
  dataFolder,
}) => {
  const active = aHundred.filter(({ status }) => status === 'active').slice(20)
  const [drifted, missed] = [active.slice(0, 33), active.slice(40, 43)]
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(120)
  for (const { id } of missed) alta.campaign(id).change('paused', null)
  await pauseBar.button('Refresh').click()
  for (const { name } of missed) {
    await pauseBar.expectStatus(name, 'Paused')
    await pauseBar.chooseFromRow(name, 'Resume tomorrow 09:00')
    await pauseBar.expectStatus(name, 'Paused until')
  }
  await pauseBar.quit()
  await letEndsPass(dataFolder)
  await rememberOf(
    dataFolder,
    drifted.map(({ id }) => id),
    (id) => ({
      isPausedHere: true,
      prospectsHeld: Number(id.slice(0, 8)) % 2 === 0,
      pause: { at: Date.now() - 86_400_000, by: 'here', withProspects: Number(id.slice(0, 8)) % 2 === 0 },
    }),
  )
  const again = await start()
  const { page } = again
  await tray.waitForTooltip((tooltip) => /^PauseBar: \d+ active, \d+ paused.*36 need you/.test(tooltip))
  await tray.clickMenu('Open PauseBar')
  await expect(again.button('36 need you')).toBeVisible()
  await expect(again.campaigns.getByRole('switch').first()).toHaveAccessibleName(
    missed.map(({ name }) => name).toSorted()[0] ?? '',
  )
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  await lookAndListen(again, 'needs-you-36')
  expect(
    await page.evaluate(widerThanTheirButtons),
    'places that were measured before the font was there',
  ).toEqual([])

  await test.step('pause again all 33: two clicks', async () => {
    const taken = await counting(page)
    await again.button('Pause all 33 again').click()
    await expect.poll(() => statuses(alta, drifted), { timeout: 60_000 }).toEqual(['paused'])
    expect((await taken()).clicks).toBeLessThanOrEqual(2)
    expect(drifted.map(({ id }) => alta.campaign(id).pausedProspects)).toEqual(
      drifted.map(({ id }) => (Number(id.slice(0, 8)) % 2 === 0 ? 3 : 0)),
    )
    await expect(page.getByText(/^Paused 33 campaigns/)).toBeVisible()
    await lookAndListen(again, 'needs-you-33-answered')
  })

  await test.step('the missed ends: one click for those that are not locked, and nothing slides under it', async () => {
    const [first, ...others] = missed
    const locked = first?.name ?? ''
    const atPoint = ({ x, y }: Point) =>
      page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.textContent ?? 'no button',
        [x, y] as const,
      )
    const resumeThis = await middleOf(again.needOf(locked).getByRole('button', { name: 'Resume' }))
    await again.chooseFromRow(locked, 'Lock…')
    await again.dialog.getByRole('button', { name: 'Lock' }).click()
    await expect(again.needOf(locked).getByRole('button', { name: 'Unlock' })).toBeVisible()
    expect(await atPoint(resumeThis), 'no other answer comes where one was').toBe('no button')
    const resumeTwo = await middleOf(again.button('Resume 2 of 3'))
    await again.button('Resume 2 of 3').click()
    await expect.poll(() => statuses(alta, others)).toEqual(['active'])
    await expect(page.getByText('1 pause has ended')).toBeVisible()
    expect(await atPoint(resumeTwo), 'no other answer comes where one was').toBe('no button')
    await lookAndListen(again, 'needs-you-places-kept')
    const nameBelow = page.getByText(others[0]?.name ?? '').first()
    const below = await middleOf(nameBelow)
    const unlock = again.needOf(locked).getByRole('button', { name: 'Unlock' })
    const unlockAt = await middleOf(unlock)
    await unlock.click()
    await expect(again.needOf(locked).getByRole('button', { name: 'Resume' })).toBeVisible()
    expect(await atPoint(unlockAt), 'no other answer comes where one was').toBe('no button')
    await again.needOf(locked).getByRole('button', { name: 'Keep paused' }).click()
    await expect(again.needOf(locked)).toBeHidden()
    const { y } = await middleOf(nameBelow)
    expect(Math.abs(y - below.y), 'the row below stays where it is').toBeLessThan(1)
    expect(alta.campaign(first?.id ?? '').status).toBe('paused')
  })
})
