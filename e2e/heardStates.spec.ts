import { answersWith } from '../main/simulatedAlta/faults'
import { aHundred } from './aHundredCampaigns'
import { expect, test } from './test'

test.use({ altaOptions: { campaigns: aHundred, token: 'alta-secret-7f3b' } })

const [first, second, third] = aHundred.filter(({ name }) => name.startsWith('EMEA')).map(({ name }) => name)

test('what a screen reader finds: the list, a search, what needs the person, menus, the sheet, questions, settings', async ({
  pauseBar,
  alta,
}) => {
  const { page, dialog } = pauseBar
  const main = page.getByRole('main')

  await test.step('the list', () =>
    expect(main).toMatchAriaSnapshot(`
      - main:
        - heading "PauseBar" [level=1]
        - 'button "Account: Alta account"'
        - paragraph: /^Checked/
        - button "Refresh"
        - search:
          - searchbox "Search campaigns"
        - button "Sort and filter"
        - checkbox "Pause prospects too"
        - paragraph: 93 active · 27 paused
        - list "Campaigns":
          - listitem:
            - heading "Active 93" [level=2]
            - paragraph: APAC | Closed-lost reactivation | 2025
            - paragraph: Active · launched 30 Jan
            - switch "APAC | Closed-lost reactivation | 2025" [checked]
            - button "More for APAC | Closed-lost reactivation | 2025"
          - listitem:
            - switch "APAC | Competitor switch | 2026" [checked]
        - status
        - button "Pause all…"
        - button "Add campaign…"
        - button "History"
        - button "Settings"
        - button "Quit PauseBar"
    `))

  await test.step('a search that finds two', async () => {
    await page.keyboard.type('emea e')
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - list "Campaigns":
          - listitem:
            - heading /Active \\d+/ [level=2]
            - paragraph:
              - mark: EMEA
              - text: /.*/
            - switch
        - button /Pause these \\d+…/
    `)
    await page.keyboard.press('Escape')
  })

  await test.step('what was paused, and the way back', async () => {
    await pauseBar.toggle(first ?? '').click()
    await pauseBar.expectStatus(first ?? '', 'Paused')
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - button "Sort again"
        - list "Campaigns":
          - listitem:
            - paragraph: EMEA | Q1 Outbound | 2025
            - paragraph: /^Paused by you at \\d+:\\d+/
            - switch "EMEA | Q1 Outbound | 2025"
        - status:
          - paragraph: /Paused “.*”/
          - paragraph: Messages on their way may still go out.
          - button "Why?"
          - button "Undo"
          - button "Dismiss"
    `)
  })

  await test.step('the menu of a paused row', async () => {
    await pauseBar.button(`More for ${first}`).click()
    await expect(page.getByRole('menu')).toMatchAriaSnapshot(`
      - menu "EMEA | Q1 Outbound | 2025":
        - menuitem "Resume…"
        - group "Resume later":
          - menuitem "Resume in 1 hour"
          - menuitem "Resume tomorrow 09:00"
          - menuitem "Resume on Monday 09:00"
          - menuitem "Resume on…"
        - menuitem "Lock…"
        - menuitem "Check with Alta now"
        - menuitem "Pin to top"
        - menuitem "Select"
        - menuitem "History of this campaign"
        - menuitem "Copy as text"
        - menuitem "Copy campaign ID"
    `)
    await page.getByRole('menuitem', { name: 'Lock…' }).click()
    await expect(dialog).toMatchAriaSnapshot(`
      - dialog:
        - heading "Lock “EMEA | Q1 Outbound | 2025”?" [level=2]
        - textbox "Reason"
        - button "Cancel"
        - button "Lock"
    `)
    await page.keyboard.press('Escape')
  })

  await test.step('the sheet for many', async () => {
    await pauseBar.button('Pause all…').click()
    await expect(dialog).toMatchAriaSnapshot(`
      - dialog "Pause all active campaigns":
        - heading "Pause all active campaigns" [level=2]
        - search:
          - searchbox "Search these campaigns"
        - list "Campaigns to pause":
          - listitem:
            - checkbox "APAC | Closed-lost reactivation | 2025" [checked]
        - checkbox "Pause prospects too"
        - radiogroup "Until":
          - radio "No end" [checked]
          - radio "Tomorrow 09:00"
          - radio "Monday 09:00"
          - radio "Date and time…"
        - textbox "Reason"
        - button "Cancel"
        - button "Pause 92 campaigns"
    `)
    await page.keyboard.press('Escape')
  })

  await test.step('what needs the person, with one answer for all of a kind', async () => {
    alta.failAlways(/POST .*pause/, answersWith(403))
    for (const name of [second ?? '', third ?? '']) {
      await pauseBar.toggle(name).click()
      await expect(pauseBar.failureOf(name)).toBeVisible()
    }
    await pauseBar.button('2 need you').click()
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - button "2 need you"
        - region "Needs you 2":
          - heading "Needs you 2" [level=2]
          - paragraph: 2 changes failed
          - button "Try all 2 again"
          - button "Dismiss all"
        - list "Campaigns":
          - listitem:
            - switch [checked]
            - paragraph: Your role can’t pause this campaign. Ask its owner for edit rights.
            - button /^Try again/
            - button /^Dismiss/
    `)
  })

  await test.step('the settings', async () => {
    await pauseBar.button('Settings').click()
    await expect(dialog).toMatchAriaSnapshot(`
      - dialog "Settings":
        - heading "Settings" [level=2]
        - button /Keys that open PauseBar/
        - switch "Start PauseBar at login"
        - switch "Resume by itself when a pause ends" [checked]
        - combobox "Remind me of pauses without an end after"
        - button "Disconnect…"
        - button "Close"
    `)
  })
})
