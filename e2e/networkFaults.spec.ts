import { createServer as createHttpServer, request } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import {
  answersWith,
  breaksBefore,
  breaksInTheMiddle,
  type Fault,
  redirectsTo,
  staysSilent,
  trickles,
} from '../main/simulatedAlta/faults'
import { selfSigned } from '../main/simulatedAlta/selfSignedForTest'
import { test } from './elsewhere'
import { letBelongTo } from './keychainEntries'
import { blackFriday, expect, q1, webinar } from './test'

const list = /GET .*limit=100/
const pauses = /POST .*\/pause/

test('nobody listens: Alta can’t be reached, the list has its age, and the pause waits', async ({
  pauseBar,
  alta,
}) => {
  const port = Number(new URL(alta.url).port)
  await alta.stop()
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toContainText('Can’t reach Alta: its server doesn’t accept connections.')
  await expect(pauseBar.page.getByText(/^Not checked since \d\d:\d\d$/)).toBeVisible()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Pausing….*no connection; again in 0:/)
  await expect(pauseBar.toggle(q1.name)).toBeChecked()
  await alta.listen(port)
  await pauseBar.expectStatus(q1.name, 'Paused')
  expect(alta.campaign(q1.id).status).toBe('paused')
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toHaveCount(0)
})

test('no name server knows Alta: offline, with the campaigns as they were', async ({
  pauseBar,
  start,
  tray,
  alta,
  desktop: { env },
  dataFolder,
}) => {
  await pauseBar.quit()
  await letBelongTo('https://alta.invalid/v1', alta.token, { env, dataFolder })
  const again = await start({ env: { ALTA_API_URL: 'https://alta.invalid/v1' } })
  await tray.clickMenu('Open PauseBar')
  await expect(again.alerts).toContainText('This computer is offline, or can’t find Alta’s address.')
  await expect(again.page.getByText(/^Not checked since/)).toBeVisible()
  await again.expectStatus(q1.name, 'Active')
  await again.quit()
  await letBelongTo(alta.url, alta.token, { env, dataFolder })
  const online = await start()
  await tray.clickMenu('Open PauseBar')
  await expect(online.page.getByText(/^Checked/)).toBeVisible()
  await expect(online.alerts).toHaveCount(0)
})

test('answers that never come, trickle in or cannot be unpacked end at their deadline; then Alta is read', async ({
  pauseBar,
  alta,
}) => {
  const claimsGzip = answersWith(200, { 'content-encoding': 'gzip' }, 'no gzip at all')
  alta.failNext(new RegExp(`${q1.id}/pause`), staysSilent)
  alta.failNext(new RegExp(`${webinar.id}/pause`), appliesAnd(trickles))
  alta.failNext(new RegExp(`${blackFriday.id}/resume`), claimsGzip)
  const clickedAt = performance.now()
  for (const { name } of [q1, webinar, blackFriday]) await pauseBar.toggle(name).click()
  await pauseBar.expectStatus(blackFriday.name, 'Active')
  await pauseBar.expectStatus(q1.name, /^Pausing….*asked Alta/)
  await pauseBar.expectStatus(webinar.name, /^Pausing….*asked Alta/)
  await expect(pauseBar.statusOf(webinar.name)).toHaveText(/^Paused/)
  await expect(pauseBar.statusOf(q1.name)).toHaveText(/^Paused/)
  expect(performance.now() - clickedAt).toBeGreaterThan(14_000)
  expect(postsTo(alta.requests, webinar.id)).toHaveLength(1)
  expect(postsTo(alta.requests, q1.id)).toHaveLength(2)
})

test('connections that break before or in the middle of an answer: reads go again, a pause after a look', async ({
  pauseBar,
  alta,
}) => {
  alta.failNext(list, breaksInTheMiddle)
  alta.failNext(list, breaksBefore)
  alta.campaign(webinar.id).status = 'paused'
  await pauseBar.button('Refresh').click()
  await pauseBar.expectStatus(webinar.name, 'Paused')
  await expect(pauseBar.alerts).toHaveCount(0)

  alta.failNext(pauses, breaksInTheMiddle)
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  expect(postsTo(alta.requests, q1.id)).toHaveLength(1)

  const resumes = alta.failAlways(/POST .*\/resume/, breaksBefore)
  await pauseBar.toggle(blackFriday.name).click()
  await pauseBar.expectStatus(blackFriday.name, /^Resuming….*(the answer was lost|no answer; again in)/)
  expect(alta.campaign(blackFriday.id).status).toBe('paused')
  resumes()
  await pauseBar.expectStatus(blackFriday.name, 'Active')
})

test('a kept connection that dies under a pause: however often it is sent, it is one pause', async ({
  pauseBar,
  alta,
}) => {
  await pauseBar.pauseProspectsToo.check()
  const kept = new Set<Socket>()
  alta.failAlways(/GET/, ({ apply, send, response }) => {
    if (response.socket) kept.add(response.socket)
    send(apply())
  })
  await pauseBar.button('Refresh').click()
  await expect.poll(() => kept.size).toBeGreaterThan(0)
  // Chromium sends a pause again by itself when a kept connection dies under it, so that answer is lost too.
  const deaths: boolean[] = []
  const dies: Fault = ({ apply, response }) => {
    apply()
    deaths.push(response.socket !== null && kept.has(response.socket))
    response.socket?.resetAndDestroy()
  }
  alta.failNext(pauses, dies)
  alta.failNext(pauses, dies)
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Paused.*prospects too/)
  expect(deaths).toEqual([true, expect.any(Boolean)])
  expect(postsTo(alta.requests, q1.id)).toHaveLength(3)
  expect(alta.campaign(q1.id)).toMatchObject({ status: 'paused', pausedProspects: 3 })
})

test('a redirect to another origin is not followed: no request and no token get there', async ({
  pauseBar,
  alta,
  listen,
}) => {
  const visits: unknown[] = []
  const port = await listen(
    createHttpServer(({ method, url, headers }, response) => {
      visits.push({ method, url, headers })
      response.setHeader('content-type', 'application/json').end('{"data":[],"hasMore":false}')
    }),
  )
  for (const status of [301, 302, 303, 307, 308]) {
    const end = alta.failAlways(/./, redirectsTo(`http://127.0.0.1:${port}/v1/campaigns`, status))
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.alerts).toContainText('Alta’s answer wasn’t one that PauseBar understands.')
    end()
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.alerts).toHaveCount(0)
  }
  alta.failNext(pauses, redirectsTo(`http://127.0.0.1:${port}/pause`, 307))
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  expect(visits).toEqual([])
})

test('a proxy that is down or wants a password is named, and not Alta; one that works is used', async ({
  pauseBar,
  start,
  alta,
  tray,
  listen,
}) => {
  await pauseBar.quit()
  let answer: 'refuse' | 'forward' = 'refuse'
  let forwarded = 0
  const proxy = createHttpServer((message, response) => {
    if (answer === 'refuse') {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="office"' }).end()
      return
    }
    forwarded += 1
    const { method, headers } = message
    message.pipe(
      request(String(message.url), { method, headers }, (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers)
        reply.pipe(response)
      }),
    )
  })
  const port = await listen(proxy)
  await new Promise((resolve) => proxy.close(resolve))
  // Chromium reads proxies from these variables. By default it uses none for the loopback.
  const env = { http_proxy: `http://127.0.0.1:${port}`, no_proxy: '<-loopback>' }
  const requests = alta.requests.length
  const again = await start({ env })
  await tray.clickMenu('Open PauseBar')
  await expect(again.alerts).toContainText('Your proxy doesn’t answer.')
  await again.expectStatus(q1.name, 'Active')
  await listen(proxy, port)
  await again.toggle(q1.name).click()
  await again.expectStatus(q1.name, /^Pausing….*no connection; again in 0:/)
  await expect(again.failureOf(q1.name)).toContainText(/asks for a password.*Nothing was sent to Alta\./)
  expect(alta.requests).toHaveLength(requests)
  answer = 'forward'
  await again.row(q1.name).getByRole('button', { name: 'Try again' }).click()
  await again.expectStatus(q1.name, 'Paused')
  expect(forwarded).toBeGreaterThan(0)
})

test('a certificate that nobody trusts is refused before anything is sent, and there is no way round', async ({
  pauseBar,
  start,
  tray,
  listen,
  alta,
  desktop: { env },
  dataFolder,
}) => {
  await pauseBar.quit()
  let requests = 0
  const port = await listen(
    createTlsServer(selfSigned(), (_, response) => {
      requests += 1
      response.end()
    }),
  )
  const url = `https://127.0.0.1:${port}/v1`
  await letBelongTo(url, alta.token, { env, dataFolder })
  const again = await start({ env: { ALTA_API_URL: url } })
  await tray.clickMenu('Open PauseBar')
  const sentence = 'This computer doesn’t trust the certificate shown for Alta.'
  await expect(again.alerts).toContainText(sentence)
  await again.toggle(q1.name).click()
  await expect(again.failureOf(q1.name)).toContainText(sentence)
  await again.row(q1.name).getByRole('button', { name: 'Try again' }).click()
  await expect(again.failureOf(q1.name)).toContainText(sentence)
  await again.expectStatus(q1.name, 'Active')
  expect(requests).toBe(0)
})

/** Applies the request before the answer goes wrong. */
const appliesAnd =
  (fault: Fault): Fault =>
  (exchange) => {
    exchange.apply()
    return fault(exchange)
  }

const postsTo = (requests: readonly { method: string; path: string }[], id: string) =>
  requests.filter(({ method, path }) => method === 'POST' && path.includes(id))
