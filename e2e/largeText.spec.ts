import type { Page } from '@playwright/test'
import { answersWith } from '../main/simulatedAlta/faults'
import { many } from './exampleCampaigns'
import { lookAndListen, zoomTo } from './look'
import { expect, test } from './test'

const campaigns = many.slice(0, 40).map((seed, index) => ({
  ...seed,
  name:
    index % 4 === 0 ? `Outbound ${index + 1} — Enterprise renewals in the Nordics, second wave` : seed.name,
}))
test.use({ altaOptions: { campaigns, token: 'alta-secret-7f3b' } })

/** What is cut off in the open menu: the menu itself, or an item or its text after scrolling to it. */
function brokenInMenu(): string[] {
  const menu = document.querySelector<HTMLElement>('[role=menu]:popover-open')
  if (!menu) return ['no menu is open']
  const isWithin = (inner: DOMRect, outer: { left: number; top: number; right: number; bottom: number }) =>
    inner.left >= outer.left - 0.5 &&
    inner.right <= outer.right + 0.5 &&
    inner.top >= outer.top - 0.5 &&
    inner.bottom <= outer.bottom + 0.5
  const page = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
  const textOf = (element: Element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect()
  }
  const items = [...menu.querySelectorAll('[role^=menuitem]')].filter((item) => {
    item.scrollIntoView({ block: 'nearest' })
    const box = item.getBoundingClientRect()
    const isInMenu = isWithin(box, menu.getBoundingClientRect()) && isWithin(box, page)
    return !isInMenu || !isWithin(textOf(item), box)
  })
  const whole = isWithin(menu.getBoundingClientRect(), page) ? [] : ['the menu']
  return [...whole, ...items.map((item) => item.textContent ?? '')]
}

/** What sticks out of the window at the sides, or is cut off there. */
function brokenInPage(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'main button, main .banner, main .empty, main .footer, main .header',
    ),
  ]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > window.innerWidth + 0.5 || element.scrollWidth > element.clientWidth + 1
    })
    .map((element) => element.outerHTML.slice(0, 120))
}

async function expectWholeMenu(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('menu')).toBeVisible()
  await expect.poll(() => page.evaluate(brokenInMenu), what).toEqual([])
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem').or(page.getByRole('menuitemcheckbox')).last()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
}

test('at 125 to 200 % menus are whole and inside the window, and so is all else', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  const switches = pauseBar.campaigns.getByRole('switch')
  const names = await switches.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  const rows = [names[0], names[20], names[39]].flatMap((name) => name ?? [])
  expect(rows).toHaveLength(3)
  for (const factor of [1, 1.25, 1.5, 2]) {
    await test.step(`${factor * 100} %`, async () => {
      await zoomTo(pauseBar, factor)
      for (const name of rows) {
        await pauseBar.button(`More for ${name}`).click()
        await expectWholeMenu(page, `${name} at ${factor}`)
      }
      for (const name of [/^Account: /, 'Sort and filter']) {
        await pauseBar.button(name).click()
        await expectWholeMenu(page, `${name} at ${factor}`)
      }
      expect(await page.evaluate(brokenInPage)).toEqual([])
    })
  }
  await pauseBar.button(`More for ${rows[1]}`).click()
  await lookAndListen(pauseBar, 'row-menu-at-200')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('wedding')
  await expect(pauseBar.button('Clear search')).toBeVisible()
  alta.failAlways(/GET/, answersWith(503))
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toContainText('Alta has a problem of its own')
  expect(await page.evaluate(brokenInPage)).toEqual([])
  await lookAndListen(pauseBar, 'nothing-found-and-out-of-order-at-200')
})
