import { answersWith } from '../main/simulatedAlta/faults'
import { middleOf } from './hand'
import type { PauseBar } from './pauseBar'
import { RealHand } from './realHand'
import { expect, q1, test, webinar } from './test'

test.use({ desktopWishes: { windowManager: true } })

const clipboardOf = ({ electron }: PauseBar) =>
  electron.evaluate(({ clipboard }) => Promise.resolve(clipboard.readText()))
const fillClipboard = ({ electron }: PauseBar, text: string) =>
  electron.evaluate(({ clipboard }, words) => Promise.resolve(clipboard.writeText(words)), text)

test('the token field gives nothing away: no key, no menu and no pointer takes its text out', async ({
  start,
  desktop,
  alta,
}) => {
  const pauseBar = await start()
  const { page, tokenField } = pauseBar
  const hand = new RealHand(desktop, pauseBar)
  const accountId = page.getByRole('textbox', { name: 'Account ID (optional)' })
  await fillClipboard(pauseBar, 'from elsewhere')
  await tokenField.fill(alta.token)

  await test.step('copied and cut with the keys', async () => {
    await hand.click(tokenField)
    await hand.press('ctrl+a', 'ctrl+c', 'ctrl+Insert', 'ctrl+x', 'shift+Delete')
    // The last keys: once they took effect, so did those before.
    await hand.press('Home', 'Delete')
    await expect(tokenField).toHaveValue(alta.token.slice(1))
    expect(await clipboardOf(pauseBar)).toBe('from elsewhere')
  })

  await test.step('dragged into another field, which takes what is dragged from others', async () => {
    await accountId.fill('dragged')
    const places = [await middleOf(accountId), await middleOf(tokenField)] as const
    const begin = async (field: typeof tokenField) => ({ ...(await middleOf(field)), x: 40 })
    await hand.click(tokenField)
    await hand.press('ctrl+a')
    await hand.dragSlowly(await begin(tokenField), places[0])
    await expect(tokenField).toHaveValue(alta.token.slice(1))
    await expect(accountId).toHaveValue('dragged')
    await tokenField.fill('')
    await hand.click(accountId)
    await hand.press('ctrl+a')
    await hand.dragSlowly(await begin(accountId), places[1])
    await expect(tokenField).toHaveValue('dragged')
  })

  await test.step('its menu begins with Paste', async () => {
    await tokenField.fill(alta.token)
    await hand.press('ctrl+a')
    await hand.pressInMenu(() => hand.click(tokenField, 3), 'Down', 'Return')
    await expect(tokenField).toHaveValue(/from elsewhere/)
    expect(await clipboardOf(pauseBar)).toBe('from elsewhere')
    expect(await pauseBar.isVisible()).toBe(true)
  })
})

test('text is cut, copied and pasted by a menu; what went wrong is marked and copied, and no row takes that for a click', async ({
  pauseBar,
  desktop,
  alta,
}) => {
  const { page } = pauseBar
  const hand = new RealHand(desktop, pauseBar)
  const search = page.getByRole('searchbox', { name: 'Search campaigns' })
  const selected = page.locator('[data-selected=true]')

  await test.step('in the search: cut by the pointer, pasted by the keys', async () => {
    await search.fill('webinar')
    await hand.click(search)
    await hand.press('ctrl+a')
    await hand.pressInMenu(() => hand.click(search, 3), 'Down', 'Return')
    await expect(search).toHaveValue('')
    expect(await clipboardOf(pauseBar)).toBe('webinar')
    // Opened with the keys, the menu has its first enabled item selected: Paste.
    await hand.pressInMenu(() => hand.press('shift+F10'), 'Return')
    await expect(search).toHaveValue('webinar')
    await hand.pressInMenu(() => hand.press('Menu'), 'Escape')
    await hand.press('Escape')
    await expect(search).toHaveValue('')
    expect(await pauseBar.isVisible()).toBe(true)
  })

  alta.failAlways(/POST .*1111\/pause/, answersWith(403))
  await pauseBar.toggle(q1.name).click()
  const cause = pauseBar.failureOf(q1.name).locator('span').first()
  await expect(cause).toHaveText('Your role can’t pause this campaign.')
  const mark = async () => {
    const place = await cause.evaluate((element) => {
      const [first] = element.getClientRects()
      return { x: first?.left ?? 0, y: (first?.top ?? 0) + 8, end: first?.right ?? 0 }
    })
    await hand.drag({ x: place.x + 1, y: place.y }, { x: place.end + 1, y: place.y })
  }
  const marked = () => page.evaluate(() => getSelection()?.toString())

  await test.step('an error: copied with the keys and by its menu', async () => {
    const byKeys = () => hand.press('ctrl+c')
    const byMenu = () => hand.pressInMenu(() => hand.press('Menu'), 'Return')
    for (const copy of [byKeys, byMenu]) {
      await fillClipboard(pauseBar, '')
      await mark()
      await expect.poll(marked).toBe('Your role can’t pause this campaign.')
      await copy()
      await expect.poll(() => clipboardOf(pauseBar), copy.name).toBe('Your role can’t pause this campaign.')
    }
    await fillClipboard(pauseBar, '')
    await hand.pressInMenu(() => hand.click(cause, 3), 'Down', 'Return')
    await expect.poll(() => clipboardOf(pauseBar)).toBe('Your role can’t pause this campaign.')
  })

  await test.step('a click elsewhere ends that, and the keys search again', async () => {
    await hand.click(pauseBar.row(webinar.name).locator('.row-text'))
    await expect(search).toBeFocused()
    expect(await marked()).toBe('')
  })

  await test.step('while rows are selected', async () => {
    await hand.tell('keydown', 'ctrl')
    await hand.click(pauseBar.row(webinar.name).locator('.row-text'))
    await hand.tell('keyup', 'ctrl')
    await expect(selected).toHaveCount(1)
    await mark()
    await expect.poll(marked).not.toBe('')
    await hand.click(pauseBar.row(webinar.name).locator('.row-text'))
    await expect(selected).toHaveCount(0)
    await hand.tell('keydown', 'shift')
    await hand.click(cause)
    await hand.tell('keyup', 'shift')
    await expect(selected).not.toHaveCount(0)
    expect(await marked()).toBe('')
  })
})
