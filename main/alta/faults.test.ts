import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { expect, onTestFinished, test, vi } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { FastClock } from '../accounts/fastClockForTest'
import { logInMemory } from '../accounts/logForTest'
import {
  answersHugely,
  answersText,
  answersWith,
  breaksAfterApplying,
  breaksBefore,
  breaksInTheMiddle,
  gzipBomb,
  redirectsTo,
  staysSilent,
  trickles,
} from '../simulatedAlta/faults'
import { selfSigned } from '../simulatedAlta/selfSignedForTest'
import { altaAt } from './altaClient'
import { connectForTest, id, searched, token } from './connectForTest'

const failed = (error: object) => ({ ok: false, error })
const plain = { pauseProspects: false }

/** Lists the campaigns of the server at `baseUrl`. */
const listAt = (baseUrl: string) => {
  const openAlta = altaAt({ baseUrl, fetch: globalThis.fetch, clock: new FakeClock(), log: logInMemory() })
  return searched(openAlta({ token, accountId: null })).listPage(null, 'read')
}

test('nobody listens: Alta is unreachable, and it is not tried again', async () => {
  const { alta, api } = await connectForTest()
  await alta.stop()
  expect(await api.listPage(null, 'read')).toEqual(failed({ kind: 'unreachable' }))
  expect(await api.pauseCampaign(id, plain)).toEqual(failed({ kind: 'unreachable' }))
})

test('no name server knows the address: offline', async () => {
  expect(await listAt('http://alta.invalid/v1')).toEqual(failed({ kind: 'offline' }))
})

test('a certificate that nobody trusts is refused', async () => {
  let requests = 0
  const server = createTlsServer(selfSigned(), () => {
    requests += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  expect(await listAt(`https://127.0.0.1:${port}/v1`)).toEqual(failed({ kind: 'untrusted-certificate' }))
  expect(requests).toBe(0)
})

test.each([
  ['never comes', staysSilent],
  ['trickles in', trickles],
])('an answer that %s is given up after 15 s', async (_, fault) => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  alta.failNext(/pause/, fault)
  let isOver = false
  const pause = api.pauseCampaign(id, plain).finally(() => {
    isOver = true
  })
  await vi.waitFor(() => expect(alta.requests).toHaveLength(1))
  await clock.advance(14_999)
  expect(isOver).toBe(false)
  await clock.advance(1)
  expect(await pause).toEqual(failed({ kind: 'timeout' }))
})

test.each([
  ['before', breaksBefore, 'active'],
  ['after', breaksAfterApplying, 'paused'],
  ['in the middle of', breaksInTheMiddle, 'paused'],
])(
  'a connection that breaks %s the answer to a pause leaves open what happened',
  async (_, fault, status) => {
    const { alta, api } = await connectForTest()
    alta.failNext(/pause/, fault)
    expect(await api.pauseCampaign(id, plain)).toEqual(failed({ kind: 'connection-lost' }))
    expect(alta.campaign(id).status).toBe(status)
    expect(alta.requests).toHaveLength(1)
  },
)

test('a connection that dies between two requests does no harm to a read', async () => {
  const { alta, api } = await connectForTest({ clock: new FastClock(10) })
  await api.getCampaign(id, 'read')
  alta.failNext(/GET/, breaksBefore)
  expect(await api.getCampaign(id, 'read')).toMatchObject({ ok: true, value: { id } })
})

test.each([
  ['before', breaksBefore],
  ['in the middle of', breaksInTheMiddle],
  ['with a status of 500 as', answersWith(500)],
  ['with a status of 503 as', answersWith(503, { 'content-type': 'text/html' }, '<html>')],
])('a read that fails %s the answer is tried again, three times', async (_, fault) => {
  const { alta, api } = await connectForTest({ clock: new FastClock(10) })
  for (let times = 0; times < 3; times += 1) alta.failNext(/GET/, fault)
  expect(await api.listPage(null, 'read')).toMatchObject({ ok: true, value: { campaigns: [{ id }] } })
  expect(alta.requests).toHaveLength(4)
})

test('a read without any answer is tried more than once and ends within a minute', async () => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  alta.failAlways(/GET/, staysSilent)
  const startedAt = clock.now()
  let isOver = false
  const read = api.getCampaign(id, 'click').finally(() => {
    isOver = true
  })
  while (!isOver) await clock.advance(500)
  expect(await read).toEqual(failed({ kind: 'timeout' }))
  expect(clock.now() - startedAt).toBeGreaterThan(30_000)
  expect(clock.now() - startedAt).toBeLessThan(60_000)
})

test.each([301, 302, 307, 308])(
  'a redirect (%i) is not followed, and nothing is sent there',
  async (status) => {
    let visits = 0
    const elsewhere = createServer((_, response) => {
      visits += 1
      response.end('{}')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void elsewhere.close())
    const address = elsewhere.address()
    const port = typeof address === 'object' ? address?.port : null
    const { alta, api } = await connectForTest()
    alta.failAlways(/./, redirectsTo(`http://127.0.0.1:${port}/`, status))
    const error = { kind: 'bad-answer', reason: 'The answer is a redirect' }
    expect(await api.listPage(null, 'read')).toEqual(failed(error))
    expect(await api.pauseCampaign(id, plain)).toEqual(failed(error))
    expect(alta.requests).toHaveLength(2)
    expect(visits).toBe(0)
  },
)

const mebibyte = 1024 * 1024

test.each([
  ['of 2 MiB', answersHugely(2 * mebibyte)],
  ['without end', answersHugely(Number.MAX_SAFE_INTEGER)],
  ['that unpacks to 200 MiB', gzipBomb(200 * mebibyte)],
])('a body %s is refused with little memory', async (_, fault) => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, fault)
  const before = process.memoryUsage().rss
  const error = { kind: 'bad-answer', reason: 'The answer is too long' }
  expect(await api.getCampaign(id, 'read')).toEqual(failed(error))
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * mebibyte)
})

test.each([
  ['truncated', answersText('{"data":[{"id":"')],
  ['of another shape', answersText('[]')],
  ['empty', answersText('')],
  ['null', answersText('null')],
  ['no text at all', answersText('\u0000\ufffd')],
])('an answer that is %s is a bad answer, asked for once', async (_, fault) => {
  const { alta, api } = await connectForTest()
  alta.failAlways(/./, fault)
  expect(await api.listPage(null, 'read')).toMatchObject(failed({ kind: 'bad-answer' }))
  expect(await api.getCampaign(id, 'read')).toMatchObject(failed({ kind: 'bad-answer' }))
  expect(alta.requests).toHaveLength(2)
})
