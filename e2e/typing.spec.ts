import { aHundred } from './aHundredCampaigns'
import { focused } from './hand'
import type { PauseBar } from './pauseBar'
import { expect, test } from './test'

test.use({ altaOptions: { campaigns: aHundred, token: 'alta-secret-7f3b' } })

const active = aHundred
  .filter(({ status }) => status === 'active')
  .map(({ name }) => name)
  .toSorted()
const middle = active[40] ?? ''
const searchBox = ({ page }: PauseBar) => page.getByRole('searchbox', { name: 'Search campaigns' })

/** Expects that typed text goes to the search and presses nothing. */
async function typingSearches(pauseBar: PauseBar, posts: () => number): Promise<void> {
  const before = posts()
  await pauseBar.page.keyboard.type('emea q1')
  await expect(searchBox(pauseBar)).toHaveValue(/emea q1$/)
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(1)
  expect(posts()).toBe(before)
  await pauseBar.page.keyboard.press('Escape')
}

test('what is typed searches, whatever was done before, and no key reaches a row out of sight', async ({
  pauseBar,
  alta,
  tray,
}) => {
  const { page } = pauseBar
  const posts = () => alta.requests.filter(({ method }) => method === 'POST').length
  const reopen = async () => {
    await page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
    await tray.clickMenu('Open PauseBar')
    await expect(searchBox(pauseBar)).toBeFocused()
    await expect(searchBox(pauseBar)).toHaveValue('')
  }
  await test.step('a window that opens', () => typingSearches(pauseBar, posts))

  await test.step('paused with the mouse, closed, opened', async () => {
    await pauseBar.toggle(middle).click()
    await pauseBar.expectStatus(middle, 'Paused')
    await reopen()
    await typingSearches(pauseBar, posts)
  })

  await test.step('resumed with Space, closed, opened', async () => {
    await pauseBar.toggle(middle).focus()
    await page.keyboard.press('Space')
    await pauseBar.expectStatus(middle, 'Active')
    await reopen()
    await typingSearches(pauseBar, posts)
  })

  for (const key of ['Space', 'Enter', 'Control+Space']) {
    await test.step(`${key}, with the focus on a row that was scrolled away`, async () => {
      await page.keyboard.press('ArrowDown')
      await expect(pauseBar.toggle(active[0] ?? '')).toBeFocused()
      await pauseBar.campaigns.hover()
      await page.mouse.wheel(0, 2_000)
      await expect(pauseBar.toggle(active[0] ?? '')).not.toBeInViewport()
      const before = posts()
      await page.keyboard.press(key)
      await expect(searchBox(pauseBar)).toBeFocused()
      await expect(pauseBar.button('Clear selection')).toBeHidden()
      await typingSearches(pauseBar, posts)
      expect(posts()).toBe(before)
      await pauseBar.expectStatus(active[0] ?? '', 'Active')
    })
  }

  await test.step('a blank, with the focus where the mouse left it', async () => {
    await pauseBar.pauseProspectsToo.click()
    await page.keyboard.press('Space')
    await expect(searchBox(pauseBar)).toBeFocused()
    await page.keyboard.press('Space')
    await expect(searchBox(pauseBar)).toHaveValue('')
    await page.keyboard.type(' emea a')
    await expect(searchBox(pauseBar)).toHaveValue('emea a')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Space')
    await expect(searchBox(pauseBar)).toHaveValue('')
    await page.keyboard.type('emea')
    await expect(pauseBar.pauseProspectsToo).toBeChecked()
    await pauseBar.pauseProspectsToo.click()
    await page.keyboard.press('Escape')
  })

  await test.step('a dialog that was closed, a menu that was closed', async () => {
    await pauseBar.button('Settings').click()
    await page.keyboard.press('Escape')
    await typingSearches(pauseBar, posts)
    await pauseBar.button(`More for ${active[0]}`).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })
})

test('Ctrl+Z undoes what was done from the empty search, and what was typed from one with text in it', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  const statusOf = (name: string) => alta.campaign(idOf(name)).status
  await pauseBar.toggle(middle).click()
  await pauseBar.expectStatus(middle, 'Paused')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('em')
  await page.keyboard.press('Control+z')
  await expect(searchBox(pauseBar)).toHaveValue('e')
  await page.keyboard.press('Control+z')
  await expect(searchBox(pauseBar)).toHaveValue('')
  expect(statusOf(middle)).toBe('paused')
  await page.keyboard.press('Control+z')
  await expect.poll(() => statusOf(middle)).toBe('active')
  await expect(searchBox(pauseBar)).toBeFocused()
  await pauseBar.expectStatus(middle, 'Active')
})

test('Ctrl+F and “/” lead to the search, arrow or Enter from it to the first row found, Space or Enter act there', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  await page.keyboard.type('emea q1')
  await page.keyboard.press('Enter')
  const found = 'EMEA | Q1 Outbound | 2025'
  await expect(pauseBar.toggle(found)).toBeFocused()
  await page.keyboard.press('Enter')
  await pauseBar.expectStatus(found, 'Paused')
  await page.keyboard.press('Control+z')
  await expect.poll(() => alta.campaign(idOf(found)).status).toBe('active')
  expect(await focused(page)).not.toBe('')
  for (const key of ['Control+f', '/']) {
    await page.keyboard.press(key)
    await expect(searchBox(pauseBar)).toBeFocused()
    await page.keyboard.type('dach q1')
    await expect(searchBox(pauseBar)).toHaveValue('dach q1')
    await page.keyboard.press('ArrowDown')
    await expect(pauseBar.toggle('DACH | Q1 Outbound | 2026')).toBeFocused()
  }
  await test.step('to a row that is not drawn yet', async () => {
    await page.keyboard.press('Control+f')
    await searchBox(pauseBar).fill('')
    // All in one task, before the rest of the found rows is drawn.
    await searchBox(pauseBar).evaluate(async (box) => {
      const type = (text: string) => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text)
        box.dispatchEvent(new Event('input', { bubbles: true }))
      }
      const press = (key: string) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        )
      for (const act of [
        () => type('a'),
        () => press('ArrowDown'),
        () => press('End'),
        () => type('A'),
        () => type('a'),
      ]) {
        act()
        await Promise.resolve()
      }
    })
    await expect(pauseBar.campaigns.getByRole('switch').last()).toBeFocused()
  })
  await test.step('however fast they are typed', async () => {
    for (const name of active.slice(10, 20)) {
      await page.keyboard.press('Control+f')
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await expect(pauseBar.toggle(name)).toBeFocused()
    }
  })
})

const idOf = (name: string) => aHundred.find((campaign) => campaign.name === name)?.id ?? ''

/** A pseudo-random sequence of keys: the same for the same seed. */
function* keysFrom(seed: number, count: number): Iterable<string> {
  const moves = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'Enter', 'Backspace', 'Control+f']
  const keys = [...'aeo2 5 1 ', ...moves]
  for (let state = seed, left = count; left > 0; left -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield keys[Math.floor(state / 65_536) % keys.length] ?? ' '
  }
}

test('1,000 keys at random ask nothing of Alta but for rows in sight that had the visible focus', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(120)
  await page.evaluate(() => {
    const pressed: string[] = []
    let ring: EventTarget | null = null
    document.addEventListener('focusin', ({ target }) => {
      ring = target instanceof Element && target.matches(':focus-visible') ? target : null
    })
    Object.assign(window, { pressed })
    document.addEventListener(
      'keydown',
      ({ target, key }) => {
        if (!(target instanceof HTMLElement) || (key !== ' ' && key !== 'Enter')) return
        const { left, top, right, bottom } = target.getBoundingClientRect()
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        const row = target.closest('li')
        if (row && seen && row.contains(seen) && target === ring) {
          pressed.push(row.getAttribute('data-key')?.split('/')[1] ?? '')
        }
      },
      { capture: true },
    )
  })
  /** Clears the search, moves the focus to the first row, and scrolls it out of sight. */
  async function focusOutOfSight(): Promise<void> {
    for (const key of ['Control+f', 'Backspace', 'ArrowDown']) await page.keyboard.press(key)
    await page.mouse.wheel(0, 1_500)
  }
  await pauseBar.campaigns.hover()
  for (const seed of [1, 22, 333, 4444]) {
    for (const [index, key] of [...keysFrom(seed, 250)].entries()) {
      if (index % 10 === 0) await focusOutOfSight()
      await page.keyboard.press(key === ' ' ? 'Space' : key)
    }
  }
  const pressed = await page.evaluate(() =>
    'pressed' in window && Array.isArray(window.pressed) ? window.pressed : [],
  )
  const asked = alta.requests.flatMap(({ method, path, status }) =>
    method === 'POST' && status === 200 ? [path.split('/')[3]] : [],
  )
  const times = (ids: unknown[], id: unknown) => ids.filter((other) => other === id).length
  expect(pressed.length).toBeGreaterThan(5)
  expect(asked.filter((id) => times(asked, id) > times(pressed, id))).toEqual([])
})
