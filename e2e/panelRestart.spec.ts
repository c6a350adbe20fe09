import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { showWindow } from './otherProgram'
import { PauseBar } from './pauseBar'
import { expect, test } from './test'

const execute = promisify(execFile)
/** The longest that real panels are away when they restart or come late at log-in (ms). */
const awayFor = 6_000

test.describe('while the person is in another window', () => {
  test.use({ desktopWishes: { windowManager: true } })

  test('a panel that starts anew brings no window; one that stays away brings one, and neither takes the keyboard', async ({
    pauseBar,
    tray,
    desktop,
  }) => {
    await pauseBar.page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    const other = await showWindow(desktop.env.DISPLAY ?? '', { x: 100, y: 100, width: 500, height: 300 })
    const focused = () => focusedWindow(desktop.env)
    await expect.poll(focused).toBe(other.id)

    await test.step('away for some seconds', async () => {
      await tray.vanish()
      await wait(awayFor)
      await tray.appear()
      await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 2 active, 1 paused'))
      expect(pauseBar.page.isClosed()).toBe(false)
      expect(await pauseBar.isVisible()).toBe(false)
      expect(await focused()).toBe(other.id)
    })

    await test.step('away for good', async () => {
      const window = await nextWindow(pauseBar, () => tray.vanish())
      await expect.poll(() => window.isVisible()).toBe(true)
      expect(await focused()).toBe(other.id)
      const popover = await nextWindow(window, () => tray.appear())
      await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 2 active, 1 paused'))
      expect(await popover.isVisible()).toBe(false)
      expect(await focused()).toBe(other.id)
    })
    await other.close()
  })
})

test.describe('at log-in', () => {
  test.use({ desktopWishes: { trayHost: false } })

  test('a panel that comes late finds the icon, and no window came before it', async ({ start, tray }) => {
    const starting = start({ args: ['--hidden'] })
    await wait(awayFor)
    await tray.appear()
    const pauseBar = await starting
    await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar'))
    expect(await pauseBar.isVisible()).toBe(false)
    expect(pauseBar.electron.windows()).toHaveLength(1)
  })
})

/** The window that has the keyboard. */
async function focusedWindow(env: NodeJS.ProcessEnv): Promise<number> {
  const { stdout } = await execute('xdotool', ['getwindowfocus'], { env })
  return Number(stdout)
}

/** The window that replaces another one when `happen` runs. */
async function nextWindow({ electron, output }: PauseBar, happen: () => Promise<unknown>): Promise<PauseBar> {
  const coming = electron.waitForEvent('window')
  await happen()
  return new PauseBar(electron, await coming, output)
}
