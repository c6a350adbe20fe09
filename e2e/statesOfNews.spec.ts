import { answersWith, breaksBefore } from '../main/simulatedAlta/faults'
import { findItem } from '../scripts/desktop/trayMenu.mjs'
import { ordinaryDay } from './exampleCampaigns'
import { lookAndListen } from './look'
import { exitCodeOf } from './processes'
import { expect, q1, test, webinar } from './test'

test.use({ altaOptions: { campaigns: ordinaryDay, token: 'alta-secret-7f3b' } })

test('after a crash in the middle of two pauses', async ({ pauseBar, start, alta, tray }) => {
  await pauseBar.pauseProspectsToo.check()
  alta.failNext(new RegExp(`POST .*${webinar.id}`), ({ apply }) => void apply())
  const release = alta.hold(new RegExp(`POST .*${q1.id}`))
  await pauseBar.toggle(webinar.name).click()
  await pauseBar.toggle(q1.name).click()
  await expect.poll(() => alta.requests.filter(({ method }) => method === 'POST').length).toBe(2)
  await expect.poll(() => alta.campaign(webinar.id).status).toBe('paused')
  const gone = exitCodeOf(pauseBar.electron.process())
  pauseBar.electron.process().kill('SIGKILL')
  await gone
  const readAgain = alta.hold(/GET .*limit=100/)
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await again.expectStatus(q1.name, /not checked since/)
  await lookAndListen(again, 'cut-off-not-checked-since')
  readAgain()
  await expect(again.failureOf(q1.name)).toContainText(
    /You asked to pause it with its prospects at \d\d:\d\d, and it was cut off\. Alta shows it active\./,
  )
  await expect(again.page.getByText(/You asked to pause “Webinar.* Alta shows it paused/)).toBeVisible()
  await lookAndListen(again, 'cut-off-by-a-crash')
  release()
})

test('a pause that got no answer, and is sent again later', async ({ pauseBar, alta }) => {
  // Makes each wait as long as possible, so that there is time to look at the last one.
  await pauseBar.electron.evaluate(() => {
    Math.random = () => 0.999
  })
  alta.failAlways(/POST/, breaksBefore)
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /no answer; again in 0:0[5-8]/)
  await lookAndListen(pauseBar, 'no-answer-again-later')
})

test('checking the token, and a failure that the tray tells of', async ({ start, alta, tray }) => {
  const release = alta.hold(/GET .*limit=100/)
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await expect(pauseBar.page.getByText('Checking the token with Alta…')).toBeVisible()
  await lookAndListen(pauseBar, 'checking-the-token')
  release()
  alta.failNext(/POST/, answersWith(403))
  await pauseBar.toggle(q1.name).click()
  await tray.waitForMenu((menu) => findItem(menu, `Couldn’t pause “${q1.name}”`) !== undefined)
})
