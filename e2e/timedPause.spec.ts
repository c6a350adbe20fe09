import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findItem } from '../scripts/desktop/trayMenu.mjs'
import { lookAndListen } from './look'
import { blackFriday, expect, q1, test, webinar } from './test'

const timersFile = z.looseObject({
  timers: z.array(z.looseObject({ campaignId: z.string(), until: z.number() })),
})

/** Changes the ends of the pauses that PauseBar kept in this folder, as if time had passed. */
async function setEnds(folder: string, untilOf: Record<string, number>): Promise<void> {
  const file = join(folder, 'timers.json')
  const kept = timersFile.parse(JSON.parse(await readFile(file, 'utf8')))
  const timers = kept.timers.map((timer) => ({ ...timer, until: untilOf[timer.campaignId] ?? timer.until }))
  await writeFile(file, JSON.stringify({ ...kept, timers }))
}

const atNine = /^Paused until (\w{3}|\d+ \w{3},) 09:00/

test('a pause for a while: from window, keyboard and tray, over a restart, to its end', async ({
  start,
  alta,
  tray,
  dataFolder,
}) => {
  const posts = () => alta.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)
  let pauseBar = await start()
  await pauseBar.connect(alta.token)
  const { page } = pauseBar

  await test.step('from the menu of its row', async () => {
    await pauseBar.button(`More for ${q1.name}`).click()
    await lookAndListen(pauseBar, 'row-menu-for-a-while')
    await page.getByRole('menuitem', { name: 'Pause until tomorrow 09:00' }).click()
    await pauseBar.expectStatus(q1.name, atNine)
    await expect(pauseBar.undoToast).toContainText(/Until \w{3} 09:00\./)
    await lookAndListen(pauseBar, 'paused-for-a-while')
    await pauseBar.undoToast.getByRole('button', { name: 'Dismiss' }).click()
  })

  await test.step('with the keyboard alone, of a campaign that is paused already: nothing is sent', async () => {
    const sent = posts().length
    for (const key of ['/', 'ArrowDown', 'End', 'Tab']) await page.keyboard.press(key)
    await expect(pauseBar.button(`More for ${blackFriday.name}`)).toBeFocused()
    await page.keyboard.press('Enter')
    for (let downs = 0; downs < 4; downs += 1) await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Resume on…' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(pauseBar.dialog.getByRole('heading')).toHaveText(`When should “${blackFriday.name}” resume?`)
    const field = pauseBar.dialog.getByLabel('Resume on')
    await expect(field).toBeFocused()
    await field.fill('2020-02-02T09:00')
    await page.keyboard.press('Enter')
    await expect(pauseBar.dialog.getByRole('alert')).toHaveText(/That time has passed\. Choose a later one\./)
    await lookAndListen(pauseBar, 'pause-until-dialog-past')
    await field.fill('2039-03-01T17:30')
    await page.keyboard.press('Enter')
    await pauseBar.expectStatus(blackFriday.name, 'Paused until 1 Mar 2039, 17:30')
    expect(posts()).toHaveLength(sent)
  })

  await test.step('changed, and taken away', async () => {
    const row = pauseBar.row(blackFriday.name)
    await row.getByRole('button', { name: 'Change…' }).click()
    await expect(pauseBar.dialog.getByLabel('Resume on')).toHaveValue('2039-03-01T17:30')
    await lookAndListen(pauseBar, 'pause-until-dialog')
    await pauseBar.dialog.getByRole('button', { name: 'No end' }).click()
    await expect(row.getByRole('button', { name: 'Change…' })).toHaveCount(0)
    await pauseBar.expectStatus(blackFriday.name, /^Paused$/)
    await pauseBar.chooseFromRow(blackFriday.name, 'Resume on Monday 09:00')
    await pauseBar.expectStatus(blackFriday.name, atNine)
  })

  await test.step('locked, there is nothing that resumes it', async () => {
    const resumeNow = pauseBar.row(blackFriday.name).getByRole('button', { name: 'Resume now' })
    await expect(resumeNow).toBeVisible()
    await pauseBar.chooseFromRow(blackFriday.name, 'Lock…')
    await pauseBar.dialog.getByRole('button', { name: 'Lock' }).click()
    await pauseBar.expectStatus(blackFriday.name, /^Paused · asks you .*Locked$/)
    await expect(resumeNow).toHaveCount(0)
    await pauseBar.chooseFromRow(blackFriday.name, 'Unlock')
    await expect(resumeNow).toBeVisible()
  })

  await test.step('from the tray, which asks in the window for any other end', async () => {
    await page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    await tray.clickMenu('Pause until…', `“${webinar.name}”`)
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    await expect(pauseBar.dialog.getByRole('heading')).toHaveText(`Pause “${webinar.name}” until…`)
    await page.keyboard.press('Escape')
    await tray.clickMenu('Pause for 1 hour', `“${webinar.name}”`)
    await pauseBar.expectStatus(webinar.name, /^Paused until (\w{3} )?\d\d:\d\d/)
    await tray.waitForMenu((menu) => !menu.some(({ label }) => label === 'Pause for a while'))
    await expect(pauseBar.row(webinar.name)).not.toHaveAttribute('aria-busy', 'true')
  })

  await test.step('after a restart: due it ends by itself, missed it asks', async () => {
    await pauseBar.quit()
    const sent = posts().length
    await setEnds(dataFolder, { [q1.id]: Date.now() - 3_600_000, [webinar.id]: Date.now() - 1_000 })
    pauseBar = await start()
    await tray.clickMenu('Open PauseBar')
    await pauseBar.expectStatus(webinar.name, 'Active')
    const planned = new RegExp(`“${webinar.name}” was resumed as planned at \\d\\d:\\d\\d\\.`)
    await expect(pauseBar.page.getByText(planned)).toBeVisible()
    await pauseBar.expectStatus(q1.name, /^Paused until .*; PauseBar couldn’t resume it then/)
    await expect(pauseBar.needOf(q1.name).getByRole('button')).toHaveText([
      'Resume',
      'Keep paused',
      'Remind me tomorrow',
    ])
    await pauseBar.expectStatus(blackFriday.name, atNine)
    expect(posts().slice(sent)).toEqual([`/v1/campaigns/${webinar.id}/resume`])
    await tray.waitForMenu((menu) => findItem(menu, `Keep “${q1.name}” paused?`) !== undefined)
    await lookAndListen(pauseBar, 'end-missed-and-end-kept')
    await pauseBar
      .row(q1.name)
      .getByRole('button', { name: `Remind me tomorrow: ${q1.name}` })
      .click()
    await pauseBar.expectStatus(q1.name, /^Paused · asks you \w{3} 09:00/)
    await expect(pauseBar.toggle(q1.name)).toBeFocused()
    await pauseBar.row(q1.name).getByRole('button', { name: 'Resume now' }).click()
    await pauseBar.expectStatus(q1.name, 'Active')
  })

  await test.step('the scope of a resume is named, and resuming by itself can be switched off', async () => {
    await pauseBar.pauseProspectsToo.check()
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, /^Paused by you at \d\d:\d\d · prospects too/)
    await pauseBar.chooseFromRow(q1.name, 'Resume…')
    await expect(pauseBar.dialog).toContainText(/You paused it at \d\d:\d\d, with its prospects\./)
    await lookAndListen(pauseBar, 'resume-dialog-with-scope')
    await pauseBar.page.keyboard.press('Escape')
    await pauseBar.button('Settings').click()
    await pauseBar.toggle('Resume by itself when a pause ends').click()
    await lookAndListen(pauseBar, 'settings-resume-by-itself')
    await pauseBar.page.keyboard.press('Escape')
    await pauseBar.button(`More for ${q1.name}`).click()
    await expect(pauseBar.page.getByRole('group', { name: 'Ask me later' })).toHaveAccessibleDescription(
      'PauseBar asks you then; it doesn’t resume by itself.',
    )
    await pauseBar.page.getByRole('menuitem', { name: 'Ask me on Monday 09:00' }).click()
    for (const { name } of [q1, blackFriday]) await pauseBar.expectStatus(name, /^Paused · asks you .*09:00/)
    await tray.waitForMenu((menu) => findItem(menu, 'Pause, ask me tomorrow 09:00') !== undefined)
  })
})
