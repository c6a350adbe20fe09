import { findItem } from '../scripts/desktop/trayMenu.mjs'
import { ordinaryDay, partners } from './exampleCampaigns'
import { lookAndListen } from './look'
import { expect, q1, test } from './test'

test.use({ altaOptions: { campaigns: ordinaryDay, token: 'alta-secret-7f3b' } })

test('what someone else resumed is marked on its row and in the tray, until it is paused again or let run', async ({
  pauseBar,
  alta,
  tray,
}) => {
  const { page } = pauseBar
  await pauseBar.pauseProspectsToo.check()
  for (const { name } of [q1, partners]) {
    await pauseBar.toggle(name).click()
    await pauseBar.expectStatus(name, 'Paused')
  }
  await pauseBar.pauseProspectsToo.uncheck()

  await test.step('it is marked', async () => {
    for (const { id } of [q1, partners]) alta.campaign(id).change('active', null)
    await pauseBar.button('Refresh').click()
    await pauseBar.expectStatus(
      q1.name,
      /^Active · resumed elsewhere, noticed at \d\d:\d\d; you had paused it with its prospects$/,
    )
    await expect(pauseBar.needOf(q1.name).getByRole('button')).toHaveText(['Pause again', 'Dismiss'])
    await tray.waitForTooltip((tooltip) => tooltip.endsWith(', 2 need you'))
    await tray.waitForMenu((menu) => findItem(menu, `“${q1.name}” was resumed elsewhere`) !== undefined)
    await lookAndListen(pauseBar, 'resumed-elsewhere')
  })

  await test.step('it is paused again as it was, by the keyboard alone', async () => {
    await pauseBar.toggle(q1.name).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(pauseBar.row(q1.name).getByRole('button', { name: `Pause again: ${q1.name}` })).toBeFocused()
    await page.keyboard.press('Enter')
    await pauseBar.expectStatus(q1.name, /^Paused by you .*at .* · prospects too/)
    await expect(pauseBar.toggle(q1.name)).toBeFocused()
    await expect(pauseBar.needOf(q1.name)).toBeHidden()
    expect(alta.requests.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
      pauseProspects: true,
    })
  })

  await test.step('nothing is pointed out to whoever does not want it', async () => {
    await pauseBar.button('Settings').click()
    await pauseBar.toggle('Point out what others resume').uncheck()
    await page.keyboard.press('Escape')
    await pauseBar.expectStatus(partners.name, /^Active(?!.*elsewhere)/)
    await expect(pauseBar.needOf(partners.name)).toBeHidden()
    await tray.waitForMenu((menu) => !menu.some(({ label }) => label.startsWith('Needs you')))
    await pauseBar.button('Settings').click()
    await pauseBar.toggle('Point out what others resume').check()
    await page.keyboard.press('Escape')
  })

  await test.step('the other is let run', async () => {
    await pauseBar
      .row(partners.name)
      .getByRole('button', { name: `Dismiss: ${partners.name}` })
      .click()
    await expect(pauseBar.needOf(partners.name)).toBeHidden()
    await pauseBar.expectStatus(partners.name, /^Active(?!.*elsewhere)/)
  })
})

test('what someone else paused says so, quietly', async ({ pauseBar, alta }) => {
  alta.campaign(q1.id).change('paused', null)
  await pauseBar.button('Refresh').click()
  await pauseBar.expectStatus(q1.name, /^Paused elsewhere, seen at \d\d:\d\d/)
  await expect(pauseBar.needOf(q1.name)).toBeHidden()
})
