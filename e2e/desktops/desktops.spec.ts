import type { Edge } from '../../scripts/desktop/desktops/realDesktop.mjs'
import { startToItsEnd } from '../processes'
import { expect, expectAtEdge, expectAtIcon, middleOf, otherWindow, q1, test } from './desktopTest'

const edges: Edge[] = ['top', 'bottom', 'left', 'right']
/** How long a panel takes to start again after a crash (ms). */
const panelAway = 2_000

// Taken here, before the fixtures end, so that the picture shows what was on the screen.
test.afterEach(async ({ person }, info) => {
  if (info.status !== info.expectedStatus) await person.look(`failed-${info.tags.join('').slice(1)}`)
})

for (const edge of edges) {
  test(`icon clicked, panel at the ${edge}: the popover opens at it, and closes at the second click`, {
    tag: `@edge-${edge}`,
  }, async ({ plan, putPanel, startConnected, person }) => {
    await putPanel(edge)
    await startConnected()
    const icon = await person.findIcon(edge)
    const monitor = await person.monitor(0)
    await person.seat.move(middleOf(monitor))
    await person.clickIcon(middleOf(icon))
    const popover = await person.popover()
    await person.look(`popover-${edge}`)
    await person.expectFocus('PauseBar')
    expectAtIcon(plan, popover, icon, edge, monitor)
    await person.clickIcon(middleOf(icon))
    await person.expectPopover(null)
    await person.clickIcon(middleOf(icon))
    expectAtIcon(plan, await person.popover(), icon, edge, monitor)
  })
}

test('Esc closes the popover; so does a click on another window, which has the keyboard then', {
  tag: '@away',
}, async ({ putPanel, openOther, startConnected, person }) => {
  await putPanel('top')
  await startConnected()
  const icon = middleOf(await person.findIcon('top'))
  await openOther()
  for (const time of ['once', 'once more']) {
    await test.step(`Esc, ${time}`, async () => {
      await person.clickIcon(icon)
      await person.popover()
      await person.expectFocus('PauseBar')
      await person.press('Escape')
      await person.expectPopover(null)
    })
  }
  await person.clickIcon(icon)
  await person.popover()
  await person.expectFocus('PauseBar')
  await person.clickWindow(otherWindow)
  await person.expectPopover(null)
  await person.expectFocus(otherWindow)
})

test('“Open PauseBar” in the menu, by a right click: the popover opens at the icon', {
  tag: '@menu',
}, async ({ plan, putPanel, startConnected, session, person }) => {
  await putPanel('top')
  await startConnected()
  const icon = await person.findIcon('top')
  const monitor = await person.monitor(0)
  await person.seat.move(middleOf(monitor))
  const before = await person.seat.picture()
  await person.seat.click(middleOf(icon), 'right')
  const menu = await person.waitForChange(before, 'the menu')
  await person.look('menu')
  const items = await (await session.tray()).menu()
  if (plan.hasMenusWithoutKeys) await person.chooseByPointer(items, 'Open PauseBar', menu)
  else await person.chooseByKeys(items, 'Open PauseBar')
  const popover = await person.popover()
  await person.look('opened-by-menu')
  await person.expectFocus('PauseBar')
  expectAtIcon(plan, popover, icon, 'top', monitor)
})

test('two monitors, the panel on the second: the popover opens there, at the icon', {
  tag: '@second-monitor',
}, async ({ plan, putPanel, startConnected, person }) => {
  await putPanel('top', 1)
  await startConnected()
  const icon = await person.findIcon('top', 1)
  await person.seat.move(middleOf(await person.monitor(0)))
  await person.clickIcon(middleOf(icon))
  const popover = await person.popover()
  await person.look('second-monitor')
  expectAtIcon(plan, popover, icon, 'top', await person.monitor(1))
  await person.expectFocus('PauseBar')
})

test('the first start, and a second one: with no click on the icon, the popover opens where the panel is', {
  tag: '@no-click',
}, async ({ plan, putPanel, start, alta, runtime, dataFolder, session, person }) => {
  const edge = plan.cannot['edge-bottom'] === undefined ? 'bottom' : 'top'
  await putPanel(edge)
  const monitor = await person.monitor(0)
  await person.seat.move({ x: 300, y: 300 })
  const pauseBar = await start({ args: [...session.appArgs] })
  const atFirst = await person.popover()
  await person.look('first-start')
  expectAtEdge(plan, atFirst, edge, monitor)
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await pauseBar.page.evaluate(() => Reflect.get(window, 'pauseBar').hidePopover())
  await person.expectPopover(null)
  await person.seat.move({ x: 400, y: 200 })
  await startToItsEnd(runtime.executable, dataFolder, { ...session.env, ALTA_API_URL: alta.url }, [
    ...session.appArgs,
  ])
  const atSecond = await person.popover()
  await person.look('second-start')
  expectAtEdge(plan, atSecond, edge, monitor)
  await person.expectFocus('PauseBar')
})

test('panel killed and restarted: nothing comes to the front, the icon returns, and a click opens the popover at it', {
  tag: '@panel-restart',
}, async ({ plan, putPanel, openOther, startConnected, session, person }) => {
  await putPanel('top')
  await startConnected()
  await person.findIcon('top')
  await openOther()
  await session.killPanel()
  await person.expectLeftAlone(panelAway)
  await session.startPanel()
  await person.expectLeftAlone(panelAway)
  const icon = await person.findIcon('top')
  await person.clickIcon(middleOf(icon))
  const popover = await person.popover()
  await person.look('panel-restarted')
  expectAtIcon(plan, popover, icon, 'top', await person.monitor(0))
})

test('panel gone for good: a window comes that takes no keyboard, and goes when the panel is back', {
  tag: '@panel-gone',
}, async ({ putPanel, openOther, startConnected, session, person }) => {
  await putPanel('top')
  await startConnected()
  await person.findIcon('top')
  await openOther()
  await session.killPanel()
  await expect.poll(() => person.seat.window('PauseBar'), { timeout: 60_000 }).not.toBeNull()
  await person.look('panel-gone')
  await person.expectFocus(otherWindow)
  await session.startPanel()
  await person.expectPopover(null)
  await person.findIcon('top')
  await person.expectFocus(otherWindow)
})

test('a notification clicked: the popover opens, and shows what it was about', {
  tag: '@notification',
}, async ({ plan, putPanel, startConnected, alta, person }) => {
  await putPanel('top')
  const pauseBar = await startConnected()
  const icon = middleOf(await person.findIcon('top'))
  await person.clickIcon(icon)
  await person.popover()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await person.clickIcon(icon)
  await person.expectPopover(null)
  // Away from the icon, because its tooltip would be in the way.
  await person.seat.move({ x: 400, y: 500 })
  const before = await person.atRest()
  alta.campaign(q1.id).status = 'active'
  await pauseBar.page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
  const notification = await person.waitForChange(before, 'the notification')
  await person.look('notification')
  await person.seat.click(plan.notificationClick?.(notification) ?? middleOf(notification))
  await person.popover()
  await person.look('opened-by-notification')
  await person.expectFocus('PauseBar')
  await expect(pauseBar.toggle(q1.name)).toBeFocused()
})

test('the popover stands in no taskbar and no window switcher, and has PauseBar’s icon', {
  tag: '@taskbar',
}, async ({ putPanel, startConnected, person }) => {
  await putPanel('top')
  await startConnected()
  await person.clickIcon(middleOf(await person.findIcon('top')))
  await person.popover()
  const properties = () => person.seat.properties('PauseBar')
  await expect.poll(properties).toContain('_NET_WM_STATE_SKIP_TASKBAR')
  await expect.poll(properties).toContain('_NET_WM_STATE_SKIP_PAGER')
  expect(await properties()).toMatch(/_NET_WM_ICON\(CARDINAL\) =\s*Icon/)
})
