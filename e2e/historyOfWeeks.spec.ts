import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ordinaryDay, partners } from './exampleCampaigns'
import { dateOf, daysAgo, historyOfWeeks } from './exampleHistory'
import { lookAndListen } from './look'
import { expect, test, webinar } from './test'

const token = 'alta-secret-7f3b'
test.use({ altaOptions: { campaigns: ordinaryDay, token } })

test('a history of weeks: days, runs that open, dates, one campaign, twice the size', async ({
  start,
  dataFolder,
  tray,
}) => {
  await writeFile(join(dataFolder, 'history.jsonl'), historyOfWeeks(Date.now()))
  const pauseBar = await start()
  await pauseBar.connect(token)
  await tray.waitForTooltip((tooltip) => tooltip.includes('active'))
  const { page, dialog } = pauseBar
  const list = dialog.getByRole('list', { name: 'History' })
  const headings = list.getByRole('heading')
  const run = dialog.getByRole('button', { name: /^Paused 11 campaigns/, expanded: false })
  const search = dialog.getByRole('searchbox', { name: 'Search history' })
  const when = dialog.getByRole('combobox', { name: 'When' })
  await pauseBar.button('History').click()

  await test.step('fills the window, each day under its heading, a run as one entry', async () => {
    await expect(search).toBeFocused()
    await expect(headings.nth(0)).toHaveText('Today')
    await expect(headings.nth(1)).toHaveText('Yesterday')
    await expect(headings.nth(2)).toHaveText(/^[A-Z][a-z]+day$/)
    await expect(headings.nth(3)).toHaveText(/^[A-Z][a-z]{2} \d+ [A-Z][a-z]{2}( \d{4})?$/)
    expect(await dialog.boundingBox()).toEqual(await page.locator('.app').boundingBox())
    await expect(dialog).toMatchAriaSnapshot(`
      - dialog "History":
        - button "Back"
        - heading "History" [level=2]
        - search:
          - searchbox "Search history"
        - combobox "Show"
        - combobox "When"
        - list "History":
          - listitem:
            - heading "Today" [level=3]
            - time: /\\d\\d:\\d\\d/
            - button /Paused 11 campaigns with their prospects until .+/
            - paragraph: “Pricing error”
            - paragraph: 2 couldn’t be paused
            - 'button /Edit reason: Paused 11 campaigns/'
            - 'button /Copy as text: Paused 11 campaigns/'
          - listitem:
            - time: /\\d\\d:\\d\\d/
            - paragraph: ${webinar.name}
            - paragraph: Paused elsewhere
            - 'button "Copy as text: ${webinar.name}"'
    `)
    await lookAndListen(pauseBar, 'history-of-weeks')
  })

  await test.step('a run opens, and tells what became of each campaign', async () => {
    await run.press('Enter')
    const members = dialog.getByRole('list', { name: 'Its campaigns' }).getByRole('listitem')
    await expect(members).toHaveCount(13)
    await expect(members.nth(0)).toHaveText(/ Couldn’t be paused$/)
    await expect(members.nth(12)).toHaveText(/ Paused$/)
    // The two with the same name.
    await expect(members.filter({ hasText: 'EMEA Twins' })).toHaveText([
      /EMEA Twins \([0-9a-f]{8}\) Paused/,
      /EMEA Twins \([0-9a-f]{8}\) Paused/,
    ])
    await expect(list.getByRole('listitem').first()).toMatchAriaSnapshot(`
      - listitem:
        - button /Paused 11 campaigns with their prospects until .+/ [expanded]
        - list "Its campaigns":
          - listitem: EMEA Outbound 12 Couldn’t be paused
          - listitem: EMEA Outbound 13 Couldn’t be paused
          - listitem: EMEA Outbound 2 Paused
    `)
    await lookAndListen(pauseBar, 'history-run-opened')
    await pauseBar.button(/^Edit reason: Paused 11/).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Wrong price')
    await page.keyboard.press('Enter')
    await expect(list.getByText('“Wrong price”')).toHaveCount(1)
  })

  await test.step('what is searched moves nothing, and a run is found by one of its campaigns', async () => {
    const places = () =>
      Promise.all(
        [dialog, search, dialog.locator('.history-scroller'), pauseBar.button('Export CSV…')].map((part) =>
          part.boundingBox(),
        ),
      )
    const before = await places()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('outbound 13')
    await expect(dialog.getByText('1 of them found')).toBeVisible()
    await expect(dialog.getByRole('list', { name: 'Its campaigns' }).getByRole('listitem')).toHaveCount(1)
    await expect(dialog.getByRole('status').filter({ hasText: 'found' })).toHaveText('1 entry found.')
    expect(await places()).toEqual(before)
    await lookAndListen(pauseBar, 'history-run-searched')
    await page.keyboard.type(' nobody')
    await expect(dialog).toContainText('Nothing in the history matches.')
    expect(await places()).toEqual(before)
    await page.keyboard.press('Escape')
    await expect(search).toHaveValue('')
    await expect(headings.nth(0)).toHaveText('Today')
    expect(await places()).toEqual(before)
  })

  await test.step('by days: those of a choice, and those from one date to another', async () => {
    await when.selectOption('Yesterday')
    await expect(headings).toHaveText(['Yesterday'])
    await when.selectOption('From … to …')
    const from = dialog.getByLabel('From', { exact: true })
    const to = dialog.getByLabel('To', { exact: true })
    await from.fill(dateOf(daysAgo(Date.now(), 4)))
    await to.fill(dateOf(daysAgo(Date.now(), 1)))
    await expect(headings).toHaveText(['Yesterday', /^[A-Z][a-z]+day$/])
    await lookAndListen(pauseBar, 'history-dates')
    await from.fill(dateOf(daysAgo(Date.now(), 20)))
    await to.fill(dateOf(daysAgo(Date.now(), 20)))
    await expect(headings).toHaveCount(1)
    await expect(list.getByRole('listitem')).toHaveCount(50)
    await pauseBar.button('Show more').press('Enter')
    await expect(list.getByRole('listitem')).toHaveCount(60)
    await expect(list.getByRole('listitem').nth(50).getByRole('button').first()).toBeFocused()
  })

  await test.step('whole at twice the size', async () => {
    await when.selectOption('Any time')
    const zoom = (factor: number) =>
      pauseBar.electron.evaluate(({ BrowserWindow }, by) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(by)
      }, factor)
    await zoom(2)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(200)
    const [field, button] = [await search.boundingBox(), await pauseBar.button('Export CSV…').boundingBox()]
    expect(field?.width).toBeGreaterThan(140)
    expect(button?.height).toBeLessThan(40)
    await pauseBar.button('Export CSV…').scrollIntoViewIfNeeded()
    await expect(pauseBar.button('Export CSV…')).toBeInViewport({ ratio: 1 })
    await zoom(1)
    // Larger text instead of zoom: a screenshot of a zoomed page shows only a part of it.
    const textSize = (size: string) =>
      page.evaluate((is) => {
        document.documentElement.style.fontSize = is
      }, size)
    await textSize('200%')
    await search.scrollIntoViewIfNeeded()
    await lookAndListen(pauseBar, 'history-of-twice-the-size')
    await run.scrollIntoViewIfNeeded()
    await lookAndListen(pauseBar, 'history-of-twice-the-size-its-entries')
    await textSize('')
  })

  await test.step('of one campaign, from its row, to which the focus goes back', async () => {
    await pauseBar.button('Back').click()
    await expect(pauseBar.button('History')).toBeFocused()
    await pauseBar.chooseFromRow(partners.name, 'History of this campaign')
    await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(`History of “${partners.name}”`)
    await expect(list.getByRole('listitem')).toHaveText([
      /Paused with its prospects until .+ · with 10 other campaigns/,
      /Resumed/,
    ])
    await lookAndListen(pauseBar, 'history-of-a-campaign')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(pauseBar.button(`More for ${partners.name}`)).toBeFocused()
  })
})
