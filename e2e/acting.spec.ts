import { answersWith, breaksAfterApplying } from '../main/simulatedAlta/faults'
import { blackFriday, expect, q1, test, webinar } from './test'

const pauseQ1 = /POST .*1111\/pause/

test('pausing in the window: Pausing… at once, Paused when Alta shows it', async ({ pauseBar, alta }) => {
  const release = alta.hold(pauseQ1)
  await expect(pauseBar.toggle(q1.name)).toBeChecked()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Pausing…')
  await expect(pauseBar.row(q1.name)).toHaveAttribute('aria-busy', 'true')
  await expect(pauseBar.toggle(q1.name)).toBeChecked()
  release()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await expect(pauseBar.toggle(q1.name)).not.toBeChecked()
  await expect(pauseBar.row(q1.name)).not.toHaveAttribute('aria-busy', 'true')
  const [post] = alta.requests.filter(({ method }) => method === 'POST')
  expect(post).toMatchObject({ path: `/v1/campaigns/${q1.id}/pause`, body: { pauseProspects: false } })
})

test('pausing with the prospects from the window', async ({ pauseBar, alta }) => {
  await pauseBar.pauseProspectsToo.check()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Paused.*prospects too/)
  expect(alta.campaign(q1.id).pausedProspects).toBe(3)
})

test('pausing from the native tray menu', async ({ pauseBar, tray, alta }) => {
  await tray.clickMenu(`Pause “${q1.name}”`)
  await pauseBar.expectStatus(q1.name, 'Paused')
  expect(alta.campaign(q1.id)).toMatchObject({ status: 'paused', pausedProspects: 0 })
  await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 1 active, 2 paused'))
  await tray.waitForMenu(
    ([undo, , resume]) =>
      undo?.label === `Undo pause of “${q1.name}”` &&
      resume?.label === `Resume “${q1.name}”` &&
      resume.enabled,
  )
})

test('the checkbox is one, in the window and in the tray menu', async ({ pauseBar, tray, alta }) => {
  const isChecked = (value: boolean) =>
    tray.waitForMenu((menu) =>
      menu.some((item) => item.label === 'Pause prospects too' && item.checked === value),
    )
  await isChecked(false)
  await tray.clickMenu('Pause prospects too')
  await expect(pauseBar.pauseProspectsToo).toBeChecked()
  await isChecked(true)
  await tray.clickMenu(`Pause “${webinar.name}”`)
  await pauseBar.expectStatus(webinar.name, 'Paused')
  expect(alta.campaign(webinar.id).pausedProspects).toBe(3)
  await pauseBar.pauseProspectsToo.uncheck()
  await isChecked(false)
})

test('resuming in the window takes one click and leaves the prospects alone', async ({ pauseBar, alta }) => {
  alta.campaign(blackFriday.id).change('paused', { arePaused: true })
  await pauseBar.toggle(blackFriday.name).click()
  await pauseBar.expectStatus(blackFriday.name, 'Active')
  expect(alta.campaign(blackFriday.id)).toMatchObject({ status: 'active', pausedProspects: 3 })
})

test('resuming from the native tray menu', async ({ pauseBar, tray, alta }) => {
  await tray.clickMenu(`Resume “${blackFriday.name}”`)
  await pauseBar.expectStatus(blackFriday.name, 'Active')
  expect(alta.requests.findLast(({ method }) => method === 'POST')?.body).toEqual({ resumeProspects: false })
})

test('resuming with the prospects asks twice: people who have replied may be written to again', async ({
  pauseBar,
  alta,
}) => {
  alta.campaign(blackFriday.id).change('paused', { arePaused: true })
  await pauseBar.chooseFromRow(blackFriday.name, 'Resume…')
  const dialog = pauseBar.page.getByRole('dialog', { name: `Resume “${blackFriday.name}”` })
  await expect(dialog.getByRole('checkbox', { name: 'Resume prospects too' })).not.toBeChecked()
  await expect(dialog).toContainText('people who have replied')
  await dialog.getByRole('checkbox', { name: 'Resume prospects too' }).check()
  await dialog.getByRole('button', { name: 'Resume with prospects…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('they may be written to once more')
  expect(alta.requests.filter(({ method }) => method === 'POST')).toEqual([])
  await dialog.getByRole('button', { name: 'Resume with all prospects' }).click()
  await pauseBar.expectStatus(blackFriday.name, 'Active')
  expect(alta.campaign(blackFriday.id).pausedProspects).toBe(0)
})

test('undoing a pause, also after the popover was closed', async ({ pauseBar, tray, alta }) => {
  await pauseBar.pauseProspectsToo.check()
  await pauseBar.toggle(q1.name).click()
  await expect(pauseBar.button('Undo')).toBeVisible()
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
  await tray.clickMenu('Open PauseBar')
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  await pauseBar.button('Undo').click()
  await pauseBar.expectStatus(q1.name, 'Active')
  expect(alta.requests.findLast(({ method }) => method === 'POST')).toMatchObject({
    path: `/v1/campaigns/${q1.id}/resume`,
    body: { resumeProspects: false },
  })
  await expect(pauseBar.page.getByText('prospects stay paused')).toBeVisible()
})

test('a double click on Undo or on a switch counts once', async ({ pauseBar, alta }) => {
  for (const { name } of [q1, webinar]) {
    await pauseBar.toggle(name).dblclick()
    await pauseBar.expectStatus(name, 'Paused')
  }
  await expect(pauseBar.undoToast).toContainText(webinar.name)
  await pauseBar.button('Undo').dblclick({ delay: 60 })
  await pauseBar.expectStatus(webinar.name, 'Active')
  await pauseBar.expectStatus(q1.name, 'Paused')
  expect(alta.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    `/v1/campaigns/${q1.id}/pause`,
    `/v1/campaigns/${webinar.id}/pause`,
    `/v1/campaigns/${webinar.id}/resume`,
  ])
})

test('undoing a resume', async ({ pauseBar, alta }) => {
  await pauseBar.toggle(blackFriday.name).click()
  await pauseBar.button('Undo').click()
  await pauseBar.expectStatus(blackFriday.name, 'Paused')
  expect(alta.campaign(blackFriday.id).status).toBe('paused')
})

test('a pause that the role does not allow says so on its row, and can be tried again', async ({
  pauseBar,
  alta,
  tray,
}) => {
  alta.failNext(pauseQ1, answersWith(403))
  await pauseBar.toggle(q1.name).click()
  const alert = pauseBar.failureOf(q1.name)
  await expect(alert).toContainText('Your role can’t pause this campaign. Ask its owner for edit rights.')
  await expect(pauseBar.toggle(q1.name)).toBeChecked()
  await tray.waitForTooltip((tooltip) => tooltip.endsWith(`. Couldn’t pause “${q1.name}”`))
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
  await tray.clickMenu(`Couldn’t pause “${q1.name}”`)
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  await pauseBar.row(q1.name).getByRole('button', { name: 'Try again' }).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await expect(alert).toBeHidden()
})

test('a pause of a campaign that is gone says so on its row', async ({ pauseBar, alta }) => {
  alta.failNext(pauseQ1, answersWith(404))
  await pauseBar.toggle(q1.name).click()
  await expect(pauseBar.failureOf(q1.name)).toBeVisible()
  await pauseBar.row(q1.name).getByRole('button', { name: 'Dismiss' }).click()
  await expect(pauseBar.failureOf(q1.name)).toBeHidden()
})

test('over the request limit the row counts down and goes on by itself', async ({ pauseBar, alta }) => {
  alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '2' }))
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Pausing….* 0:0[12]/)
  await pauseBar.expectStatus(q1.name, 'Paused')
})

test('over the request limit the pause can be cancelled', async ({ pauseBar, alta }) => {
  alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '4' }))
  await pauseBar.toggle(q1.name).click()
  await pauseBar.row(q1.name).getByRole('button', { name: 'Cancel' }).click()
  await pauseBar.expectStatus(q1.name, 'Active')
  // It is sent once the wait is over, so after the cancelled one would have been sent.
  await pauseBar.toggle(webinar.name).click()
  await pauseBar.expectStatus(webinar.name, 'Paused')
  await pauseBar.expectStatus(q1.name, 'Active')
  expect(alta.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    `/v1/campaigns/${q1.id}/pause`,
    `/v1/campaigns/${webinar.id}/pause`,
  ])
})

test('a pause whose answer was lost ends in what Alta shows', async ({ pauseBar, alta }) => {
  // Not only the first time: Chromium sends it again by itself when a kept connection dies under it.
  alta.failAlways(pauseQ1, breaksAfterApplying)
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await expect(pauseBar.failureOf(q1.name)).toBeHidden()
})

test('a token that Alta stops accepting: the list stays, the form asks again', async ({
  pauseBar,
  alta,
  tray,
}) => {
  const putRight = alta.failAlways(/./, answersWith(401))
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.tokenField).toBeVisible()
  await expect(pauseBar.toggle(q1.name)).toBeDisabled()
  await tray.waitForMenu((menu) => menu.every(({ label }) => !label.startsWith('Pause “')))
  putRight()
  await pauseBar.connect(alta.token)
  await expect(pauseBar.tokenField).toBeHidden()
  await expect(pauseBar.page.getByRole('searchbox')).toBeFocused()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
})
