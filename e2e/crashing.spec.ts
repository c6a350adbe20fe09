import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { lookAndListen } from './look'
import type { PauseBar } from './pauseBar'
import { expect, q1, test } from './test'

test('a page that crashed comes back, and the tray never left', async ({ pauseBar, tray }) => {
  await pauseBar.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer()
  })
  await tray.clickMenu(`Pause “${q1.name}”`)
  await expect
    .poll(() =>
      pauseBar.electron.evaluate(({ BrowserWindow }, name) => {
        const [window] = BrowserWindow.getAllWindows()
        const contents = window?.webContents
        const list = 'document.querySelector("main")?.innerText ?? ""'
        // A page that is gone never answers. The poll then asks the next page.
        const isReplaced = new Promise((tell) => contents?.once('did-start-loading', () => tell('')))
        return Promise.race([contents?.executeJavaScript(list), isReplaced]).then((text) =>
          String(text).includes(name),
        )
      }, q1.name),
    )
    .toBe(true)
  expect(await pauseBar.isVisible()).toBe(true)
  expect(tray.itemCount).toBe(1)
})

test('what the tray asks of a page that died is done once the page is back', async ({ pauseBar, tray }) => {
  await test.step('one that died twice in a row, and was left alone', async () => {
    const timesLoadedAgain = await countLoads(pauseBar)
    await crash(pauseBar)
    await expect.poll(() => openDialog(pauseBar)).toBe('none')
    await crash(pauseBar)
    expect(await timesLoadedAgain()).toBe(1)
    await tray.clickMenu('Pause all…')
    await expect.poll(() => openDialog(pauseBar)).toContain('Pause 2 campaigns')
  })

  await test.step('one that dies between the click and its answer', async () => {
    const program = await pauseBar.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.hide()
      return window?.webContents.getOSProcessId() ?? 0
    })
    process.kill(program, 'SIGSTOP')
    await tray.clickMenu('Pause until…', `“${q1.name}”`)
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    process.kill(program, 'SIGKILL')
    await expect.poll(() => openDialog(pauseBar)).toContain(q1.name)
  })
})

test.describe('a page that cannot be drawn any more', () => {
  test.use({ bug: /^unexpected error \w{8}: RangeError in the page$/ })

  test('comes back by itself, says so when that does not help, and is there again when asked for', async ({
    pauseBar,
    alta,
    tray,
    dataFolder,
  }) => {
    const { page } = pauseBar
    const search = page.getByRole('searchbox')
    await breakSearch(page)
    await search.fill('Webinar')
    await expect(pauseBar.campaigns.getByRole('listitem')).toHaveCount(3)
    await expect(search).toHaveValue('')

    await breakSearch(page)
    await search.fill('Webinar')
    const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong in PauseBar itself' })
    await expect(alert).toBeVisible()
    await lookAndListen(pauseBar, 'cannot-be-drawn')
    const log = await readFile(join(dataFolder, 'pausebar.log'), 'utf8')
    const [reference] = (await alert.innerText()).match(/[0-9a-f]{8}/) ?? []
    expect(log).toContain(`"reference":"${reference}","name":"RangeError"`)
    await tray.clickMenu(`Pause “${q1.name}”`)
    await expect.poll(() => alta.campaign(q1.id).status).toBe('paused')

    await pauseBar.button('Try again').click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await expect(search).toBeFocused()
  })
})

/** Gives the page a bug: comparing names throws, so the next search fails. */
const breakSearch = (page: Page) =>
  page.evaluate(() => {
    String.prototype.normalize = () => {
      throw new RangeError('Names cannot be compared')
    }
  })

/** Counts how often the page is loaded again from now on. */
async function countLoads({ electron }: PauseBar): Promise<() => Promise<number>> {
  const counter = await electron.evaluateHandle(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const counted = { times: 0 }
    if (!contents) return counted
    const reload = contents.reload.bind(contents)
    contents.reload = () => {
      counted.times += 1
      reload()
    }
    return counted
  })
  return () => counter.evaluate(({ times }) => times)
}

/** Ends the page's process, and waits until the app knows of it. */
function crash({ electron }: PauseBar): Promise<void> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const isGone = new Promise((tell) => contents?.once('render-process-gone', () => tell(null)))
    contents?.forcefullyCrashRenderer()
    await isGone
  })
}

/** The open dialog's text, or `none`. Answers `gone` or `replaced` for a page that is gone, which never answers itself. */
function openDialog({ electron }: PauseBar): Promise<string> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const isReplaced = new Promise((tell) => contents?.once('did-start-loading', () => tell('replaced')))
    const isGone = new Promise((tell) => contents?.once('render-process-gone', () => tell('gone')))
    const said = contents?.executeJavaScript(
      'document.querySelector("main") && (document.querySelector("dialog[open]")?.innerText ?? "none")',
    )
    return String(await Promise.race([said, isReplaced, isGone]))
  })
}
