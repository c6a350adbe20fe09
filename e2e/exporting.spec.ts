import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startFileManager } from '../scripts/desktop/fileManager.mjs'
import { look } from './look'
import { RealHand } from './realHand'
import { expect, test, webinar } from './test'

test.use({ desktopWishes: { windowManager: true } })

const title = 'Export history'

test('the history is exported: the popover stays under its dialog, has the focus again, and tells what came of it', async ({
  pauseBar,
  desktop,
  tray,
}) => {
  const { dialog } = pauseBar
  const hand = new RealHand(desktop, pauseBar)
  const exportButton = pauseBar.button('Export CSV…')
  const showButton = pauseBar.button('Show in folder')
  const open = () => hand.windows(title)
  const isFocused = () =>
    pauseBar.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null)
  async function choose(path: string): Promise<void> {
    await expect(exportButton).toHaveAttribute('aria-disabled', 'false')
    await hand.click(exportButton)
    await expect.poll(() => hand.activeTitle()).toBe(title)
    await hand.press('ctrl+a')
    await hand.tell('type', path)
    await hand.press('Return')
    await expect.poll(open).toHaveLength(0)
  }

  await pauseBar.toggle(webinar.name).click()
  await pauseBar.expectStatus(webinar.name, 'Paused')
  await pauseBar.button('History').click()

  await test.step('the dialog has the focus, above the popover, which nothing closes meanwhile', async () => {
    await hand.click(exportButton)
    await expect.poll(() => hand.activeTitle()).toBe(title)
    await tray.activate()
    await tray.clickMenu('Open PauseBar')
    expect(await hand.activeTitle()).toBe(title)
    expect(await pauseBar.isVisible()).toBe(true)
  })

  await test.step('a second click opens no second dialog', async () => {
    const [first = ''] = await open()
    await hand.tell('windowmove', first, -900, 300)
    await hand.click(exportButton)
    await hand.tell('windowactivate', '--sync', first)
    await hand.press('Escape')
    await expect.poll(open).toHaveLength(0)
    await expect.poll(isFocused).toBe(true)
    await expect(dialog).toContainText('1 entry')
  })

  const path = join(desktop.home, 'history.csv')

  await test.step('a table for its owner’s eyes only, shown in its folder', async () => {
    await choose(path)
    await expect(dialog.getByRole('status').filter({ hasText: 'Exported to “history.csv”.' })).toBeVisible()
    await expect.poll(isFocused).toBe(true)
    await expect(exportButton).toBeFocused()
    expect((await readFile(path, 'utf8')).split('\r\n')).toHaveLength(3)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    await look(pauseBar, 'history-exported')
    const fileManager = await startFileManager(desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '')
    await showButton.click()
    await expect.poll(() => fileManager.shown).toEqual([pathToFileURL(path).href])
    fileManager.stop()
  })

  await test.step('what went wrong stands in the same place', async () => {
    await rm(path)
    await showButton.click()
    await expect(dialog.getByRole('alert')).toHaveText('The file isn’t there any more. Export it again.')
    await choose('/proc/history.csv')
    await expect(dialog.getByRole('alert')).toContainText('The file couldn’t be saved there.')
    await look(pauseBar, 'history-not-exported')
    await expect(showButton).toBeHidden()
  })
})
