import { answersWith } from '../main/simulatedAlta/faults'
import { ordinaryDay } from './exampleCampaigns'
import { lookAndListen } from './look'
import { expect, q1, test, webinar } from './test'

const token = 'alta-secret-7f3b'
test.use({ altaOptions: { campaigns: ordinaryDay, token } })

test('the history tells what was done, by whom and why; it is searched, explained and copied', async ({
  pauseBar,
  start,
  alta,
  tray,
}) => {
  const { page, dialog } = pauseBar
  const entries = dialog.getByRole('list', { name: 'History' }).getByRole('listitem')
  const clipboard = (bar: typeof pauseBar) =>
    bar.electron.evaluate(({ clipboard: own }) => Promise.resolve(own.readText()))

  await pauseBar.button('History').click()
  await expect(dialog).toContainText('Nothing yet.')
  await lookAndListen(pauseBar, 'history-empty')
  await page.keyboard.press('Escape')

  await pauseBar.pauseProspectsToo.check()
  await tray.clickMenu(`Pause “${q1.name}”`)
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.page.getByRole('button', { name: 'Why?' }).click()
  await page.keyboard.type('Pricing error')
  await lookAndListen(pauseBar, 'why')
  await page.keyboard.press('Enter')
  // Only `Undo` and `Dismiss` are left, because the reason is noted.
  await expect(pauseBar.undoToast.getByRole('button')).toHaveCount(2)
  alta.failNext(/POST .*pause/, answersWith(403))
  await pauseBar.toggle('Partner referrals').click()
  await expect(pauseBar.row('Partner referrals')).toContainText('can’t pause')
  alta.campaign(webinar.id).status = 'paused'
  await pauseBar.button('Refresh').click()
  await pauseBar.expectStatus(webinar.name, 'Paused')

  await test.step('all of it; why and search with the keyboard', async () => {
    await pauseBar.button('History').click()
    await expect(entries).toHaveCount(3)
    await expect(entries.nth(0)).toContainText(/Paused elsewhere(?! ·)/)
    await expect(entries.nth(1)).toContainText('Couldn’t be paused with its prospects')
    await expect(entries.nth(2)).toContainText('Paused with its prospects')
    await expect(entries.nth(2)).toContainText('“Pricing error”')
    await expect(dialog).not.toContainText('this computer')
    await expect(pauseBar.button(`Why? ${q1.name}`)).toBeHidden()
    await pauseBar.button(`Edit reason: ${q1.name}`).press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Why?' })).toHaveValue('Pricing error')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Wrong price in step 2; the sales team asked us to hold everything until Monday')
    await page.keyboard.press('Enter')
    await expect(entries.nth(2)).toContainText('“Wrong price in step 2;')
    await expect(pauseBar.button(`Edit reason: ${q1.name}`)).toBeFocused()
    await lookAndListen(pauseBar, 'history')
    await dialog.getByRole('searchbox', { name: 'Search history' }).fill('wrong price')
    await expect(entries).toHaveCount(1)
    await dialog.getByRole('button', { name: `Copy as text: ${q1.name}` }).click()
    await expect
      .poll(() => clipboard(pauseBar))
      .toMatch(
        new RegExp(`^Paused “${q1.name}” with its prospects at \\d\\d:\\d\\d — Wrong price in step 2;`),
      )
    await dialog.getByRole('searchbox', { name: 'Search history' }).fill('nobody')
    await expect(dialog).toContainText('Nothing in the history matches.')
    await dialog.getByRole('searchbox', { name: 'Search history' }).fill('')
    await dialog.getByRole('combobox', { name: 'Show' }).selectOption('Seen elsewhere')
    await expect(entries).toHaveCount(1)
    await dialog.getByRole('combobox', { name: 'Show' }).selectOption('Everything')
  })

  await page.keyboard.press('Escape')
  await expect(pauseBar.button('History')).toBeFocused()
  await pauseBar.quit()
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await again.chooseFromRow(webinar.name, 'Copy as text')
  await expect
    .poll(() => clipboard(again))
    .toMatch(/^“Webinar follow-up”: Paused elsewhere, seen at \d\d:\d\d$/)
})
