import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, type Fault, gatewayAnswers } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, pausingProspects, q1, received, webinar } from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const pauseQ1 = /POST .*1111\/pause/
const resumeWebinar = /POST .*2222\/resume/
const list = /GET .*limit=100/
const posts = () => alta.requests.filter(({ method }) => method === 'POST')

/** Does what was asked for, and then somebody between answers in Alta's place. */
const appliesAnd =
  (fault: Fault): Fault =>
  (exchange) => {
    exchange.apply()
    return fault(exchange)
  }

const others: [what: string, fault: (status: number) => Fault][] = [
  ['nothing', (status) => gatewayAnswers(status)],
  ['text', (status) => gatewayAnswers(status, { 'content-type': 'text/plain' }, 'denied')],
  [
    'foreign JSON',
    (status) => gatewayAnswers(status, { 'content-type': 'application/json' }, '{"message":"Unauthorized"}'),
  ],
  ['the wish for a password', (status) => gatewayAnswers(status, { 'www-authenticate': 'Basic' })],
]

describe('a reading that something between refuses', () => {
  it.each(
    others.flatMap(([what, fault]) => [401, 403, 404, 451].map((status) => [status, what, fault] as const)),
  )('with %i and %s stops nothing, and goes on by itself', async (status, _, fault) => {
    const { account, disk, clock } = await connectedAccount(alta)
    const mend = alta.failAlways(/./, fault(status))
    void account.refresh()
    await eventually(async () => {
      await clock.advance(1_000)
      expect(account.view().reading).toMatchObject({
        isUnderWay: false,
        error: status === 404 ? { kind: 'not-at-address' } : { kind: 'gateway', status },
      })
    })
    expect(account.view().connection).toMatchObject({ kind: 'connected', mayList: true })
    expect(disk.vault.token).toBe(alta.token)
    mend()
    await clock.advance(70_000)
    await eventually(() => expect(account.view().reading).toMatchObject({ error: null, isUnderWay: false }))
  })

  it('forgets no campaign that it answers 404 about', async () => {
    const { account, row } = await connectedAccount(alta)
    account.choices.pin(q1.id, true)
    alta.failAlways(list, answersWith(200, {}, { data: [], hasMore: false }))
    alta.failAlways(/GET .*1111$/, gatewayAnswers(404, {}, 'default backend - 404'))
    await account.refresh()
    expect(row(q1.id)).toMatchObject({ isPinned: true, readError: { kind: 'not-at-address' } })
  })

  it('and names a time is not repeated before', async () => {
    const { account, clock, popoverOpened } = await connectedAccount(alta)
    alta.failNext(list, gatewayAnswers(503, { 'retry-after': '120' }))
    alta.requests.length = 0
    const retryAt = clock.now() + 120_000
    await account.refresh()
    expect(account.view().reading.error).toEqual({ kind: 'gateway', status: 503, retryAt })
    popoverOpened(true)
    await clock.advance(119_000)
    expect(received(alta)).toHaveLength(1)
    await clock.advance(11_000)
    await eventually(() => expect(account.view().reading).toMatchObject({ error: null, isUnderWay: false }))
    expect(received(alta)).toHaveLength(2)
  })

  it('and names a short time is repeated soon after', async () => {
    const { account, clock } = await connectedAccount(alta)
    alta.failNext(list, answersWith(503, { 'retry-after': '5' }))
    await account.refresh()
    await clock.advance(15_000)
    await eventually(() => expect(account.view().reading).toMatchObject({ error: null, isUnderWay: false }))
  })
})

describe('a pause that something between refuses', () => {
  it.each(
    others.flatMap(([what, fault]) => [400, 401, 403, 451].map((status) => [status, what, fault] as const)),
  )('with %i and %s is told as refused there, sent once, and looked for', async (status, _, fault) => {
    const { account, row, disk } = await connectedAccount(alta)
    alta.failAlways(pauseQ1, fault(status))
    account.pause(q1.id)
    await eventually(() => {
      expect(row(q1.id)).toMatchObject({ action: null, failure: { error: { kind: 'gateway', status } } })
      expect(received(alta).at(-1)).toMatch(/^GET .*1111$/)
    })
    expect(posts()).toHaveLength(1)
    expect(account.view().connection.kind).toBe('connected')
    expect(disk.vault.token).toBe(alta.token)
  })

  it('and that got through all the same is seen by that', async () => {
    const { account, row } = await connectedAccount(alta, { disk: pausingProspects() })
    alta.failNext(pauseQ1, appliesAnd(gatewayAnswers(403)))
    account.pause(q1.id)
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ status: 'paused', failure: null, mayHoldProspects: true }),
    )
    expect(posts()).toHaveLength(1)
  })

  it.each([421, 425])('with a %i, which says that it was not passed on, is sent again', async (status) => {
    // Node's fetch keeps a 421 to itself.
    let refusals = 1
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const isPause = input instanceof Request && input.url.endsWith('/pause')
      refusals -= isPause ? 1 : 0
      if (isPause && refusals >= 0) return new Response('', { status })
      return globalThis.fetch(input, init)
    }
    const { account, row, clock } = await connectedAccount(alta, { fetch })
    account.pause(q1.id)
    await eventually(() =>
      expect(row(q1.id).action?.progress).toMatchObject({ phase: 'waiting', why: 'not-passed-on' }),
    )
    await clock.advance(30_000)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', failure: null }))
    expect(posts()).toHaveLength(1)
  })

  it.each([408, 500, 502, 503, 504, 520])(
    'with a %i may have got through: Alta is read first',
    async (status) => {
      const { account, row } = await connectedAccount(alta)
      alta.failNext(pauseQ1, appliesAnd(gatewayAnswers(status)))
      account.pause(q1.id)
      await eventually(() =>
        expect(row(q1.id)).toMatchObject({ status: 'paused', action: null, failure: null }),
      )
      expect(posts()).toHaveLength(1)
    },
  )

  it.each([408, 502])('with a %i and did not get through is sent again after that', async (status) => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, gatewayAnswers(status))
    alta.requests.length = 0
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    expect(alta.requests.map(({ method }) => method)).toEqual(['POST', 'GET'])
    await clock.advance(30_000)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', failure: null }))
  })

  it('for a limit of its own waits as told, and goes on by itself', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, gatewayAnswers(429, { 'retry-after': '3' }, '<h1>Slow down</h1>'))
    account.pause(q1.id)
    const progress = { phase: 'waiting', retryAt: clock.now() + 3_000, why: 'gateway' }
    await eventually(() => expect(row(q1.id).action?.progress).toEqual(progress))
    await clock.advance(3_000)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
  })
})

describe('a resume that something between refuses', () => {
  it.each([403, 425])('with a %i is not sent again', async (status) => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(resumeWebinar, gatewayAnswers(status))
    account.resume(webinar.id, false)
    await eventually(() => expect(row(webinar.id).failure?.error).toEqual({ kind: 'gateway', status }))
    await clock.advance(60_000)
    expect(posts()).toHaveLength(1)
    expect(row(webinar.id).status).toBe('paused')
  })

  it('and that got through all the same is nobody else’s', async () => {
    const { account, row } = await connectedAccount(alta)
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    alta.failNext(/POST .*1111\/resume/, appliesAnd(gatewayAnswers(403)))
    account.resume(q1.id, false)
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ status: 'active', action: null, failure: null, drift: null }),
    )
  })
})

describe('a pause answered by 503 and a time to wait', () => {
  it.each([
    ['Alta', answersWith(503, { 'retry-after': '120' })],
    ['something between', gatewayAnswers(503, { 'retry-after': '120' })],
  ])(
    'of %s: nothing is asked about it before, then Alta is read, then it is sent again',
    async (_, fault) => {
      const { account, row, clock } = await connectedAccount(alta)
      alta.failNext(pauseQ1, fault)
      alta.requests.length = 0
      const retryAt = clock.now() + 120_000
      account.pause(q1.id)
      await eventually(() => expect(row(q1.id).action?.progress).toEqual({ phase: 'checking', retryAt }))
      await clock.advance(119_000)
      expect(received(alta)).toHaveLength(1)
      expect(row(q1.id).action?.progress).toEqual({ phase: 'checking', retryAt })
      await clock.advance(20_000)
      await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
      expect(received(alta)[1]).toMatch(/^GET/)
      expect(posts()).toHaveLength(2)
    },
  )

  it('can be left, and is not sent again then', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, gatewayAnswers(503, { 'retry-after': '120' }))
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('checking'))
    expect(account.cancel(q1.id).ok).toBe(true)
    await clock.advance(300_000)
    expect(row(q1.id)).toMatchObject({ status: 'active', action: null, failure: null })
    expect(posts()).toHaveLength(1)
  })
})

it('a pause that Alta refuses again and again without a wait is not sent once a second', async () => {
  const { account, row, clock } = await connectedAccount(alta)
  const mend = alta.failAlways(pauseQ1, answersWith(429, { 'retry-after': '0' }))
  account.pause(q1.id)
  await eventually(() =>
    expect(row(q1.id).action?.progress).toMatchObject({ phase: 'waiting', why: 'backing-off' }),
  )
  await clock.advance(60_000)
  expect(posts()).toHaveLength(7)
  mend()
  await clock.advance(64_000)
  await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
})
