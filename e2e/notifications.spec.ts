import { answersWith } from '../main/simulatedAlta/faults'
import { startNotificationServer } from '../scripts/desktop/notificationServer.mjs'
import { lookAndListen } from './look'
import { blackFriday, expect, q1, test, webinar } from './test'

test('while the popover is closed the desktop tells what came of the tray, failed or was undone by others; a click leads there', async ({
  desktop,
  start,
  alta,
  tray,
}) => {
  const server = await startNotificationServer(desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '')
  const newest = () => server.shown.at(-1)
  const pauseBar = await start()
  const { page } = pauseBar
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')

  await test.step('nothing while the popover is in front', async () => {
    await pauseBar.toggle(webinar.name).click()
    await pauseBar.expectStatus(webinar.name, 'Paused')
    expect(server.shown).toEqual([])
  })

  await test.step('a pause from the tray', async () => {
    await page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    await tray.clickMenu(`Pause “${q1.name}”`)
    await expect.poll(() => newest()?.title).toBe(`Paused “${q1.name}”`)
    expect(newest()?.body).toBe('Messages already on their way may still go out.')
    // This holds although PauseBar is not installed here.
    expect(newest()).toMatchObject({ program: 'PauseBar', menuEntry: 'pausebar', pictureWidth: 64 })
  })

  await test.step('what somebody else resumed, and a click that leads to it', async () => {
    alta.campaign(q1.id).status = 'active'
    await page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
    await expect.poll(() => newest()?.title).toBe(`“${q1.name}” was resumed elsewhere`)
    const drift = newest()
    expect(server.closed).toEqual([])
    if (drift) server.click(drift)
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    // The popover now shows the rest, and many desktops would leave older notifications on top of it.
    await expect.poll(() => server.closed).toEqual([1])
    await expect(pauseBar.toggle(q1.name)).toBeFocused()
    const searchBox = page.getByRole('searchbox', { name: 'Search campaigns' })
    await searchBox.fill('nothing is called so')
    await expect(pauseBar.toggle(q1.name)).toBeHidden()
    await searchBox.fill('')
    await expect(pauseBar.toggle(q1.name)).toBeVisible()
    await expect(searchBox).toBeFocused()
  })

  await test.step('several that were resumed elsewhere, in one sentence', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    await tray.clickMenu('Pause again')
    await expect.poll(() => newest()?.title).toBe('Paused 1 campaign')
    for (const { id } of [q1, webinar]) alta.campaign(id).status = 'active'
    alta.campaign(webinar.id).name = 'R&D <b>bold</b>'
    await page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
    await expect.poll(() => newest()?.title).toBe('2 campaigns were resumed elsewhere')
    expect(newest()?.body).toContain('“R&amp;D &lt;b&gt;bold&lt;/b&gt;” was resumed elsewhere')
    alta.campaign(webinar.id).name = webinar.name
    await page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
    await tray.clickMenu('Open PauseBar')
  })

  await test.step('a failure, unless it is not wanted', async () => {
    await pauseBar.button('Settings').click()
    await lookAndListen(pauseBar, 'settings-notifications')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    alta.failAlways(/POST .*resume/, answersWith(403))
    await tray.clickMenu(`Resume “${blackFriday.name}”`)
    await expect.poll(() => newest()?.title).toBe(`Couldn’t resume “${blackFriday.name}”`)
    const told = server.shown.length
    await tray.clickMenu('Open PauseBar')
    await pauseBar.button('Settings').click()
    await pauseBar.toggle('Pauses and resumes from the menu, or of many').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    await tray.clickMenu(`Pause “${q1.name}”`)
    await tray.waitForMenu((menu) => menu.some(({ label }) => label === `Resume “${q1.name}”`))
    expect(server.shown).toHaveLength(told)
  })

  await test.step('a desktop that reads no markup is sent the name as it is, and titles are never markup', async () => {
    server.stop()
    const plain = await startNotificationServer(desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '', {
      readsMarkup: false,
    })
    const name = 'R&D <b>bold</b>'
    await tray.clickMenu(`Pause “${webinar.name}”`)
    await tray.waitForMenu((menu) => menu.some(({ label }) => label === `Resume “${webinar.name}”`))
    for (const { id } of [q1, webinar]) alta.campaign(id).status = 'active'
    alta.campaign(webinar.id).name = name
    await page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
    await expect.poll(() => plain.shown.at(-1)?.body).toContain(`“${name}” was resumed elsewhere`)
    await tray.clickMenu('Dismiss all')
    await page.evaluate(() => Reflect.get(window, 'pauseBar').setPreferences({ notifyTray: true }))
    await tray.clickMenu(`Pause “${name}”`)
    await expect.poll(() => plain.shown.at(-1)?.title).toBe(`Paused “${name}”`)
    plain.stop()
  })

  await test.step('one that the system refuses is told in the settings, until it takes one again', async () => {
    const answerNext = (event: 'failed' | 'show') =>
      pauseBar.electron.evaluate(({ Notification }, told) => {
        Reflect.set(globalThis, 'answered', false)
        Notification.prototype.show = function () {
          this.emit(told, {}, '')
          Reflect.set(globalThis, 'answered', true)
        }
      }, event)
    const isAnswered = () => pauseBar.electron.evaluate(() => Reflect.get(globalThis, 'answered'))
    const told = pauseBar.page.getByText('This computer didn’t show PauseBar’s last notification.')
    await answerNext('failed')
    await tray.clickMenu(`Pause “${q1.name}”`)
    await expect.poll(isAnswered).toBe(true)
    await tray.clickMenu('Open PauseBar')
    await pauseBar.button('Settings').click()
    await expect(told).toBeVisible()
    await lookAndListen(pauseBar, 'settings-notifications-refused')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    await answerNext('show')
    await tray.clickMenu(`Resume “${q1.name}”`)
    await expect.poll(isAnswered).toBe(true)
    await tray.clickMenu('Open PauseBar')
    await pauseBar.button('Settings').click()
    await expect(told).toBeHidden()
  })
})
