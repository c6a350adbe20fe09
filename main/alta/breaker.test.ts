import { describe, expect, test } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import type { AltaApi } from '../accounts/ports'
import { answersWith, breaksBefore, gatewayAnswers } from '../simulatedAlta/faults'
import { startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectForTest, hastyClock, id } from './connectForTest'

const day = 24 * 60 * 60 * 1_000
const failed = (error: object) => ({ ok: false, error })
const down = failed({ kind: 'server', status: 503 })
const pause = (api: AltaApi) => api.pauseCampaign(id, { pauseProspects: false })

/** A client after five clicks found Alta down. Clicks are sent once each. */
async function afterFiveFailures() {
  const clock = new FakeClock()
  const { alta, api, log } = await connectForTest({ clock })
  const mend = alta.failAlways(/./, answersWith(503))
  for (let times = 0; times < 5; times += 1) expect(await pause(api)).toEqual(down)
  alta.requests.length = 0
  return { alta, api, clock, mend, events: () => log.events.filter(({ event }) => event !== 'request') }
}

describe('after five failures in a row', () => {
  test('reads fail at once as the last one did, and are not sent for 30 s', async () => {
    const { alta, api, clock } = await afterFiveFailures()
    await clock.advance(29_999)
    expect(api.health).toBe('resting')
    expect(await api.listPage(null, 'read')).toEqual(down)
    expect(await api.getCampaign(id, 'click')).toEqual(down)
    expect(alta.requests).toHaveLength(0)
  })

  test('one read goes out after 30 s, and when it succeeds all do', async () => {
    const { alta, api, clock, mend, events } = await afterFiveFailures()
    mend()
    const release = alta.hold(/GET/)
    await clock.advance(30_000)
    const probe = api.getCampaign(id, 'read')
    expect(await api.listPage(null, 'read')).toEqual(down)
    release()
    expect((await probe).ok).toBe(true)
    expect((await api.listPage(null, 'read')).ok).toBe(true)
    expect(alta.requests).toHaveLength(2)
    expect(api.health).toBe('well')
    expect(events()).toEqual([{ event: 'resting', error: 'server 503' }, { event: 'recovered' }])
  })

  test('a probe that fails is not tried again, and is followed by another 30 s without requests', async () => {
    const { alta, api, clock } = await afterFiveFailures()
    for (const probes of [1, 2, 3]) {
      await clock.advance(30_000)
      expect(await api.listPage(null, 'read')).toEqual(down)
      expect(await api.listPage(null, 'read')).toEqual(down)
      expect(alta.requests).toHaveLength(probes)
    }
  })

  test('a pause goes out all the same, and when it succeeds reads do, too', async () => {
    const { alta, api, mend } = await afterFiveFailures()
    expect(await pause(api)).toEqual(down)
    mend()
    expect((await pause(api)).ok).toBe(true)
    expect((await api.getCampaign(id, 'read')).ok).toBe(true)
    expect(alta.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET'])
  })

  test('clicks that fail do not put off the next read', async () => {
    const { alta, api, clock, mend } = await afterFiveFailures()
    await clock.advance(29_000)
    await pause(api)
    mend()
    await clock.advance(1_000)
    expect((await api.getCampaign(id, 'read')).ok).toBe(true)
    expect(alta.requests).toHaveLength(2)
  })

  test('a read that a person asks for goes out at once', async () => {
    const { api, mend } = await afterFiveFailures()
    mend()
    api.endRest()
    expect((await api.listPage(null, 'read')).ok).toBe(true)
  })

  test.each([
    ['forward', day],
    ['back', -day],
  ])('the clock set a day %s makes the rest no shorter and no longer', async (_, ms) => {
    const { alta, api, clock, mend } = await afterFiveFailures()
    mend()
    await clock.advance(10_000)
    clock.jump(ms)
    await clock.advance(19_999)
    expect(await api.listPage(null, 'read')).toEqual(down)
    await clock.advance(1)
    expect((await api.listPage(null, 'read')).ok).toBe(true)
    expect(alta.requests).toHaveLength(1)
  })

  test.each([
    ['that is cut', breaksBefore, 'connection-lost'],
    ['on which Alta is overloaded', answersWith(504), 'server'],
  ])('a connection %s counts', async (_, fault, kind) => {
    const { alta, api } = await connectForTest()
    alta.failAlways(/./, fault)
    for (let times = 0; times < 5; times += 1) expect(await pause(api)).toMatchObject(failed({ kind }))
    expect(await api.listPage(null, 'read')).toMatchObject(failed({ kind }))
    expect(alta.requests).toHaveLength(5)
  })
})

test('closing the connection is no recovery', async () => {
  const { api, events } = await afterFiveFailures()
  api.close()
  expect(await pause(api)).toEqual(failed({ kind: 'not-connected' }))
  expect(events()).toEqual([{ event: 'resting', error: 'server 503' }])
})

test('a server that cannot be reached counts, and is found again when it is back', async () => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  const port = Number(new URL(alta.url).port)
  await alta.stop()
  for (let times = 0; times < 5; times += 1) expect(await pause(api)).toEqual(failed({ kind: 'unreachable' }))
  const back = await startSimulatedAlta({ campaigns: [{ id, name: 'Q1' }], token: alta.token, port })
  expect(await api.getCampaign(id, 'read')).toEqual(failed({ kind: 'unreachable' }))
  await clock.advance(30_000)
  expect((await api.getCampaign(id, 'read')).ok).toBe(true)
  await back.stop()
})

test.each([401, 403, 404, 422])('an answer with status %i shows that Alta is there', async (status) => {
  const { alta, api } = await connectForTest()
  for (const each of [503, 503, 503, 503, status, 503, 503, 503, 503]) {
    alta.failNext(/POST/, answersWith(each))
    await pause(api)
  }
  expect(api.health).toBe('troubled')
  expect((await api.listPage(null, 'read')).ok).toBe(true)
})

test('reads count with each of their tries, which end when the breaker opens', async () => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  alta.failAlways(/GET/, answersWith(502))
  for (const requests of [4, 5, 5]) {
    let isOver = false
    const read = api.listPage(null, 'read').finally(() => {
      isOver = true
    })
    while (!isOver) await clock.advance(100)
    expect(await read).toEqual(failed({ kind: 'server', status: 502 }))
    expect(alta.requests).toHaveLength(requests)
  }
})

describe('after an answer that says how long to wait', () => {
  const inDate = (clock: FakeClock, ms: number) => ({
    'retry-after': new Date(clock.now() + ms).toUTCString(),
    date: new Date(clock.now()).toUTCString(),
  })

  test.each([
    ['Alta’s, in seconds', () => answersWith(503, { 'retry-after': '120' }), 'server'],
    ['Alta’s, as a date', (clock: FakeClock) => answersWith(503, inDate(clock, 120_000)), 'server'],
    ['that of something between', () => gatewayAnswers(503, { 'retry-after': '120' }), 'gateway'],
  ])('%s: reads rest for as long, and clicks do not', async (_, fault, kind) => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    const mend = alta.failAlways(/GET/, fault(clock))
    const refused = failed({ kind, status: 503, retryAt: clock.now() + 120_000 })
    expect(await api.listPage(null, 'read')).toEqual(refused)
    await clock.advance(119_999)
    expect(api.health).toBe('resting')
    expect(await api.listPage(null, 'read')).toEqual(refused)
    expect(alta.requests).toHaveLength(1)
    mend()
    await clock.advance(1)
    expect((await api.listPage(null, 'read')).ok).toBe(true)
    expect(alta.requests).toHaveLength(2)
  })

  test('a pause goes out meanwhile, and when it succeeds reads do, too', async () => {
    const { alta, api } = await connectForTest()
    alta.failNext(/GET/, gatewayAnswers(503, { 'retry-after': '120' }))
    await api.listPage(null, 'read')
    expect((await pause(api)).ok).toBe(true)
    expect((await api.listPage(null, 'read')).ok).toBe(true)
  })

  test('what is told last counts, also when it is less', async () => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    alta.failNext(/GET/, gatewayAnswers(503, { 'retry-after': '120' }))
    await api.listPage(null, 'read')
    alta.failNext(/POST/, gatewayAnswers(503, { 'retry-after': '5' }))
    await pause(api)
    await clock.advance(5_000)
    expect((await api.listPage(null, 'read')).ok).toBe(true)
  })

  test('a wait for nothing is no wait: it is tried again as after any other', async () => {
    const { alta, api } = await connectForTest({ clock: hastyClock() })
    alta.failNext(/GET/, gatewayAnswers(503, { 'retry-after': '0' }))
    expect((await api.listPage(null, 'read')).ok).toBe(true)
  })
})
