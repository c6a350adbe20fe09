import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  answersHugely,
  answersText,
  answersWith,
  type Fault,
  gzipBomb,
  signInPage,
} from '../main/simulatedAlta/faults'
import type { PauseBar } from './pauseBar'
import { blackFriday, expect, q1, test, webinar } from './test'

const list = /GET .*limit=100/
const pauseQ1 = /POST .*1111\/pause/
const mebibyte = 1024 * 1024
const notUnderstood = 'Alta’s answer wasn’t one that PauseBar understands.'

test('a limit that says its seconds or its end: the rows count down, and go on by themselves', async ({
  pauseBar,
  alta,
}) => {
  alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '5' }))
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Pausing….*Alta says wait 0:0[1-5]/)
  await pauseBar.expectStatus(q1.name, 'Paused')
  alta.failNext(/POST .*2222\/pause/, (exchange) => {
    const end = new Date(Date.now() + 6_000).toUTCString()
    return answersWith(429, { 'retry-after': end, date: new Date().toUTCString() })(exchange)
  })
  await pauseBar.toggle(webinar.name).click()
  await pauseBar.expectStatus(webinar.name, /^Pausing….*Alta says wait 0:0[1-6]/)
  await pauseBar.expectStatus(webinar.name, 'Paused')
})

for (const [what, headers, countdown] of [
  ['nothing: a minute', {}, /Alta says wait (1:00|0:[1-5]\d)/],
  ['a year: 15 minutes', { 'retry-after': '31536000' }, /Alta says wait (15:00|14:\d\d)/],
] as const) {
  test(`a limit that says ${what}, in which nothing is sent and which can be cancelled`, async ({
    pauseBar,
    alta,
  }) => {
    alta.failNext(pauseQ1, answersWith(429, headers))
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, countdown)
    const requests = alta.requests.length
    await pauseBar.toggle(webinar.name).click()
    await pauseBar.expectStatus(webinar.name, countdown)
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.alerts).toContainText('Your account has used up Alta’s requests for this minute.')
    for (const { name } of [q1, webinar]) {
      await pauseBar.row(name).getByRole('button', { name: 'Cancel' }).click()
      await pauseBar.expectStatus(name, 'Active')
    }
    expect(alta.requests).toHaveLength(requests)
  })
}

test('a run of 503s: after five reads rest, a pause goes out all the same, and recovery is noticed', async ({
  pauseBar,
  alta,
  dataFolder,
}) => {
  const mend = alta.failAlways(/./, answersWith(503))
  await pauseBar.toggle(q1.name).click()
  await pauseBar.button('Refresh').click()
  await expect.poll(() => readFile(join(dataFolder, 'pausebar.log'), 'utf8')).toContain('"event":"resting"')
  await expect(pauseBar.alerts).toContainText('Alta has a problem of its own (error 503).')
  await expect.poll(() => alta.requests.filter(({ status }) => status === null)).toEqual([])
  const reads = readsOf(alta.requests).length
  // A refresh by hand sends one probe.
  await pauseBar.button('Refresh').click()
  await expect.poll(() => readsOf(alta.requests).length).toBe(reads + 1)
  await pauseBar.toggle(webinar.name).click()
  await expect.poll(() => alta.requests.at(-1)?.path).toContain(`${webinar.id}/pause`)
  await pauseBar.expectStatus(webinar.name, /^Pausing….*the answer was lost; checking with Alta/)
  expect(readsOf(alta.requests)).toHaveLength(reads + 1)
  mend()
  alta.campaign(blackFriday.id).status = 'active'
  await expect(pauseBar.statusOf(blackFriday.name)).toHaveText(/^Active/, { timeout: 75_000 })
  for (const { name } of [q1, webinar]) {
    await expect(pauseBar.failureOf(name)).toContainText('Alta doesn’t show the change.')
    await pauseBar.expectStatus(name, 'Active')
  }
})

test('a token that Alta refuses: nothing more is sent, and the token is kept', async ({
  pauseBar,
  alta,
  start,
  tray,
}) => {
  const putRight = alta.failAlways(/./, answersWith(401))
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.page.getByText('Alta no longer accepts your token.')).toBeVisible()
  const requests = alta.requests.length
  await pauseBar.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
  await tray.clickMenu('Open PauseBar')
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  await pauseBar.quit()
  expect(alta.requests).toHaveLength(requests)
  putRight()
  const again = await start()
  await again.toggle(q1.name).click()
  await again.expectStatus(q1.name, 'Paused')
})

test('a network’s sign-in page is called that, for a reading and for a pause', async ({ pauseBar, alta }) => {
  const signIn = alta.failAlways(/./, signInPage)
  await pauseBar.button('Refresh').click()
  const sentence = 'This network wants you to sign in first.'
  await expect(pauseBar.alerts).toContainText(sentence)
  await pauseBar.toggle(q1.name).click()
  await expect(pauseBar.failureOf(q1.name)).toContainText(sentence)
  await expect(pauseBar.toggle(q1.name)).toBeChecked()
  signIn()
  await pauseBar.row(q1.name).getByRole('button', { name: 'Try again' }).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toHaveCount(0)
})

test('answers that are no list leave the last good one; what a campaign lacks is Unknown', async ({
  pauseBar,
  alta,
}) => {
  for (const body of ['{"data":[{"id":"', '[]', '', 'null', '{"data":{}}', '\u0000']) {
    await refreshTo(pauseBar, alta.failAlways(list, answersText(body)))
  }
  alta.campaign(q1.id).wire = { status: 'warming-up' }
  alta.campaign(webinar.id).wire = { status: undefined, isArchived: undefined, launchedAt: 7 }
  await pauseBar.button('Refresh').click()
  for (const { name } of [q1, webinar]) {
    await pauseBar.expectStatus(name, 'Unknown')
    await expect(pauseBar.toggle(name)).toBeDisabled()
  }
  await pauseBar.expectStatus(blackFriday.name, 'Paused')
  alta.campaign(q1.id).wire = {}
  await pauseBar.button('Refresh').click()
  await pauseBar.expectStatus(q1.name, 'Active')
})

test('a body that is huge, without end, a gzip bomb or no gzip is refused with little memory', async ({
  pauseBar,
  alta,
}) => {
  const faults: Fault[] = [
    answersHugely(2 * mebibyte),
    answersHugely(Number.MAX_SAFE_INTEGER),
    gzipBomb(200 * mebibyte),
    answersWith(200, { 'content-encoding': 'gzip' }, 'no gzip at all'),
  ]
  const before = await memoryOf(pauseBar)
  for (const fault of faults) {
    await refreshTo(pauseBar, alta.failAlways(list, fault))
    expect((await memoryOf(pauseBar)) - before).toBeLessThan(100 * mebibyte)
  }
})

test('pages that repeat or never end are left, with a word about it, and the list stays', async ({
  pauseBar,
  alta,
}) => {
  const data = [alta.campaign(q1.id).read()]
  const lists = () => alta.requests.filter(({ path }) => path.endsWith('/campaigns')).length
  const before = lists()
  const repeat = alta.failAlways(/GET .*\?/, answersWith(200, {}, { data, hasMore: true, next: 'again' }))
  await pauseBar.button('Refresh').click()
  const sentence = pauseBar.page.getByText('campaigns may be missing here')
  await expect(sentence).toBeVisible()
  expect(lists()).toBe(before + 2)
  repeat()
  await pauseBar.button('Refresh').click()
  await expect(sentence).toBeHidden()

  let pages = 0
  alta.failAlways(/GET .*\?/, (exchange) => {
    pages += 1
    return answersWith(200, {}, { data, hasMore: true, next: `page-${pages}` })(exchange)
  })
  await pauseBar.button('Refresh').click()
  await expect(sentence).toBeVisible()
  await pauseBar.expectStatus(blackFriday.name, 'Paused')
  expect(pages).toBe(4)
})

/** Reads the list while a fault lasts: the list stays as it was, and the window says that the answer makes no sense. */
async function refreshTo(pauseBar: PauseBar, mend: () => void): Promise<void> {
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toContainText(notUnderstood)
  await expect(pauseBar.page.getByText(/^Not checked since/)).toBeVisible()
  await pauseBar.expectStatus(q1.name, 'Active')
  await pauseBar.expectStatus(blackFriday.name, 'Paused')
  mend()
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toHaveCount(0)
}

/** The memory of all of the app's processes (bytes). */
function memoryOf({ electron }: PauseBar): Promise<number> {
  return electron.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0),
  )
}

const readsOf = (requests: readonly { method: string }[]) => requests.filter(({ method }) => method === 'GET')
