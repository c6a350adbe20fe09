import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startMonitors } from '../scripts/desktop/display.mjs'
import { startVirtualDesktop } from '../scripts/desktop/virtualDesktop.mjs'
import { showPanel } from './otherProgram'
import type { PauseBar } from './pauseBar'
import { startToItsEnd } from './processes'
import { test as base, expect } from './test'

const execute = promisify(execFile)
const inDemo = { args: ['--demo'] }
const left = { x: 0, y: 0, width: 1280, height: 800 }
const right = { x: 1280, y: 0, width: 1280, height: 800 }
const panel = { x: 0, y: 770, width: 1280, height: 30 }

const test = base.extend<{ monitors: Awaited<ReturnType<typeof startMonitors>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's dependencies in this pattern.
  monitors: async ({}, use) => {
    const monitors = await startMonitors([left, right])
    await use(monitors)
    await monitors.stop()
  },
  desktop: async ({ monitors }, use) => {
    const desktop = await startVirtualDesktop({ display: monitors.name, windowManager: true })
    await use(desktop)
    await desktop.stop()
  },
})

test('the popover opens at the icon that was clicked, on its monitor, whatever asks for it', async ({
  start,
  monitors,
  desktop,
  tray,
  runtime,
  dataFolder,
}) => {
  await showPanel(monitors.name, panel, 'bottom')
  const point = (x: number, y: number) =>
    execute('xdotool', ['mousemove', `${x}`, `${y}`], { env: desktop.env })
  const pauseBar = await start(inDemo)

  await test.step('at first beside the panel, since nobody has clicked the icon', async () => {
    await expectBounds(pauseBar, { x: 1280 - 380 - 8, y: 770 - 600 - 8 })
    await hide(pauseBar)
  })

  await test.step('where its menu came out of the panel', async () => {
    await point(500, 700)
    await tray.clickMenu('Open PauseBar')
    await expectBounds(pauseBar, { x: 500 - 190, y: 770 - 600 - 8 })
    await hide(pauseBar)
  })

  await test.step('below an icon at the upper edge of the second monitor', async () => {
    await point(1500, 15)
    await tray.activate()
    await expectBounds(pauseBar, { x: 1500 - 190, y: 39, width: 380, height: 600 })
    await hide(pauseBar)
  })

  await test.step('there as well by the menu and by a second start, wherever the pointer went', async () => {
    await point(300, 400)
    await tray.clickMenu('Open PauseBar')
    await expectBounds(pauseBar, { x: 1500 - 190, y: 39 })
    await hide(pauseBar)
    await startToItsEnd(runtime.executable, dataFolder, desktop.env)
    await expectBounds(pauseBar, { x: 1500 - 190, y: 39 })
    await hide(pauseBar)
    await tray.clickMenu('Pause all…')
    await expectBounds(pauseBar, { x: 1500 - 190, y: 39 })
    await expect(pauseBar.dialog).toBeVisible()
    await pauseBar.dialog.getByRole('button', { name: 'Cancel' }).click()
    await hide(pauseBar)
  })

  await test.step('above one in the panel of the first monitor', async () => {
    await point(600, 785)
    await tray.activate()
    await expectBounds(pauseBar, { x: 600 - 190, y: 770 - 600 - 8 })
    await hide(pauseBar)
  })

  await test.step('and there after the next start', async () => {
    await point(2000, 400)
    await pauseBar.quit()
    const again = await start(inDemo)
    await expectBounds(again, { x: 600 - 190 })
    await hide(again)
    await point(1500, 15)
    await tray.activate()
    await expectBounds(again, { x: 1500 - 190, y: 39 })
    await test.step('on the monitor that is left when its own is unplugged', async () => {
      await monitors.unplug(1)
      await expect.poll(async () => (await boundsOf(again)).x).toBeLessThanOrEqual(left.width - 380)
      expect(await again.isVisible()).toBe(true)
    })
  })
})

test('at twice the scale, too, where the desktop has half as many points as pixels', async ({
  start,
  desktop,
  tray,
}) => {
  const pauseBar = await start({ args: ['--demo', '--force-device-scale-factor=2'] })
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  await hide(pauseBar)
  await execute('xdotool', ['mousemove', '2000', '10'], { env: desktop.env })
  await tray.activate()
  await expectBounds(pauseBar, { x: 1000 - 190, y: 8, height: 400 - 16 })
})

async function hide(pauseBar: PauseBar): Promise<void> {
  await expect(pauseBar.campaigns).toBeVisible()
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
}

/** Expects that the window is visible and has these bounds. */
async function expectBounds(pauseBar: PauseBar, bounds: Partial<Awaited<ReturnType<typeof boundsOf>>>) {
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  await expect.poll(() => boundsOf(pauseBar)).toMatchObject(bounds)
  return boundsOf(pauseBar)
}

function boundsOf({ electron }: PauseBar) {
  return electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return window?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 }
  })
}
