import { answersWith } from '../main/simulatedAlta/faults'
import type { CampaignSeed } from '../main/simulatedAlta/simulatedCampaign'
import { findItem } from '../scripts/desktop/trayMenu.mjs'
import { aHundred } from './aHundredCampaigns'
import { rememberOf } from './dataFiles'
import { lookAndListen } from './look'
import type { PauseBar } from './pauseBar'
import { expect, test } from './test'

const archived: CampaignSeed = {
  id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
  name: 'Archived and still sending',
  isArchived: true,
}
const completed: CampaignSeed = {
  id: 'dddddddd-dddd-4ddd-8ddd-dddddddddddd',
  name: 'Completed last year',
  status: 'completed',
}

test.use({
  altaOptions: { campaigns: [...aHundred, archived, completed], token: 'alta-secret-7f3b' },
})

const emea = aHundred.filter(({ name }) => name.startsWith('EMEA'))
const [one, other, locked, old] = emea.map(({ id, name }) => ({ id, name }))
if (!one || !other || !locked || !old) throw new Error('There are fewer campaigns than this test needs')

const dialogButton = ({ dialog }: PauseBar, name: string) => dialog.getByRole('button', { name })
const stillPaused = 'prospects still paused'

test('what was stopped on purpose is not started by accident, and nothing of it is forgotten', async ({
  pauseBar,
  start,
  alta,
  tray,
  dataFolder,
}) => {
  const { page } = pauseBar
  const bodies = () =>
    alta.requests.flatMap(({ method, path, body }) =>
      method === 'POST' ? [[path.split('/').at(-1), body]] : [],
    )

  await test.step('a new token is not called refused while the second page is still being read', async () => {
    const mend = alta.failAlways(/./, answersWith(401))
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.tokenField).toBeVisible()
    mend()
    const release = alta.hold(/GET .*cursor/)
    await pauseBar.connect(alta.token)
    await expect(pauseBar.tokenField).toBeHidden()
    await expect(pauseBar.toggle(one.name)).toBeEnabled()
    // Checked only once: an assertion that retries would wait until the reading is over.
    expect(await pauseBar.alerts.allInnerTexts()).toEqual([])
    release()
    await expect(page.getByText(/^Checked/)).toBeVisible()
  })

  await test.step('a reason belongs to the pause it was given for, whatever happens meanwhile', async () => {
    await pauseBar.pauseProspectsToo.check()
    await pauseBar.toggle(one.name).click()
    await pauseBar.expectStatus(one.name, 'Paused')
    await pauseBar.button('Why?').click()
    await expect(page.locator('.strip-time'), 'the way back does not run out meanwhile').toHaveCount(0)
    await expect(page.locator('.offer-line')).toHaveCount(1)
    await tray.clickMenu(`Resume “${one.name}”`)
    await expect.poll(() => alta.campaign(one.id).status).toBe('active')
    await pauseBar.dialog.getByRole('textbox', { name: 'Reason' }).fill('Wrong price')
    await dialogButton(pauseBar, 'Save').click()
    await expect(pauseBar.dialog).toBeHidden()
    await expect(page.getByRole('searchbox'), 'what led to the dialog is gone').toBeFocused()
    await pauseBar.button('History').click()
    const entries = page.getByRole('list', { name: 'History' }).getByRole('listitem')
    await expect(entries.filter({ hasText: 'Wrong price' })).toHaveCount(1)
    await expect(entries.filter({ hasText: 'Wrong price' })).toContainText('Paused with its prospects')
    await page.keyboard.press('Escape')
  })

  await test.step('prospects that stay paused are told, over a restart too, and resumed after two questions', async () => {
    await expect(pauseBar.row(one.name)).toContainText(stillPaused)
    await pauseBar.toggle(other.name).click()
    await pauseBar.expectStatus(other.name, 'Paused')
    await pauseBar.button('Undo').click()
    await expect(pauseBar.row(other.name)).toContainText(stillPaused)
    await lookAndListen(pauseBar, 'prospects-still-paused')
    await pauseBar.row(one.name).getByRole('button', { name: 'Resume prospects…' }).click()
    await expect(pauseBar.dialog).toContainText('replied')
    await dialogButton(pauseBar, 'Resume prospects…').click()
    await lookAndListen(pauseBar, 'resume-prospects-asked-twice')
    await dialogButton(pauseBar, 'Back').click()
    await expect(dialogButton(pauseBar, 'Resume prospects…')).toBeFocused()
    await dialogButton(pauseBar, 'Resume prospects…').click()
    await dialogButton(pauseBar, 'Resume all prospects').click()
    await expect(pauseBar.row(one.name)).not.toContainText(stillPaused)
    expect(bodies().at(-1)).toEqual(['resume', { resumeProspects: true }])
    expect(alta.campaign(one.id).pausedProspects).toBe(0)
  })

  await test.step('what is locked is resumed by nothing here', async () => {
    await pauseBar.toggle(locked.name).click()
    await pauseBar.expectStatus(locked.name, 'Paused')
    await pauseBar.chooseFromRow(locked.name, 'Lock…')
    await pauseBar.dialog.getByRole('textbox', { name: 'Reason' }).fill('Legal hold')
    await lookAndListen(pauseBar, 'lock-dialog')
    await dialogButton(pauseBar, 'Lock').click()
    await pauseBar.expectStatus(locked.name, /^Paused by you .*Locked: Legal hold/)
    await expect(pauseBar.button('Undo')).toBeHidden()
    await expect(pauseBar.toggle(locked.name)).toBeDisabled()
    await tray.waitForMenu((menu) => findItem(menu, `Resume “${locked.name}” (locked)`)?.enabled === false)
    const sent = bodies().length
    await page.keyboard.press('/')
    await pauseBar.toggle(locked.name).focus()
    await page.keyboard.press('Enter')
    await expect(pauseBar.toggle(locked.name)).toBeFocused()
    await pauseBar.button(`More for ${locked.name}`).click()
    await expect(page.getByRole('menuitem', { name: 'Resume…' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    expect(bodies()).toHaveLength(sent)
  })

  await test.step('what is archived and runs is shown, paused, and not resumed from here', async () => {
    await pauseBar.expectStatus(archived.name, /^Active .*archived in Alta, so it can’t be resumed here/)
    await expect(pauseBar.toggle(archived.name)).toHaveAccessibleDescription(/can’t be resumed here/)
    await lookAndListen(pauseBar, 'archived-active')
    await pauseBar.toggle(archived.name).click()
    await pauseBar.expectStatus(archived.name, /^Paused .*archived in Alta: unarchive it there to resume it/)
    await expect(pauseBar.button('Undo')).toBeHidden()
    await expect(pauseBar.toggle(archived.name)).toBeDisabled()
    await expect(pauseBar.toggle(archived.name)).toHaveAccessibleDescription(/unarchive it there/)
    const why = 'Archived in Alta: unarchive it there to resume it.'
    await pauseBar.toggle(archived.name).click({ force: true })
    await expect(page.getByRole('status').filter({ hasText: why })).toHaveCount(1)
    await expect(pauseBar.row(archived.name).locator('.row-why')).toHaveText(why)
    await expect(pauseBar.toggle(archived.name)).toBeFocused()
    await pauseBar.row(archived.name).scrollIntoViewIfNeeded()
    await lookAndListen(pauseBar, 'archived-switch-clicked')
  })

  await test.step('a completed one may be resumed, and Alta’s answer is told', async () => {
    await pauseBar.button('Sort and filter').click()
    await page.getByRole('menuitemcheckbox').click()
    await pauseBar.chooseFromRow(completed.name, 'Resume…')
    await dialogButton(pauseBar, 'Resume').click()
    await expect(pauseBar.failureOf(completed.name)).toContainText('Only a paused campaign can be resumed')
    await lookAndListen(pauseBar, 'archived-completed-locked')
  })

  await test.step('a pause without an end that is forgotten is asked about', async () => {
    await pauseBar.toggle(old.name).click()
    await pauseBar.expectStatus(old.name, 'Paused')
    await pauseBar.quit()
    const at = Date.now() - 8 * 86_400_000
    await rememberOf(dataFolder, [old.id], () => ({ pause: { at, by: 'here', withProspects: true } }))
    const again = await start()
    await tray.clickMenu('Open PauseBar')
    await expect(again.row(other.name)).toContainText(stillPaused)
    await expect(again.row(locked.name)).toContainText('Locked: Legal hold')
    await lookAndListen(again, 'forgotten-pause')
    await again.button(`Remind me in a week: ${old.name}`).click()
    await expect(again.button(`Keep: ${old.name}`)).toHaveCount(0)
    await again.chooseFromRow(locked.name, 'Unlock')
    await again.toggle(locked.name).click()
    await again.expectStatus(locked.name, 'Active')
  })
})
