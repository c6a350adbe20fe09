import { answersWith } from '../main/simulatedAlta/faults'
import { ordinaryDay } from './exampleCampaigns'
import { look } from './look'
import { blackFriday, expect, q1, test, webinar } from './test'

const token = 'alta-secret-7f3b'
test.use({ altaOptions: { campaigns: ordinaryDay, token } })

const active = ordinaryDay.filter(
  ({ status, isArchived }) => (status ?? 'active') === 'active' && !isArchived,
)

test('pause all from the tray, told as it is, kept over a restart, and put back exactly', async ({
  pauseBar,
  start,
  alta,
  tray,
  desktop,
}) => {
  const { dialog, page } = pauseBar
  const lines = (bar: typeof pauseBar) => bar.page.getByText(/couldn’t be paused|Paused \d+ campaigns/)
  const count = active.length
  alta.failNext(new RegExp(`POST .*${q1.id}/pause`), answersWith(403))

  await test.step('asks with the number and the names', async () => {
    await tray.clickMenu('Pause all…')
    await expect(dialog).toContainText(`No new outreach from these ${count}:`)
    await expect(dialog.getByRole('listitem')).toHaveCount(count)
    await look(pauseBar, 'pause-all')
    await dialog.getByRole('textbox', { name: 'Why? (optional)' }).fill('Wrong price in step 2')
    await dialog.getByRole('button', { name: `Pause ${count} campaigns` }).click()
  })

  await test.step('tells what was paused and what was not', async () => {
    await expect(lines(pauseBar)).toContainText(`${count - 1} paused, 1 couldn’t be paused`)
    await expect(lines(pauseBar)).toContainText('Wrong price in step 2')
    await pauseBar.expectStatus(webinar.name, 'Paused')
    await expect(pauseBar.row(q1.name).getByRole('alert')).toContainText('Your role can’t pause')
    await expect(pauseBar.undoToast).toBeHidden()
    await look(pauseBar, 'pause-all-partly-failed')
    await pauseBar.button('Try the 1 again').click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await expect(lines(pauseBar)).toContainText(`Paused ${count} campaigns at`)
    await look(pauseBar, 'pause-all-done')
  })

  await pauseBar.quit()
  await desktop.keyring?.lock()
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await test.step('the next start offers it as soon as it is connected, and not before', async () => {
    await expect(again.alerts).toContainText('Your keychain is locked')
    await expect(again.page.getByText(`Paused ${count} campaigns at`)).toBeVisible()
    await expect(again.button(`Resume these ${count}`)).toBeHidden()
    await desktop.keyring?.unlock()
    await again.button('Try again').click()
  })

  await test.step('the next start puts back exactly these', async () => {
    await again.button(`Resume these ${count}`).click()
    await again.expectStatus(q1.name, 'Active')
    await expect(again.page.getByText(`Resumed ${count} campaigns at`)).toBeVisible()
    for (const { id } of active) expect(alta.campaign(id).status).toBe('active')
    expect(alta.campaign(blackFriday.id).status).toBe('paused')
  })
  expect(page.isClosed()).toBe(true)
})

test('several rows are selected and paused, with the keyboard alone too', async ({ pauseBar, alta }) => {
  const { page } = pauseBar
  const selected = page.getByText(/^\d+ selected/)
  await pauseBar
    .row(webinar.name)
    .getByText(webinar.name)
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(selected).toHaveText('1 selected')
  await pauseBar.row(q1.name).getByText(q1.name).click()
  await pauseBar.row(blackFriday.name).getByText(blackFriday.name).click()
  await expect(selected).toHaveText('3 selected')
  await look(pauseBar, 'selection')
  await pauseBar.button('Pause 2').click()
  await pauseBar.expectStatus(webinar.name, 'Paused')
  await pauseBar.expectStatus(q1.name, 'Paused')
  await expect(page.getByText('Paused 2 campaigns at')).toBeVisible()

  await test.step('Ctrl+A, Resume, and Esc to leave', async () => {
    await pauseBar.toggle(webinar.name).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await expect(selected).toHaveText(/^\d+ selected/)
    await page.keyboard.press('Escape')
    await expect(selected).toBeHidden()
    await page.keyboard.press('ControlOrMeta+Space')
    await page.keyboard.press('Shift+ArrowUp')
    await expect(selected).toHaveText('2 selected')
    await pauseBar.button(/^Resume \d$/).press('Enter')
    await expect(pauseBar.dialog.getByRole('checkbox', { name: 'Resume prospects too' })).not.toBeChecked()
    await look(pauseBar, 'resume-many')
    await pauseBar.dialog.getByRole('button', { name: /^Resume \d$/ }).press('Enter')
    await pauseBar.expectStatus(webinar.name, 'Active')
  })
  expect(alta.requests.filter(({ body }) => JSON.stringify(body ?? '').includes('true'))).toEqual([])
})

test.describe('90 campaigns at Alta’s limit', () => {
  const campaigns = Array.from({ length: 90 }, (_, index) => ({
    id: `${String(index).padStart(8, '0')}-3333-4333-8333-333333333333`,
    name: `Outbound wave ${index + 1} — a campaign whose name is rather long`,
  }))
  test.use({ altaOptions: { campaigns, token } })

  test('tell when it goes on, and stop at once when cancelled', async ({ pauseBar, alta }) => {
    await pauseBar.button('Pause all…').click()
    await look(pauseBar, 'pause-all-many')
    await pauseBar.dialog.getByRole('button', { name: 'Pause 90 campaigns' }).click()
    await expect(pauseBar.page.getByText(/Alta’s limit is reached; it goes on in \d:\d\d/)).toBeVisible()
    await look(pauseBar, 'pause-all-at-the-limit')
    await pauseBar.page.getByRole('status').getByRole('button', { name: 'Cancel' }).click()
    await expect(pauseBar.page.getByText(/\d+ paused, \d+ cancelled at/)).toBeVisible({ timeout: 20_000 })
    const posts = alta.requests.filter(({ method, status }) => method === 'POST' && status === 200)
    await expect(pauseBar.button(`Resume these ${posts.length}`)).toBeVisible()
    await look(pauseBar, 'pause-all-cancelled')
  })
})
