import { Message } from '@jellybrick/dbus-next'
import { errorAnswer } from '../main/simulatedAlta/answer'
import * as faults from '../main/simulatedAlta/faults'
import type { SimulatedAlta } from '../main/simulatedAlta/simulatedAlta'
import { connect } from '../scripts/desktop/bus.mjs'
import { callFromPage, huntToken, recordInPage } from './hunt'
import type { PauseBar } from './pauseBar'
import { expect, q1, test, webinar } from './test'

const token = 'alta+secret/7f3b="Zz9'
const inBase64 = Buffer.from(token).toString('base64')
const echo = `Not ${token}, ${encodeURIComponent(token)}, ${inBase64}`
const mebibyte = 1024 * 1024
const { answersText, answersWith } = faults

/** An error from Alta that repeats the token. */
const altaSays =
  (status: number, headers: Record<string, string> = {}): faults.Fault =>
  ({ send }) =>
    send(errorAnswer(status, echo, { 'x-request-id': echo, ...headers }))

/** Each fault repeats the token where it can. The refused token comes last, because nothing is sent after it. */
const injected: Record<string, faults.Fault> = {
  ...Object.fromEntries(
    [400, 403, 404, 407, 500, 503, 511].map((status) => [`status ${status}`, altaSays(status)]),
  ),
  limit: altaSays(429, { 'retry-after': '1' }),
  'a gateway': faults.gatewayAnswers(451, { 'content-type': 'text/plain', 'x-request-id': echo }, echo),
  'another shape': answersText(JSON.stringify([echo])),
  'a cursor': answersWith(200, { 'x-request-id': echo }, { data: [], next: token }),
  'truncated JSON': answersText(`{"data":[{"id":"${token}`),
  'sign-in page': answersText(`<html><title>${echo}</title></html>`, 'text/html'),
  redirect: faults.redirectsTo(`http://127.0.0.1:9/?${encodeURIComponent(echo)}`),
  'reset before': faults.breaksBefore,
  'reset after applying': faults.breaksAfterApplying,
  'reset in the middle': faults.breaksInTheMiddle,
  'huge body': faults.answersHugely(2 * mebibyte),
  'gzip bomb': faults.gzipBomb(20 * mebibyte),
  'refused token': altaSays(401),
}

test.use({ altaOptions: { campaigns: [q1, webinar], token } })

test('whatever goes wrong, the token is in no file, output, call or heap of the window', async ({
  pauseBar,
  start,
  alta,
  dataFolder,
}) => {
  await pauseBar.quit()
  const again = await start()
  await expect(again.page.getByText(/^Checked/)).toBeVisible()
  await recordInPage(again)
  const about = { campaignId: q1.id }
  for (const [name, fault] of Object.entries(injected)) {
    await untilReadsGoOut(again, alta)
    const before = alta.requests.length
    const endings = [/GET/, /POST/].map((matcher) => alta.failAlways(matcher, onlyAtFirst(fault)))
    await callFromPage(again, 'pause', about)
    await callFromPage(again, 'refresh')
    await callFromPage(again, 'checkCampaign', about)
    expect(alta.requests.length, name).toBeGreaterThan(before)
    for (const end of endings) end()
    await callFromPage(again, 'cancel', about)
    await callFromPage(again, 'answerAll', { answer: 'dismiss-failure', campaigns: [about] })
  }
  await expect(again.tokenField).toBeVisible()
  expect(alta.requests.at(-1)?.headers.authorization).toBe(`Bearer ${token}`)
  await huntToken(token, again, dataFolder, webinar.name)
})

test('the token that was typed is no longer in the heap of the window', async ({ pauseBar, dataFolder }) => {
  await recordInPage(pauseBar)
  await callFromPage(pauseBar, 'refresh')
  await huntToken(token, pauseBar, dataFolder, webinar.name)
})

test.describe('a keychain that refuses', () => {
  test.use({ desktopWishes: { keyring: 'none' } })

  test('is told, and leaves the token in no file, output or call', async ({
    start,
    desktop,
    alta,
    dataFolder,
  }) => {
    const keychain = await connect(desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '')
    keychain.addMethodHandler((call) => {
      keychain.send(Message.newError(call, 'org.freedesktop.DBus.Error.AccessDenied', 'No'))
      return true
    })
    await keychain.requestName('org.freedesktop.secrets', 0)
    const pauseBar = await start()
    await recordInPage(pauseBar)
    await pauseBar.connect(alta.token)
    await expect(pauseBar.page.getByText('The token is kept only until you quit PauseBar.')).toBeVisible()
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await huntToken(token, pauseBar, dataFolder, webinar.name)
    keychain.disconnect()
  })
})

/** Waits until reads go out again: a limit and a run of failures hold them back for a while. */
async function untilReadsGoOut(pauseBar: PauseBar, alta: SimulatedAlta): Promise<void> {
  const before = alta.requests.length
  await expect(async () => {
    await callFromPage(pauseBar, 'refresh')
    expect(alta.requests.length).toBeGreaterThan(before)
  }).toPass()
}

/** Injects the fault once; the next try succeeds. */
function onlyAtFirst(fault: faults.Fault): faults.Fault {
  let isFirst = true
  return (exchange) => {
    if (!isFirst) return exchange.send(exchange.apply())
    isFirst = false
    return fault(exchange)
  }
}
