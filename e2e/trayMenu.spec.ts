import { answersWith } from '../main/simulatedAlta/faults'
import { findItem, readLabelOnGnome } from '../scripts/desktop/trayMenu.mjs'
import { expect, q1, test } from './test'

const idOf = (index: number) => `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`
const many = Array.from({ length: 250 }, (_, index) => ({
  id: idOf(index),
  name: `Campaign ${String(index).padStart(3, '0')}`,
}))

test.describe('250 campaigns', () => {
  test.use({ altaOptions: { campaigns: many, token: 'alta-secret-7f3b' } })

  test('are all shown, found by search, and the tray menu leads to those it has no room for', async ({
    pauseBar,
    alta,
    tray,
  }) => {
    await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(250)
    const lists = alta.requests.filter(({ path }) => path === '/v1/campaigns')
    expect(lists.map(({ query }) => Object.keys(query))).toEqual([['limit'], ['cursor'], ['cursor']])
    await pauseBar.page.getByRole('searchbox', { name: 'Search campaigns' }).fill('gn 249')
    await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(1)
    await pauseBar.toggle('Campaign 249').click()
    await pauseBar.expectStatus('Campaign 249', 'Paused')
    await pauseBar.page.keyboard.press('Escape')
    await pauseBar.page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    const menu = await tray.waitForMenu(
      ([undo, , first]) =>
        undo?.label === 'Undo pause of “Campaign 249”' && first?.label === 'Resume “Campaign 249”',
    )
    const campaigns = menu.filter(({ label }) => /^(Pause|Resume) “/.test(label))
    expect(campaigns).toHaveLength(15)
    expect(menu[17]?.label).toBe('More in PauseBar…')
    await tray.clickMenu('More in PauseBar…')
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
  })
})

test.describe('a dozen campaigns, two of one name', () => {
  const dozen = [...many.slice(0, 11), { id: 'bbbbbbbb-0000-4000-8000-000000000000', name: 'Campaign 000' }]
  test.use({ altaOptions: { campaigns: dozen, token: 'alta-secret-7f3b' } })

  test('the tray undoes what was done last, and answers for all that others resumed', async ({
    pauseBar,
    alta,
    tray,
  }) => {
    const all = (status: string) => () => dozen.every(({ id }) => alta.campaign(id).status === status)
    await tray.waitForMenu((menu) =>
      ['(aaaaaaaa)', '(bbbbbbbb)'].every((id) => findItem(menu, `Pause “Campaign 000” ${id}`) !== undefined),
    )
    await tray.clickMenu('Pause all…')
    await pauseBar.dialog.getByRole('button', { name: 'Pause 12 campaigns' }).click()
    await tray.clickMenu('Undo pause of 12 campaigns')
    await expect.poll(all('active')).toBe(true)
    await tray.clickMenu('Undo resume of 12 campaigns')
    await expect.poll(all('paused')).toBe(true)
    await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: 0 active, 12 paused')

    for (const { id } of dozen) alta.campaign(id).change('active', null)
    await pauseBar.button('Refresh').click()
    await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: 12 active, 0 paused, 12 need you')
    await tray.clickMenu('Pause all 12 again', 'Needs you (12)')
    await expect.poll(all('paused')).toBe(true)
    await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: 0 active, 12 paused')
    expect(alta.requests.some(({ body }) => JSON.stringify(body ?? '').includes('true'))).toBe(false)

    await test.step('an offer that a page held for its dialog is let go when the page is loaded anew', async () => {
      const { page } = pauseBar
      const ends = () =>
        page.evaluate(async () => {
          const { about } = await Reflect.get(window, 'pauseBar').getSnapshot()
          return JSON.parse(about).undoOffers.map((offer: { expiresAt: unknown }) => offer.expiresAt)
        })
      await tray.clickMenu('Resume “Campaign 001”')
      await tray.waitForMenu(([undo]) => undo?.label === 'Undo resume of “Campaign 001”')
      await page.evaluate(async () => {
        const bridge = Reflect.get(window, 'pauseBar')
        const { undoOffers } = JSON.parse((await bridge.getSnapshot()).about)
        const [{ account, id: offerId }] = undoOffers
        await bridge.holdUndo({ account, offerId, isHeld: true })
      })
      expect(await ends()).toEqual([null])
      await page.reload()
      await expect.poll(ends).toEqual([expect.any(Number)])
    })
  })
})

const strange = [
  ['R&D _Leads_ & "Friends" <b>', 'R&D _Leads_ & "Friends" <b>'],
  ['&File __ && “quoted”', '&File __ && “quoted”'],
  ['2026_Q1_EMEA__x', '2026_Q1_EMEA__x'],
  [`Long ${'x'.repeat(250)}`, `Long ${'x'.repeat(31)}…${'x'.repeat(23)}`],
] as const

test.describe('campaigns with names that mean something to menus', () => {
  const campaigns = strange.map(([name], index) => ({ id: idOf(index), name }))
  test.use({ altaOptions: { campaigns, token: 'alta-secret-7f3b' } })

  test('stand in the native menu as they are, and are paused from it', async ({ pauseBar, tray }) => {
    for (const [name, shown] of strange) {
      await tray.clickMenu(`Pause “${shown}”`)
      await pauseBar.expectStatus(name, 'Paused')
    }
  })

  test('stand so on GNOME too, where the window comes first in the menu that a click opens', async ({
    start,
    alta,
    tray,
  }) => {
    const pauseBar = await start({ env: { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' } })
    await pauseBar.connect(alta.token)
    const labels = async () => (await tray.menu()).map(({ sent }) => readLabelOnGnome(sent))
    await expect.poll(labels).toEqual(expect.arrayContaining(strange.map(([, shown]) => `Pause “${shown}”`)))
    expect((await labels()).slice(0, 2)).toEqual(['Open PauseBar', ''])
  })
})

test('what a colleague changed in Alta is seen at the next refresh', async ({ pauseBar, tray, alta }) => {
  alta.campaign(q1.id).status = 'paused'
  await pauseBar.button('Refresh').click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await tray.waitForMenu((menu) => menu.some(({ label }) => label === `Resume “${q1.name}”`))
})

test.describe('the tray icon', () => {
  test.use({ altaOptions: { campaigns: [q1], token: 'alta-secret-7f3b' } })

  test('tells at a glance: needs a token, all running, some held, Alta out of reach', async ({
    start,
    alta,
    tray,
  }) => {
    const drawing = async () => {
      const pixmaps = await tray.iconPixmap()
      return pixmaps.map(({ width, argb }) => `${width} ${argb.toString('base64')}`).join()
    }
    const pauseBar = await start()
    await expect(pauseBar.tokenField).toBeVisible()
    const seen = [await drawing()]
    const becomesNew = async () => {
      await expect.poll(async () => seen.includes(await drawing())).toBe(false)
      seen.push(await drawing())
    }
    await pauseBar.connect(alta.token)
    await becomesNew()
    await pauseBar.toggle(q1.name).click()
    await becomesNew()
    const putRight = alta.failAlways(/./, answersWith(503))
    await pauseBar.button('Refresh').click()
    await becomesNew()
    putRight()
    await pauseBar.button('Refresh').click()
    await expect.poll(drawing).toBe(seen[2])
  })
})
