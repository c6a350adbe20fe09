import { answersWith, gatewayAnswers } from '../main/simulatedAlta/faults'
import { findItem } from '../scripts/desktop/trayMenu.mjs'
import { hebrew } from './exampleCampaigns'
import { lookAndListen } from './look'
import { expect, q1, test, webinar } from './test'

const list = /GET .*limit=100/
const named = (number: number, name: string) => ({ id: `cccccccc-0000-4000-8000-00000000000${number}`, name })
const spelled = { ...named(5, 'Shouted'), wire: { id: named(5, '').id.toUpperCase(), status: 'Active' } }

test.use({
  altaOptions: {
    campaigns: [
      q1,
      webinar,
      hebrew,
      spelled,
      named(1, '\u200B\u200B'),
      named(2, 'A\u0000B'),
      named(3, 'Q1 \u202Egnp.exe'),
      named(4, '<b>Winter</b> & more'),
    ],
    token: 'alta-secret-7f3b',
  },
})

test('a list with odd names, entries that are none, and campaigns that are on no page', async ({
  pauseBar,
  alta,
  tray,
}) => {
  await test.step('each name is to be seen, in the window and whole in the tray', async () => {
    const names = ['Campaign cccccccc', 'A B', 'Q1 gnp.exe', '<b>Winter</b> & more']
    for (const name of names) await pauseBar.expectStatus(name, 'Active')
    const inTray = [...names, `\u2068${hebrew.name}\u2069`]
    await tray.waitForMenu((menu) => inTray.every((name) => findItem(menu, `Pause “${name}”`) !== undefined))
  })

  await test.step('what is spelled in capitals is paused by its id as it came', async () => {
    await pauseBar.toggle(spelled.name).click()
    await expect.poll(() => alta.requests.filter(({ method }) => method === 'POST').length).toBe(1)
    expect(alta.requests.find(({ method }) => method === 'POST')?.path).toContain(spelled.wire.id)
    alta.campaign(spelled.id).wire = { id: spelled.wire.id, status: 'PAUSED' }
    await pauseBar.expectStatus(spelled.name, 'Paused')
  })

  await test.step('entries that cannot be read are counted, and the rest counts', async () => {
    const data = [null, { ...q1, status: 'active' }]
    alta.failNext(list, answersWith(200, {}, { data, hasMore: false }))
    await pauseBar.button('Refresh').click()
    const banner = pauseBar.page.getByText('In Alta’s list 1 entry could not be read')
    await expect(banner).toBeVisible()
    await pauseBar.expectStatus(webinar.name, 'Active')
    await lookAndListen(pauseBar, 'list-with-unreadable-entry')
    await pauseBar.button('Refresh').click()
    await expect(banner).toBeHidden()
  })

  await test.step('one that is on no page is asked for; only Alta itself makes it forgotten, and that is told', async () => {
    await pauseBar.chooseFromRow(webinar.name, 'Pin to top')
    alta.remove(webinar.id)
    const mend = alta.failAlways(/GET .*2222/, gatewayAnswers(404, {}, 'default backend - 404'))
    for (let times = 0; times < 2; times += 1) {
      await pauseBar.button('Refresh').click()
      await expect(pauseBar.row(webinar.name)).toContainText('Alta wasn’t found at the address')
      await expect(pauseBar.button('Refresh')).toHaveAttribute('aria-busy', 'false')
    }
    mend()
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.row(webinar.name)).toContainText('Alta doesn’t find this campaign in your account.')
    await expect(pauseBar.button('Refresh')).toHaveAttribute('aria-busy', 'false')
    await pauseBar.button('Refresh').click()
    await expect(
      pauseBar.page.getByText(`Alta no longer finds “${webinar.name}” in your account`),
    ).toBeVisible()
    await expect(pauseBar.row(webinar.name)).toBeHidden()
    await lookAndListen(pauseBar, 'campaign-gone')
  })

  await test.step('a list that may not be read any more: those on show are read one by one', async () => {
    alta.failAlways(list, answersWith(403))
    alta.campaign(q1.id).change('paused', null)
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.alerts).toContainText('Your role can’t list campaigns any more.')
    await pauseBar.expectStatus(q1.name, 'Paused')
    await lookAndListen(pauseBar, 'list-refused-later')
  })
})
