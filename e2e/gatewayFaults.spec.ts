import { answersText, answersWith, type Fault, gatewayAnswers } from '../main/simulatedAlta/faults'
import { expect, q1, test, webinar } from './test'

const list = /GET .*limit=100/
const pauseQ1 = /POST .*1111\/pause/

test('what something between answers is told as its own: nothing stops, and nothing is said of token, rights or campaigns', async ({
  pauseBar,
  alta,
}) => {
  const refused = 'Something between you and Alta refused this'
  const password = gatewayAnswers(401, { 'www-authenticate': 'Basic realm="office"' })
  const blocked = gatewayAnswers(403, { 'content-type': 'text/plain' }, 'error code: 1020')
  const nobody = gatewayAnswers(404, { 'content-type': 'text/plain' }, 'default backend - 404')
  for (const [fault, sentence] of [
    [password, `${refused} (error 401), not Alta itself.`],
    [blocked, `${refused} (error 403), not Alta itself.`],
    [nobody, 'Alta wasn’t found at the address in ALTA_API_URL.'],
    [answersText('{"data":[],"hasMore":false}', 'text/html'), 'The answer is the wrong kind of content'],
    [
      gatewayAnswers(503, { 'retry-after': '120' }),
      /It asks to wait until \d\d:\d\d; PauseBar goes on then\./,
    ],
  ] as const) {
    const mend = alta.failAlways(list, fault)
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.alerts).toContainText(sentence)
    await expect(pauseBar.tokenField).toBeHidden()
    await pauseBar.expectStatus(q1.name, 'Active')
    mend()
  }

  const foreign = { 'content-type': 'application/json' }
  for (const fault of [password, gatewayAnswers(401, foreign, '{"message":"Unauthorized"}')]) {
    alta.failNext(pauseQ1, fault)
    await pauseBar.toggle(q1.name).click()
    await expect(pauseBar.failureOf(q1.name)).toContainText(`${refused} (error 401), not Alta itself.`)
    await expect(pauseBar.toggle(q1.name)).toBeEnabled()
  }
  // A request that the gateway does not pass on is sent again, by Chromium itself or after Alta was read.
  for (const status of [408, 421, 425]) {
    alta.failNext(/POST .*2222/, gatewayAnswers(status))
    await pauseBar.toggle(webinar.name).click()
    await pauseBar.expectStatus(webinar.name, 'Paused')
    await pauseBar.toggle(webinar.name).click()
    await pauseBar.expectStatus(webinar.name, 'Active')
  }
  alta.failNext(pauseQ1, gatewayAnswers(429, { 'retry-after': '3' }, '<h1>Slow down</h1>'))
  await pauseBar.row(q1.name).getByRole('button', { name: 'Try again' }).click()
  await pauseBar.expectStatus(q1.name, /^Pausing….*held up on the way to Alta; again in 0:0[1-3]/)
  await pauseBar.expectStatus(q1.name, 'Paused')
})

test('what was said last of a wait counts, and each wait is told with its reason', async ({
  pauseBar,
  alta,
}) => {
  const left93 = { 'ratelimit-limit': '100', 'ratelimit-remaining': '93', 'ratelimit-reset': '57' }
  alta.failNext(list, withHeaders(left93))
  await pauseBar.button('Refresh').click()
  await expect.poll(() => alta.requests.at(-1)?.status).toBe(200)
  alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '3' }))
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Pausing….*Alta says wait 0:0[1-3]/)
  await pauseBar.expectStatus(q1.name, 'Paused')

  const pauseWebinar = /POST .*2222\/pause/
  const mend = alta.failAlways(pauseWebinar, answersWith(429, { 'retry-after': '0' }))
  await pauseBar.toggle(webinar.name).click()
  await pauseBar.expectStatus(webinar.name, /^Pausing….*too many requests; again in 0:04/)
  expect(alta.requests.filter(({ path }) => path.endsWith(`${webinar.id}/pause`))).toHaveLength(4)
  mend()
  await pauseBar.expectStatus(webinar.name, 'Paused')

  alta.failNext(/POST .*2222\/resume/, gatewayAnswers(503, { 'retry-after': '4' }))
  await pauseBar.toggle(webinar.name).click()
  await pauseBar.expectStatus(webinar.name, /^Resuming….*no clear answer; checking with Alta in 0:0[1-4]/)
  await pauseBar.expectStatus(webinar.name, 'Active')
})

/** Alta's ordinary answer with additional headers. */
function withHeaders(more: Record<string, string>): Fault {
  return ({ apply, send }) => {
    const answer = apply()
    send({ ...answer, headers: { ...answer.headers, ...more } })
  }
}
