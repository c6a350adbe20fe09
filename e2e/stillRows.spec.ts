import { answersWith, breaksBefore } from '../main/simulatedAlta/faults'
import { aHundred } from './aHundredCampaigns'
import { call, focused, middleOf, nextChange, type Point, switchAt } from './hand'
import type { PauseBar } from './pauseBar'
import { expect, test } from './test'

test.use({ altaOptions: { campaigns: aHundred, token: 'alta-secret-7f3b' } })

const active = aHundred
  .filter(({ status }) => status === 'active')
  .map(({ name }) => name)
  .toSorted()
const [above, middle] = [active[38] ?? '', active[40] ?? '']
/** Waits for all campaigns: the list is read in two pages. */
const allAreThere = ({ campaigns }: PauseBar) =>
  expect(campaigns.getByRole('switch')).toHaveCount(aHundred.length)
const idOf = (name: string) => aHundred.find((campaign) => campaign.name === name)?.id ?? ''
const refresh = ({ page }: PauseBar) => call(page, 'refresh')

/** Expects that the middle campaign's switch is still at this point of the window after `sign`. */
async function staysWhile(pauseBar: PauseBar, point: Point, sign: () => Promise<void>): Promise<void> {
  await sign()
  expect(await switchAt(pauseBar.page, point)).toBe(middle)
}

test('a second click at the same place is about the same campaign, whatever comes, goes or grows', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  await allAreThere(pauseBar)
  await pauseBar.toggle(middle).scrollIntoViewIfNeeded()
  const point = await middleOf(pauseBar.toggle(middle))
  await page.mouse.move(point.x, point.y)
  await page.mouse.down()
  await page.mouse.up()
  await staysWhile(pauseBar, point, () => pauseBar.expectStatus(middle, 'Paused'))

  await test.step('others are paused, renamed, added and deleted in Alta', async () => {
    for (const name of active.slice(0, 12)) alta.campaign(idOf(name)).status = 'paused'
    alta.campaign(idOf(active[20] ?? '')).name = 'Zebra'
    alta.add({ id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc', name: 'A new one' })
    alta.remove(idOf(active[30] ?? ''))
    await refresh(pauseBar)
    await staysWhile(pauseBar, point, () => expect(pauseBar.toggle('A new one')).toBeAttached())
  })

  await test.step('a pause fails on the row above, which says why', async () => {
    alta.failNext(/POST .*pause/, answersWith(403))
    await call(page, 'pause', { account: 'first', campaignId: idOf(above) })
    await staysWhile(pauseBar, point, () =>
      expect(pauseBar.row(above).getByText('Your role can’t pause this campaign.')).toBeVisible(),
    )
  })

  await test.step('the network goes, and comes back', async () => {
    const mend = alta.failAlways(/GET/, breaksBefore)
    await refresh(pauseBar)
    await staysWhile(pauseBar, point, () => expect(page.getByText(/^Not checked since/)).toBeVisible())
    mend()
    await refresh(pauseBar)
    await staysWhile(pauseBar, point, () => expect(page.getByText(/^Checked/)).toBeVisible())
  })

  await page.mouse.down()
  await page.mouse.up()
  await pauseBar.expectStatus(middle, 'Active')
  const posts = alta.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)
  expect(posts.filter((path) => path.includes(idOf(middle)))).toEqual([
    `/v1/campaigns/${idOf(middle)}/pause`,
    `/v1/campaigns/${idOf(middle)}/resume`,
  ])
})

test('a click is about what was pressed, whatever becomes of the list before it is let go of', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  await allAreThere(pauseBar)
  /** Presses a campaign's switch, and releases it after `meanwhile`. */
  async function click(name: string, meanwhile: () => Promise<void>): Promise<void> {
    await pauseBar.toggle(name).scrollIntoViewIfNeeded()
    const { x, y } = await middleOf(pauseBar.toggle(name))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await meanwhile()
    await page.mouse.up()
  }
  const posts = () => alta.requests.flatMap(({ method, path }) => (method === 'POST' ? [path] : []))
  const pauseOf = (name: string) => `/v1/campaigns/${idOf(name)}/pause`
  const [first = '', second = '', third = '', fourth = ''] = active.slice(40)

  await test.step('another campaign is pinned, and the list arranged anew', async () => {
    await click(first, async () => {
      const change = nextChange(page)
      await call(page, 'pinCampaign', { account: 'first', campaignId: idOf(fourth), isPinned: true })
      await change
    })
    await pauseBar.expectStatus(first, 'Paused')
    expect(posts()).toEqual([pauseOf(first)])
  })

  await test.step('somebody else pauses it: it is not resumed', async () => {
    await click(second, async () => {
      const change = nextChange(page)
      alta.campaign(idOf(second)).status = 'paused'
      await refresh(pauseBar)
      await change
    })
    await pauseBar.expectStatus(second, 'Paused')
    await expect.poll(posts).toEqual([pauseOf(first), pauseOf(second)])
  })

  await test.step('the window, just opened, begins at the top', async () => {
    await click(third, async () => {
      await pauseBar.electron.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.webContents.send('pausebar:command', { id: 1_000, command: { kind: 'begin' } })
      })
      await middleOf(pauseBar.button('Refresh'))
    })
    await pauseBar.expectStatus(third, 'Paused')
    expect(posts()).toEqual([first, second, third].map(pauseOf))
    await expect(pauseBar.toggle(third)).not.toBeInViewport()
  })

  await test.step('two clicks at one place are no double click when the list is scrolled between them', async () => {
    const [above = ''] = active
    const point = await middleOf(pauseBar.toggle(above))
    await page.mouse.move(point.x, point.y)
    await page.mouse.down()
    await page.mouse.up()
    await expect(async () => {
      await page.mouse.wheel(0, 15)
      expect([null, above]).not.toContain(await switchAt(page, point))
    }).toPass()
    const below = (await switchAt(page, point)) ?? ''
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    await pauseBar.expectStatus(above, 'Paused')
    await pauseBar.expectStatus(below, 'Paused')
  })

  await test.step('with the space bar too: what somebody else pauses meanwhile is not resumed', async () => {
    await page.keyboard.press('ArrowDown')
    const name = await focused(page)
    await expect(pauseBar.toggle(name)).toBeChecked()
    await page.keyboard.down('Space')
    const change = nextChange(page)
    alta.campaign(idOf(name)).status = 'paused'
    await refresh(pauseBar)
    await change
    await page.keyboard.up('Space')
    await pauseBar.expectStatus(name, 'Paused')
    await expect.poll(() => posts().at(-1)).toBe(pauseOf(name))
  })
})

test('what was found stays the same list when the rest of it is drawn', async ({ pauseBar }) => {
  const { page } = pauseBar
  await allAreThere(pauseBar)
  await page.evaluate(() => {
    const lists: Node[] = []
    Object.assign(window, { lists })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('.campaigns')) lists.push(node)
    }).observe(document.body, { childList: true, subtree: true })
  })
  const listsMade = () => page.evaluate(() => Reflect.get(window, 'lists').length)
  await page.keyboard.type('a')
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(
    aHundred.filter(({ name }) => /a/i.test(name)).length,
  )
  expect(await listsMade()).toBe(1)
  await page.keyboard.type('pac')
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(
    aHundred.filter(({ name }) => name.startsWith('APAC')).length,
  )
  expect(await listsMade()).toBeGreaterThanOrEqual(2)
})

test('three neighbours are paused by the keys, one after the other; order comes when it is asked for', async ({
  pauseBar,
}) => {
  const { page } = pauseBar
  await allAreThere(pauseBar)
  const three = active.slice(0, 3)
  await page.keyboard.press('ArrowDown')
  for (const name of three) {
    await expect(pauseBar.toggle(name)).toBeFocused()
    await page.keyboard.press('Space')
    await pauseBar.expectStatus(name, 'Paused')
    await page.keyboard.press('ArrowDown')
  }
  await expect(pauseBar.toggle(active[3] ?? '')).toBeFocused()
  const order = () =>
    pauseBar.campaigns.getByRole('switch').evaluateAll((all) => all.map((each) => each.ariaLabel))
  expect((await order()).slice(0, 3)).toEqual(three)
  await pauseBar.button('Sort again').click()
  await expect.poll(async () => (await order()).slice(0, 2)).toEqual(active.slice(3, 5))
  await expect(pauseBar.button('Sort again')).toBeHidden()
})
