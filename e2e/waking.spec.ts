import { answersWith, staysSilent } from '../main/simulatedAlta/faults'
import type { PauseBar } from './pauseBar'
import { blackFriday, expect, q1, test } from './test'

const list = /GET .*limit=100/

test('a computer that wakes up: what was under way is dropped, and the list is read once', async ({
  pauseBar,
  alta,
}) => {
  const lists = () => alta.requests.filter(({ path, method }) => method === 'GET' && path === '/v1/campaigns')
  const before = lists().length
  alta.failNext(list, staysSilent)
  await pauseBar.button('Refresh').click()
  await expect.poll(() => lists().length).toBe(before + 1)
  alta.campaign(q1.id).status = 'paused'
  await wakeUp(pauseBar)
  await wakeUp(pauseBar)
  await pauseBar.expectStatus(q1.name, 'Paused')
  await expect(pauseBar.alerts).toHaveCount(0)
  expect(lists()).toHaveLength(before + 2)
})

test('a resume that the computer slept over is not sent: the row asks', async ({ pauseBar, alta }) => {
  alta.failNext(/POST .*resume/, answersWith(429, { 'retry-after': '3' }))
  await pauseBar.toggle(blackFriday.name).click()
  await pauseBar.expectStatus(blackFriday.name, /^Resuming….* 0:0[123]/)
  await wakeUp(pauseBar)
  const row = pauseBar.row(blackFriday.name)
  await expect(pauseBar.failureOf(blackFriday.name)).toContainText('it was cut off. Alta shows it paused.')
  // It is sent once the wait is over, so after the resume would have been sent.
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  const resumes = () => alta.requests.filter(({ path }) => path.endsWith('/resume'))
  expect(resumes()).toHaveLength(1)
  await row.getByRole('button', { name: 'Try again' }).click()
  await pauseBar.expectStatus(blackFriday.name, 'Active')
})

/** Emits Electron's event for waking up. Some computers emit it twice. */
function wakeUp({ electron }: PauseBar): Promise<void> {
  return electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
}
