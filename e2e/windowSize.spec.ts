import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { lookAndListen } from './look'
import type { PauseBar } from './pauseBar'
import { expect, test } from './test'

const execute = promisify(execFile)
const screen = { width: 1280, height: 1024 }
const inDemo = { args: ['--demo'] }

type Point = [x: number, y: number]

test.use({ desktopWishes: { windowManager: true } })

test('the popover is dragged larger at its edges, within limits, and is as large when it comes back', async ({
  start,
  desktop,
  tray,
}) => {
  const drag = (from: Point, to: Point) => execute('xdotool', dragging(from, to), { env: desktop.env })
  const pauseBar = await start(inDemo)
  await expect.poll(() => pauseBar.isVisible()).toBe(true)

  await test.step('at its left edge, while the right one stays; it does not go away', async () => {
    const before = await boundsOf(pauseBar)
    expect(before).toMatchObject({ width: 380, height: 600 })
    await expect(async () => {
      const { x, y, width } = await boundsOf(pauseBar)
      if (width === 380) await drag([x + 1, y + 300], [x - 120, y + 300])
      const now = await boundsOf(pauseBar)
      expect(now.width).toBeGreaterThan(460)
      expect(now.x + now.width).toBe(before.x + before.width)
    }).toPass()
    expect(await pauseBar.isVisible()).toBe(true)
  })

  await test.step('to twice its width and the height of the screen', async () => {
    await expect(async () => {
      const { x, y, width } = await boundsOf(pauseBar)
      await drag([x + 1, y + 300], [1, y + 300])
      expect(await boundsOf(pauseBar)).toMatchObject({ x: x + width - 760, width: 760 })
    }).toPass()
    await expect(async () => {
      const { x, y, height } = await boundsOf(pauseBar)
      if (height === 600) await drag([x + 300, y + height - 1], [x + 300, screen.height - 10])
      expect((await boundsOf(pauseBar)).height).toBeGreaterThan(950)
    }).toPass()
    await lookAndListen(pauseBar, 'window-at-its-largest')
  })

  const large = await boundsOf(pauseBar)
  const size = { width: large.width, height: large.height }

  await test.step('it is so again after Esc, and after a restart', async () => {
    await pauseBar.page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    await tray.clickMenu('Open PauseBar')
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    await expect.poll(() => boundsOf(pauseBar)).toMatchObject(size)
    await pauseBar.quit()
    const again = await start(inDemo)
    await expect.poll(() => again.isVisible()).toBe(true)
    await expect.poll(() => boundsOf(again)).toMatchObject(size)
    const { x, y, width, height } = await boundsOf(again)
    expect(x >= 0 && y >= 0 && x + width <= screen.width && y + height <= screen.height).toBe(true)
    await test.step('made as small as it can be, it still keeps in sight what stands below the list', async () => {
      await expect(async () => {
        const { x, y, height } = await boundsOf(again)
        await drag([x + 300, y + height - 1], [x + 300, y + 100])
        expect((await boundsOf(again)).height).toBeLessThan(450)
      }).toPass()
      await expect(again.button('Pause all…')).toBeInViewport()
    })
  })
})

/** xdotool's arguments for a drag: slow at first, like a hand, so that the window manager starts to resize. */
function dragging([fromX, fromY]: Point, [toX, toY]: Point): string[] {
  const between = (part: number) => [fromX + part * (toX - fromX), fromY + part * (toY - fromY)]
  const go = (part: number) => ['mousemove', ...between(part).map((at) => String(Math.round(at)))]
  const wait = ['sleep', '0.1']
  return [
    ...go(0),
    ...wait,
    'mousedown',
    '1',
    ...wait,
    ...go(0.1),
    ...wait,
    ...go(0.5),
    ...go(1),
    ...wait,
    'mouseup',
    '1',
  ]
}

function boundsOf({ electron }: PauseBar) {
  return electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return window?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 }
  })
}
