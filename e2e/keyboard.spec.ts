import type { Locator } from '@playwright/test'
import { answersWith } from '../main/simulatedAlta/faults'
import { call } from './hand'
import type { PauseBar } from './pauseBar'
import { blackFriday, expect, q1, test, webinar } from './test'

const press = async ({ page }: PauseBar, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses Tab until `target` has the focus, or until a person would give up. */
async function tabTo(pauseBar: PauseBar, target: Locator, key = 'Tab'): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 15 && !(await hasFocus()); presses += 1) await press(pauseBar, key)
  await expect(target).toBeFocused()
}

const searchBox = ({ page }: PauseBar) => page.getByRole('searchbox', { name: 'Search campaigns' })
const menuItem = ({ page }: PauseBar, name: string) => page.getByRole('menuitem', { name })
/** What a screen reader says about changes. */
const announced = ({ page }: PauseBar, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text })

test('connecting: the token has the focus, Tab goes on, Enter connects', async ({ start, alta }) => {
  const pauseBar = await start()
  await expect(pauseBar.tokenField).toBeFocused()
  await pauseBar.page.keyboard.type('wrong')
  await press(pauseBar, 'Enter')
  await expect(pauseBar.alerts).toBeVisible()
  await expect(pauseBar.tokenField).toBeFocused()
  await press(pauseBar, 'Control+a')
  await pauseBar.page.keyboard.type(alta.token)
  await press(pauseBar, 'Tab')
  await expect(pauseBar.page.getByRole('textbox', { name: 'Account ID (optional)' })).toBeFocused()
  await press(pauseBar, 'Tab')
  await expect(pauseBar.button('Connect')).toBeFocused()
  await press(pauseBar, 'Enter')
  await pauseBar.expectStatus(q1.name, 'Active')
})

test('Tab goes through the window once, with one stop for the whole list', async ({ pauseBar }) => {
  const stops = [
    pauseBar.button('Refresh'),
    searchBox(pauseBar),
    pauseBar.button('Sort and filter'),
    pauseBar.pauseProspectsToo,
    pauseBar.toggle(q1.name),
    pauseBar.button(`More for ${q1.name}`),
    pauseBar.button('Pause all…'),
    pauseBar.button('Add campaign…'),
    pauseBar.button('History'),
    pauseBar.button('Settings'),
    pauseBar.button('Quit PauseBar'),
  ]
  await tabTo(pauseBar, pauseBar.button('Refresh'))
  for (const stop of stops) {
    await expect(stop).toBeFocused()
    await press(pauseBar, 'Tab')
  }
})

test('arrows, Home and End go from row to row', async ({ pauseBar }) => {
  await tabTo(pauseBar, pauseBar.toggle(q1.name))
  const ways: [string, { name: string }][] = [
    ['ArrowDown', webinar],
    ['ArrowDown', blackFriday],
    ['ArrowDown', blackFriday],
    ['ArrowUp', webinar],
    ['Home', q1],
    ['ArrowUp', q1],
    ['End', blackFriday],
  ]
  for (const [key, { name }] of ways) {
    await press(pauseBar, key)
    await expect(pauseBar.toggle(name)).toBeFocused()
  }
  await press(pauseBar, 'Tab')
  await expect(pauseBar.button(`More for ${blackFriday.name}`)).toBeFocused()
})

test('Space pauses; the focus goes with the row, and the change is announced', async ({ pauseBar, alta }) => {
  await tabTo(pauseBar, pauseBar.toggle(q1.name))
  const release = alta.hold(/POST .*1111\/pause/)
  await press(pauseBar, 'Space')
  await expect(announced(pauseBar, `Pausing ${q1.name}…`)).toBeAttached()
  await expect(pauseBar.toggle(q1.name)).toBeFocused()
  release()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await expect(announced(pauseBar, `Paused “${q1.name}”`)).toBeAttached()
  await expect(pauseBar.toggle(q1.name)).toBeFocused()
  await press(pauseBar, 'ArrowDown')
  await expect(pauseBar.toggle(webinar.name)).toBeFocused()
})

test('Undo is reached by Tab; the focus goes back to the row', async ({ pauseBar }) => {
  await tabTo(pauseBar, pauseBar.toggle(q1.name))
  await press(pauseBar, 'Space')
  await tabTo(pauseBar, pauseBar.button('Undo'))
  await press(pauseBar, 'Enter')
  await expect(pauseBar.toggle(q1.name)).toBeFocused()
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(announced(pauseBar, `Resumed “${q1.name}”`)).toBeAttached()
})

test('a failed pause is tried again, or dismissed', async ({ pauseBar, alta }) => {
  const allow = alta.failAlways(/POST .*1111\/pause/, answersWith(403))
  await tabTo(pauseBar, pauseBar.toggle(q1.name))
  await press(pauseBar, 'Space')
  await tabTo(pauseBar, pauseBar.row(q1.name).getByRole('button', { name: `Dismiss: ${q1.name}` }))
  await press(pauseBar, 'Enter')
  await expect(pauseBar.failureOf(q1.name)).toBeHidden()
  await expect(pauseBar.toggle(q1.name)).toBeFocused()
  await press(pauseBar, 'Space')
  await tabTo(pauseBar, pauseBar.button(`Try again: ${q1.name}`))
  allow()
  await press(pauseBar, 'Enter')
  await expect(pauseBar.toggle(q1.name)).toBeFocused()
  await pauseBar.expectStatus(q1.name, 'Paused')
})

test('a row’s menu and the question before a resume', async ({ pauseBar, alta }) => {
  const more = pauseBar.button(`More for ${blackFriday.name}`)
  await tabTo(pauseBar, pauseBar.toggle(q1.name))
  await press(pauseBar, 'End', 'Tab', 'Enter')
  await expect(menuItem(pauseBar, 'Resume…')).toBeFocused()
  await press(pauseBar, 'ArrowUp')
  await expect(menuItem(pauseBar, 'Copy campaign ID')).toBeFocused()
  await press(pauseBar, 'Escape')
  await expect(more).toBeFocused()
  await press(pauseBar, 'Enter', 'Enter')
  await expect(pauseBar.dialog).toBeVisible()
  await press(pauseBar, 'Escape')
  await expect(pauseBar.dialog).toBeHidden()
  await expect(more).toBeFocused()
  await press(pauseBar, 'Enter', 'Enter')
  await tabTo(pauseBar, pauseBar.dialog.getByRole('checkbox', { name: 'Resume prospects too' }))
  await press(pauseBar, 'Space', 'Enter')
  await expect(pauseBar.button('Back')).toBeFocused()
  await press(pauseBar, 'Tab', 'Enter')
  await pauseBar.expectStatus(blackFriday.name, 'Active')
  expect(alta.requests.findLast(({ method }) => method === 'POST')?.body).toEqual({ resumeProspects: true })
  await expect(more).toBeFocused()
})

test('a menu and a question open again at once, however late the browser tells that they were closed', async ({
  pauseBar,
}) => {
  const { page } = pauseBar
  await pauseBar.button(`More for ${blackFriday.name}`).evaluate(async (more: HTMLElement) => {
    const closed = () => document.querySelector<HTMLElement>('[role=menu]')?.hidePopover()
    more.click()
    await Promise.resolve()
    // All of this runs in microtasks, before any event that the browser queues.
    closed()
    await Promise.resolve()
    more.click()
    await Promise.resolve()
  })
  await expect(menuItem(pauseBar, 'Resume…')).toBeVisible()
  await menuItem(pauseBar, 'Resume…').click()
  await expect(pauseBar.dialog).toBeVisible()
  await page.evaluate(async (name) => {
    const dialog = document.querySelector('dialog')
    dialog?.dispatchEvent(new Event('cancel', { cancelable: true }))
    dialog?.close()
    await Promise.resolve()
    document.querySelector<HTMLElement>(`[aria-label="More for ${name}"]`)?.click()
    await Promise.resolve()
    document.querySelector<HTMLElement>('[role=menuitem]')?.click()
  }, blackFriday.name)
  await expect(pauseBar.dialog).toBeVisible()
})

test('“/” searches, and tells how many were found', async ({ pauseBar }) => {
  await tabTo(pauseBar, pauseBar.toggle(q1.name))
  await press(pauseBar, '/')
  await expect(searchBox(pauseBar)).toBeFocused()
  await pauseBar.page.keyboard.type('black/')
  await expect(searchBox(pauseBar)).toHaveValue('black/')
  await expect(announced(pauseBar, '0 campaigns found.')).toBeAttached()
  await press(pauseBar, 'Backspace')
  await expect(announced(pauseBar, '1 campaign found.')).toBeAttached()
  await tabTo(pauseBar, pauseBar.toggle(blackFriday.name))
})

test('keys are heard from the moment the list is there', async ({ start, alta }) => {
  const pauseBar = await start()
  await pauseBar.page.evaluate(() => {
    const presses = new MutationObserver(() => {
      if (!document.querySelector('.campaigns')) return
      presses.disconnect()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
    })
    presses.observe(document.body, { childList: true, subtree: true })
  })
  await pauseBar.connect(alta.token)
  await expect(pauseBar.campaigns).toBeVisible()
  await expect(searchBox(pauseBar)).toBeFocused()
})

test('Esc closes one thing after the other: menu, dialog, search, popover', async ({ pauseBar, tray }) => {
  await press(pauseBar, '/')
  await pauseBar.page.keyboard.type('black')
  await tabTo(pauseBar, pauseBar.button(`More for ${blackFriday.name}`))
  await press(pauseBar, 'Enter')
  await expect(menuItem(pauseBar, 'Resume…')).toBeFocused()
  await press(pauseBar, 'Escape')
  await expect(menuItem(pauseBar, 'Resume…')).toBeHidden()
  await tabTo(pauseBar, pauseBar.button('Settings'))
  await press(pauseBar, 'Enter')
  await expect(pauseBar.dialog).toBeVisible()
  await press(pauseBar, 'Escape')
  await expect(pauseBar.dialog).toBeHidden()
  await expect(pauseBar.button('Settings')).toBeFocused()
  await expect(searchBox(pauseBar)).toHaveValue('black')
  // A held key, which repeats, still closes only one thing.
  for (const _ of ['pressed', 'repeated']) await pauseBar.page.keyboard.down('Escape')
  await pauseBar.page.keyboard.up('Escape')
  await expect(searchBox(pauseBar)).toHaveValue('')
  await call(pauseBar.page, 'refresh')
  expect(await pauseBar.isVisible()).toBe(true)
  await press(pauseBar, 'Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
  await tray.clickMenu('Open PauseBar')
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
})

test('adding a campaign, and disconnecting', async ({ pauseBar }) => {
  await tabTo(pauseBar, pauseBar.button('Add campaign…'))
  await press(pauseBar, 'Enter')
  await expect(pauseBar.dialog.getByRole('textbox')).toBeFocused()
  await pauseBar.page.keyboard.type(q1.id)
  await press(pauseBar, 'Enter')
  await expect(pauseBar.dialog.getByRole('alert')).toContainText('already in the list')
  await expect(pauseBar.dialog.getByRole('textbox')).toBeFocused()
  await press(pauseBar, 'Escape')
  await expect(pauseBar.button('Add campaign…')).toBeFocused()
  await press(pauseBar, 'Tab', 'Tab', 'Enter')
  await tabTo(pauseBar, pauseBar.button('Disconnect…'))
  await press(pauseBar, 'Enter')
  await tabTo(pauseBar, pauseBar.button('Disconnect'))
  await press(pauseBar, 'Enter')
  await expect(pauseBar.tokenField).toBeFocused()
})
