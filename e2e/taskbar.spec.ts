import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import type { PauseBar } from './pauseBar'
import { expect, test } from './test'

const execute = promisify(execFile)

for (const windowManager of ['openbox', 'xfwm4']) {
  test(`with ${windowManager} the popover is in no taskbar, a window is, and both carry PauseBar’s picture and name`, async ({
    start,
    desktop,
    tray,
  }) => {
    const manager = spawn(windowManager, [], { env: desktop.env, stdio: 'ignore' })
    const propertiesOf = async (pauseBar: PauseBar) => {
      const id = await windowOf(pauseBar)
      const names = ['_NET_WM_STATE', '_NET_WM_WINDOW_TYPE', '_NET_WM_NAME', 'WM_CLASS', '_NET_WM_ICON']
      const { stdout } = await execute('xprop', ['-id', `${id}`, ...names], { env: desktop.env })
      return stdout
    }
    const expectOwnPicture = async (pauseBar: PauseBar) => {
      const properties = await propertiesOf(pauseBar)
      expect(properties).toContain('Icon (128 x 128)')
      expect(properties).toContain('_NET_WM_NAME(UTF8_STRING) = "PauseBar"')
      // The .desktop file says `StartupWMClass=pausebar`.
      expect(properties).toContain('"pausebar", ')
    }
    const skips = /_NET_WM_STATE_SKIP_(TASKBAR|PAGER).*_NET_WM_STATE_SKIP_(TASKBAR|PAGER)/

    await test.step('the popover, and when it is opened again', async () => {
      const pauseBar = await start({ args: ['--demo'] })
      await expect.poll(() => propertiesOf(pauseBar)).toMatch(skips)
      expect(await propertiesOf(pauseBar)).toContain('_NET_WM_WINDOW_TYPE_UTILITY')
      await expectOwnPicture(pauseBar)
      await expect(pauseBar.campaigns).toBeVisible()
      await pauseBar.page.keyboard.press('Escape')
      await expect.poll(() => pauseBar.isVisible()).toBe(false)
      await tray.clickMenu('Open PauseBar')
      await expect.poll(() => pauseBar.isVisible()).toBe(true)
      await expect.poll(() => propertiesOf(pauseBar)).toMatch(skips)
      await pauseBar.quit()
    })

    await test.step('the window where there is no tray', async () => {
      const pauseBar = await start({ args: ['--demo'], env: { DBUS_SESSION_BUS_ADDRESS: '' } })
      await expect.poll(() => pauseBar.isVisible()).toBe(true)
      await expectOwnPicture(pauseBar)
      // The window makes its requests to the window manager when it gets the focus.
      await expect.poll(() => pauseBar.page.evaluate(() => document.hasFocus())).toBe(true)
      await expect(pauseBar.campaigns).toBeVisible()
      await pauseBar.button('History').click()
      await expect(pauseBar.dialog).toBeVisible()
      const properties = await propertiesOf(pauseBar)
      expect(properties).not.toContain('SKIP_TASKBAR')
      expect(properties).not.toContain('_NET_WM_WINDOW_TYPE_UTILITY')
      await pauseBar.quit()
    })
    manager.kill()
  })
}

/** The X id of PauseBar's window. */
const windowOf = (pauseBar: PauseBar) =>
  pauseBar.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(0),
  )
