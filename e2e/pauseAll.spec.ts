import { answersWith } from '../main/simulatedAlta/faults'
import type { CampaignSeed } from '../main/simulatedAlta/simulatedCampaign'
import { ordinaryDay, partners } from './exampleCampaigns'
import { lookAndListen, zoomTo } from './look'
import { box, chooseFromStrip, strip } from './sheet'
import { blackFriday, expect, q1, test, webinar } from './test'

const token = 'alta-secret-7f3b'
const archived: CampaignSeed = {
  id: '99999999-9999-4999-8999-999999999999',
  name: 'Cold list 2024',
  isArchived: true,
}
test.use({ altaOptions: { campaigns: [...ordinaryDay, archived], token } })

const active = ordinaryDay.filter(({ status }) => (status ?? 'active') === 'active')
const longReason =
  'The price list is wrong since Monday, and Legal wants to see each mail before it goes out again'

test('pause all from the tray, told as it is, kept over a restart, and put back exactly', async ({
  pauseBar,
  start,
  alta,
  tray,
  desktop,
}) => {
  const { dialog, page } = pauseBar
  const count = active.length
  alta.failNext(new RegExp(`POST .*${q1.id}/pause`), answersWith(403))

  await test.step('asks with all that is active, what is archived under a line of its own', async () => {
    await tray.clickMenu('Pause all…')
    const names = dialog.getByRole('list', { name: 'Campaigns to pause' })
    await expect(names.getByRole('checkbox')).toHaveCount(count + 1)
    const below = names.getByRole('list', { name: 'Archived in Alta, but still active' })
    await expect(below.getByRole('checkbox')).toHaveAccessibleName(archived.name)
    await expect(box(pauseBar, archived.name)).toBeChecked()
    await lookAndListen(pauseBar, 'pause-all')
    await box(pauseBar, archived.name).uncheck()
  })

  await test.step('what changes meanwhile keeps its place, and is not paused', async () => {
    const place = () => box(pauseBar, webinar.name).boundingBox()
    const before = await place()
    alta.campaign(partners.id).change('paused', null)
    await page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
    await expect(box(pauseBar, partners.name)).not.toBeChecked()
    await expect(box(pauseBar, partners.name)).toHaveAccessibleDescription('paused meanwhile')
    expect(await place()).toEqual(before)
    await lookAndListen(pauseBar, 'pause-all-one-paused-meanwhile')
    alta.campaign(partners.id).change('active', null)
    await page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
    await expect(box(pauseBar, partners.name)).toBeChecked()
  })

  await test.step('an end that is over is refused where it stands', async () => {
    const field = dialog.getByLabel('Date and time', { exact: true })
    await field.click()
    await expect(dialog.getByRole('radio', { name: 'Date and time…' })).toBeChecked()
    await field.fill('2020-02-02T09:00')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Wrong price in step 2')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toHaveText('That time has passed. Choose a later one.')
    await lookAndListen(pauseBar, 'pause-all-end-is-over')
    await dialog.getByRole('radio', { name: 'No end' }).check()
    await dialog.getByRole('textbox', { name: 'Reason' }).press('Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('tells what was paused and what was not', async () => {
    await expect(strip(pauseBar)).toContainText(`${count - 1} paused, 1 couldn’t be paused`)
    await expect(strip(pauseBar)).toContainText('Wrong price in step 2')
    await pauseBar.expectStatus(webinar.name, 'Paused')
    await expect(pauseBar.row(q1.name)).toContainText('Your role can’t pause')
    await expect(pauseBar.undoToast).toBeHidden()
    expect(alta.campaign(archived.id).status).toBe('active')
    await lookAndListen(pauseBar, 'pause-all-partly-failed')
    await pauseBar.button('Try that one again').click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await expect(strip(pauseBar)).toContainText(`Paused ${count} campaigns at`)
    await lookAndListen(pauseBar, 'pause-all-done')
  })

  await test.step('a long reason takes two lines of large text at most, and its button is whole', async () => {
    await pauseBar.button('History').click()
    await pauseBar.button(/^Edit reason: Paused \d/).click()
    await page.getByRole('textbox', { name: 'Why?' }).fill(longReason)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await zoomTo(pauseBar, 2)
    const words = page.locator('.strip-words')
    await expect(words).toHaveAttribute('title', new RegExp(longReason))
    await expect.poll(async () => (await words.locator('span').boundingBox())?.height).toBeLessThan(36)
    await pauseBar.button(`Resume these ${count}`).scrollIntoViewIfNeeded()
    await expect(pauseBar.button(`Resume these ${count}`)).toBeInViewport({ ratio: 1 })
    await zoomTo(pauseBar, 1)
  })

  await pauseBar.quit()
  await desktop.keyring?.lock()
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await test.step('the next start offers it as soon as it is connected, and not before', async () => {
    await expect(again.alerts).toContainText('Your keychain is locked')
    await expect(strip(again)).toContainText(`Paused ${count} campaigns at`)
    await expect(again.button(`Resume these ${count}`)).toBeHidden()
    await desktop.keyring?.unlock()
    await again.button('Try again').click()
  })

  await test.step('the next start puts back exactly these', async () => {
    await again.button(`Resume these ${count}`).click()
    await again.expectStatus(q1.name, 'Active')
    await expect(strip(again)).toContainText(`Resumed ${count} campaigns at`)
    for (const { id } of active) expect(alta.campaign(id).status).toBe('active')
    expect(alta.campaign(blackFriday.id).status).toBe('paused')
  })
  expect(page.isClosed()).toBe(true)
})

test('several rows are selected and paused until Monday, which one line tells and changes', async ({
  pauseBar,
  alta,
}) => {
  const { page, dialog } = pauseBar
  const selected = page.getByText(/^\d+ selected/)
  const select = (name: string) =>
    pauseBar
      .row(name)
      .getByText(name)
      .click({ modifiers: ['ControlOrMeta'] })

  await test.step('from the selection to the sheet, and back without a change', async () => {
    for (const { name } of [webinar, q1, blackFriday]) await select(name)
    await expect(selected).toHaveText('3 selected')
    await lookAndListen(pauseBar, 'selection')
    await pauseBar.button('Pause 2…').click()
    await expect(dialog.getByRole('list').getByRole('checkbox')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(selected).toHaveText('3 selected')
    await expect(pauseBar.button('Pause 2…')).toBeFocused()
  })

  await test.step('paused with their prospects until Monday', async () => {
    await pauseBar.button('Pause 2…').press('Enter')
    await dialog.getByRole('checkbox', { name: 'Pause prospects too' }).check()
    await expect(dialog).toContainText('may write again to people who have replied')
    await dialog.getByRole('radio', { name: 'Monday 09:00' }).check()
    await lookAndListen(pauseBar, 'selection-until-monday')
    await dialog.getByRole('button', { name: 'Pause 2 campaigns' }).press('Enter')
    await expect(selected).toBeHidden()
    await expect(strip(pauseBar)).toContainText(/^Paused 2 campaigns with their prospects until .*09:00/)
    await pauseBar.expectStatus(webinar.name, /^Paused until .*09:00/)
    await expect(page.getByRole('searchbox', { name: 'Search campaigns' })).toBeFocused()
  })

  await test.step('another end for both, and none', async () => {
    await chooseFromStrip(pauseBar, 'Change end…')
    await expect(dialog.getByRole('heading')).toHaveText('When should these 2 resume?')
    await dialog.getByLabel('Resume on').fill('2039-03-01T17:30')
    await lookAndListen(pauseBar, 'run-end')
    await page.keyboard.press('Enter')
    await expect(strip(pauseBar)).toContainText('until 1 Mar 2039, 17:30')
    await pauseBar.expectStatus(q1.name, 'Paused until 1 Mar 2039, 17:30')
    await chooseFromStrip(pauseBar, 'Change end…')
    await dialog.getByRole('button', { name: 'No end' }).click()
    await pauseBar.expectStatus(q1.name, /^Paused (?!until)/)
    await expect(pauseBar.button('More for this')).toBeFocused()
  })

  await test.step('resumed with their prospects only after a second question, without what is locked', async () => {
    await pauseBar.chooseFromRow(webinar.name, 'Lock…')
    await expect(dialog).toContainText('Nothing in PauseBar resumes it until you unlock it')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Legal')
    await lookAndListen(pauseBar, 'lock')
    await page.keyboard.press('Enter')
    await expect(pauseBar.button('Resume 1 of them')).toBeVisible()
    await chooseFromStrip(pauseBar, 'Resume prospects too…')
    await expect(dialog).toContainText('1 more stays paused: it is locked, or archived in Alta.')
    await lookAndListen(pauseBar, 'resume-many-one-locked')
    await dialog.getByRole('button', { name: 'Resume with prospects…' }).dblclick()
    await expect(dialog).toContainText('people who have replied among them')
    expect(alta.requests.filter(({ path }) => path.endsWith('/resume'))).toEqual([])
    await lookAndListen(pauseBar, 'resume-many-asked-twice')
    await dialog.getByRole('button', { name: 'Back' }).click()
    await dialog.getByRole('checkbox', { name: 'Resume prospects too' }).uncheck()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('resumed without their prospects, the row says that these stay paused', async () => {
    await pauseBar.button('Resume 1 of them').click()
    await expect(pauseBar.row(q1.name)).toContainText('prospects still paused')
    await expect(pauseBar.row(q1.name).getByRole('button', { name: 'Resume prospects…' })).toBeVisible()
  })

  await test.step('all are selected with a key, and then there is no more to select', async () => {
    const search = page.getByRole('searchbox', { name: 'Search campaigns' })
    const marked = () =>
      search.evaluate((box) => (box instanceof HTMLInputElement ? (box.selectionEnd ?? 0) : -1))
    await pauseBar.toggle(webinar.name).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await expect(selected).toBeVisible()
    await expect(pauseBar.button('Select all')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(selected).toBeHidden()
    await search.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await expect(selected, 'from the empty search').toHaveText(/^8 selected/)
    await page.keyboard.press('Escape')
    await page.keyboard.type('o')
    await page.keyboard.press('ControlOrMeta+A')
    await expect(selected, 'the text that was typed is marked').toBeHidden()
    expect(await marked()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await select(webinar.name)
    await expect(search).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await expect(pauseBar.button('Select all'), 'rows were selected since').toBeHidden()
    await expect(selected).toHaveText(/^[4-7] selected/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(search).toHaveValue('')
    await expect(selected).toBeHidden()
    await select(blackFriday.name)
    await expect(pauseBar.button('Select all')).toBeVisible()
    await pauseBar.button('Resume 1…').click()
    await expect(box(pauseBar, 'Resume prospects too')).not.toBeChecked()
    await dialog.getByRole('button', { name: 'Resume', exact: true }).press('Enter')
    await pauseBar.expectStatus(blackFriday.name, 'Active')
  })
  expect(alta.requests.findLast(({ method }) => method === 'POST')?.body).toEqual({ resumeProspects: false })
})
