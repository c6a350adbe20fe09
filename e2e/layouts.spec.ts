import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Locator } from '@playwright/test'
import { middleOf, type Point } from './hand'
import { RealHand } from './realHand'
import { expect, q1, test, webinar } from './test'

const execute = promisify(execFile)
test.use({ desktopWishes: { windowManager: true } })

/** Keys by their positions: the display's key codes. */
const at = { control: 37, shift: 50, a: 38, f: 41, q: 24, s: 39, d: 40, w: 25, z: 52 }
const zoomKeys = { equal: 21, minus: 20, zero: 19, padPlus: 86, padMinus: 82 }
const withControl = (key: number) => `${at.control}+${key}`

// Other tests use the same display.
test.afterEach(({ desktop }) => execute('setxkbmap', ['us'], { env: desktop.env }))

test('keys mean the same on Hebrew, Russian, Greek and French keyboards, and what they write is searched for', async ({
  pauseBar,
  desktop,
}) => {
  const { page } = pauseBar
  const hand = new RealHand(desktop, pauseBar)
  const use = (layout: string) => execute('setxkbmap', [layout], { env: desktop.env })
  const search = page.getByRole('searchbox', { name: 'Search campaigns' })
  const clear = pauseBar.button('Clear selection')
  const goToRow = () => pauseBar.toggle(webinar.name).focus()

  for (const [layout, written] of [
    ['il', 'דג'],
    ['ru', 'ыв'],
    ['gr', 'σδ'],
  ] as const) {
    await test.step(layout, async () => {
      await use(layout)
      await goToRow()
      await hand.press(withControl(at.a))
      await expect(clear).toBeVisible()
      await clear.click()
      await goToRow()
      await hand.press(`${at.s}`, `${at.d}`)
      await expect(search).toHaveValue(written)
      await hand.press(withControl(at.a), 'BackSpace')
      await expect(search).toHaveValue('')
      await goToRow()
      await hand.press(withControl(at.f))
      await expect(search).toBeFocused()
    })
  }

  await test.step('what was done last is undone', async () => {
    await use('ru')
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await hand.press(withControl(at.z))
    await pauseBar.expectStatus(q1.name, 'Active')
  })

  await test.step('in the history', async () => {
    await pauseBar.button('History').click()
    const searchHistory = page.getByRole('searchbox', { name: 'Search history' })
    await page.getByRole('combobox', { name: 'Show' }).focus()
    await hand.press(withControl(at.f))
    await expect(searchHistory).toBeFocused()
    await pauseBar.button('Back').focus()
    await hand.press(`${at.s}`)
    await expect(searchHistory).toHaveValue('ы')
    await pauseBar.button('Back').click()
  })

  await test.step('on a French keyboard it is the letter and not its place', async () => {
    await use('fr')
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await goToRow()
    // On a French keyboard this key is W.
    await hand.press(withControl(at.z), withControl(at.q))
    await expect(clear).toBeVisible()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await hand.press(withControl(at.w))
    await pauseBar.expectStatus(q1.name, 'Active')
  })
})

test('“=” and the number pad zoom, too', async ({ start, desktop }) => {
  const pauseBar = await start({ args: ['--demo'] })
  await expect(pauseBar.campaigns).toBeVisible()
  const hand = new RealHand(desktop, pauseBar)
  const level = () =>
    pauseBar.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    )
  for (const [keys, expected] of [
    [withControl(zoomKeys.equal), 0.5],
    [`${at.control}+${at.shift}+${zoomKeys.equal}`, 1],
    [withControl(zoomKeys.padPlus), 1.5],
    [withControl(zoomKeys.padMinus), 1],
    [withControl(zoomKeys.minus), 0.5],
    [withControl(zoomKeys.zero), 0],
  ] as const) {
    await hand.press(keys)
    await expect.poll(level, `after ${keys}`).toBe(expected)
  }
  await hand.press('Num_Lock', withControl(zoomKeys.padPlus))
  await expect.poll(level).toBe(0.5)
  await hand.press('ctrl+KP_0', 'Num_Lock')
  await expect.poll(level).toBe(0)
})

test('a date is picked over the popover, which stays; Esc closes it each time, though the window that goes does not hear it let go of', async ({
  pauseBar,
  desktop,
  tray,
}) => {
  const hand = new RealHand(desktop, pauseBar)

  await test.step('the end of a pause is picked in a window of its own', async () => {
    await pauseBar.chooseFromRow(q1.name, 'Pause until…')
    const field = pauseBar.dialog.locator('[type=datetime-local]')
    const proposed = await field.inputValue()
    const { x, y } = await hand.onScreen(await endOf(field))
    await hand.tell('mousemove', x, y, 'sleep', 0.1, 'click', 1)
    await expect(async () => {
      // In the field this key goes to the next part; in the picker it goes to the next day.
      await hand.press('Right')
      expect(await field.inputValue()).not.toBe(proposed)
    }).toPass()
    expect(await pauseBar.isVisible()).toBe(true)
    await hand.press('Return')
    await expect(pauseBar.dialog).toBeVisible()
    expect(await field.inputValue()).not.toBe(proposed)
    await pauseBar.dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('Esc, three times', async () => {
    for (let times = 0; times < 3; times += 1) {
      if (!(await pauseBar.isVisible())) await tray.clickMenu('Open PauseBar')
      await expect.poll(() => pauseBar.isVisible()).toBe(true)
      await expect.poll(() => hand.activeTitle()).toBe('PauseBar')
      await hand.press('Escape')
      await expect.poll(() => pauseBar.isVisible(), { timeout: 5_000 }).toBe(false)
    }
  })
})

/** The button at the end of a date field that opens its picker. */
async function endOf(field: Locator): Promise<Point> {
  const { y } = await middleOf(field)
  const { x, width } = (await field.boundingBox()) ?? { x: 0, width: 0 }
  return { x: x + width - 16, y }
}
