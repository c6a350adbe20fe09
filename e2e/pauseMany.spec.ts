import { lookAndListen } from './look'
import { box, strip } from './sheet'
import { expect, test } from './test'

const campaigns = Array.from({ length: 90 }, (_, index) => ({
  id: `${String(index).padStart(8, '0')}-3333-4333-8333-333333333333`,
  name: `Outbound wave ${index + 1} — a campaign whose name is rather long, ${index % 8 === 0 ? 'EMEA' : 'US'}`,
}))
const nameOf = (number: number) => campaigns[number - 1]?.name ?? ''
test.use({ altaOptions: { campaigns, token: 'alta-secret-7f3b' } })

test('90 campaigns at Alta’s limit are searched on the sheet by keyboard, tell when they go on, and stop at once when cancelled', async ({
  pauseBar,
  alta,
}) => {
  const { dialog, page } = pauseBar
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const list = page.locator('.scroller')
  const height = (await list.boundingBox())?.height
  await pauseBar.button('Pause all…').click()
  await expect(dialog).toContainText(/Takes about \d+ (seconds|minutes?)/)
  await lookAndListen(pauseBar, 'pause-all-many')

  await test.step('a search filters what is on show, and keeps what is ticked', async () => {
    await page.keyboard.type('emea')
    await expect(dialog).toContainText('90 of 90 ticked, 12 shown')
    await dialog.getByRole('button', { name: 'None', exact: true }).click()
    await expect(dialog).toContainText('78 of 90 ticked, 12 shown')
    await dialog.getByRole('searchbox').press('Enter')
    await expect(box(pauseBar, nameOf(1))).toBeFocused()
    await press('ArrowDown', 'Space', 'End', 'Enter')
    await expect(box(pauseBar, nameOf(89))).toBeFocused()
    await expect(box(pauseBar, nameOf(9))).toBeChecked()
    await expect(box(pauseBar, nameOf(89))).toBeChecked()
    await lookAndListen(pauseBar, 'pause-all-searched')
    await press('Home', 'ArrowUp', 'Escape')
    await expect(dialog).toContainText('80 of 90 ticked')
  })

  await test.step('no key acts on what was scrolled out of sight', async () => {
    await box(pauseBar, nameOf(2)).focus()
    await dialog.getByRole('list').evaluate((list) => list.scrollTo({ top: list.scrollHeight }))
    await expect(box(pauseBar, nameOf(2))).not.toBeInViewport()
    await press('Space')
    await expect(box(pauseBar, nameOf(2))).toBeInViewport()
    await expect(box(pauseBar, nameOf(2))).toBeChecked()
  })

  await test.step('with nothing ticked the button shows that it does nothing', async () => {
    const faceOf = (name: string) =>
      dialog.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor)
    const face = await faceOf('Pause 80 campaigns')
    await dialog.getByRole('button', { name: 'None', exact: true }).click()
    await expect.poll(() => faceOf('Pause 0 campaigns')).not.toBe(face)
    await lookAndListen(pauseBar, 'pause-all-nothing-ticked')
  })

  await dialog.getByRole('button', { name: 'All', exact: true }).click()
  await dialog.getByRole('button', { name: 'Pause 90 campaigns' }).click()
  await expect(strip(pauseBar)).toContainText(/Alta’s limit is reached; it goes on in \d:\d\d/)
  expect((await list.boundingBox())?.height, 'the list keeps its place').toBe(height)
  await lookAndListen(pauseBar, 'pause-all-at-the-limit')
  const cancel = strip(pauseBar).getByRole('button', { name: 'Cancel' })
  const cancelAt = (await cancel.boundingBox())?.x
  await cancel.click()
  await expect(strip(pauseBar)).toContainText(/\d+ paused, \d+ cancelled at/)
  const posts = alta.requests.filter(({ method, status }) => method === 'POST' && status === 200)
  const resume = pauseBar.button(`Resume these ${posts.length}`)
  await expect(resume).toBeVisible()
  const { x = 0, width = 0 } = (await resume.boundingBox()) ?? {}
  expect(x + width, 'it does not come where Cancel was').toBeLessThanOrEqual(cancelAt ?? 0)
  expect((await list.boundingBox())?.height, 'the list keeps its place').toBe(height)
  await pauseBar.button('More for this').click()
  await expect(page.getByRole('menuitem', { name: `Try the ${90 - posts.length} again` })).toBeVisible()
  await lookAndListen(pauseBar, 'pause-all-cancelled')
})
