import { describe, expect, test } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { logInMemory } from '../accounts/logForTest'
import { answersText, answersWith, gatewayAnswers } from '../simulatedAlta/faults'
import { altaAt } from './altaClient'
import { connectForTest, hastyClock, id, searched, token } from './connectForTest'

const failed = (error: object) => ({ ok: false, error })
const json = { 'content-type': 'application/json' }
const plain = { pauseProspects: false }
const quick = () => ({ clock: hastyClock() })

/** Headers and bodies of gateways, proxies and CDNs. */
const others: [what: string, headers: Record<string, string>, body: string][] = [
  ['nothing', {}, ''],
  ['nothing, and the wish for a password', { 'www-authenticate': 'Basic realm="office"' }, ''],
  ['plain text', { 'content-type': 'text/plain' }, 'denied'],
  ['a web page', { 'content-type': 'text/html' }, '<html><h1>Not allowed</h1></html>'],
  ['XML', { 'content-type': 'application/xml' }, '<Error><Code>AccessDenied</Code></Error>'],
  ['JSON with a message', json, '{"message":"Unauthorized"}'],
  ['JSON with an error', json, '{"error":"Unauthorized"}'],
  ['JSON with an error that is no text', json, '{"error":{"code":1},"message":"no"}'],
  ['JSON with the error of another standard', json, '{"error":"invalid_token","message":"expired"}'],
  ['an empty JSON object', json, '{}'],
  ['JSON that is cut off', json, '{"error":"Unauthorized","mess'],
  ['JSON text', json, '"Unauthorized"'],
]

/** Alta's error object with the status in it, as others send it. */
const lookalike = (status: number, error: string) => [
  JSON.stringify({ statusCode: status, error, message: 'No.' }),
  JSON.stringify({ timestamp: 'now', status, error, message: 'No.', path: '/v1/campaigns' }),
  JSON.stringify({ code: String(status), error, message: 'No.' }),
]
const names = { 401: 'Unauthorized', 403: 'Forbidden', 429: 'TooManyRequests' } as const

describe('what something between answers is told as its own', () => {
  test.each(others)('when it says %s', async (_, headers, body) => {
    const { alta, api } = await connectForTest(quick())
    for (const status of [401, 403, 408, 425, 451, 400, 500, 502, 503, 504]) {
      const mend = alta.failAlways(/./, gatewayAnswers(status, headers, body))
      expect(await api.pauseCampaign(id, plain)).toEqual(failed({ kind: 'gateway', status }))
      expect(await api.listPage(null, 'read')).toMatchObject(failed({ kind: 'gateway' }))
      expect(await api.getCampaign(id, 'read')).toMatchObject(failed({ kind: 'gateway' }))
      mend()
      api.endRest()
      expect((await api.getCampaign(id, 'click')).ok).toBe(true)
    }
  })

  test.each(others)('a 404 that says %s speaks of the address', async (_, headers, body) => {
    const { alta, api } = await connectForTest()
    alta.failAlways(/./, gatewayAnswers(404, headers, body))
    const error = { kind: 'not-at-address', isCustom: true }
    expect(await api.listPage(null, 'read')).toEqual(failed(error))
    expect(await api.getCampaign(id, 'read')).toEqual(failed(error))
    expect(await api.pauseCampaign(id, plain)).toEqual(failed(error))
    expect(alta.requests).toHaveLength(3)
  })

  test.each(others)('a 429 that says %s is a limit of its own', async (_, headers, body) => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    alta.failNext(/POST/, gatewayAnswers(429, { ...headers, 'retry-after': '7' }, body))
    const error = { kind: 'rate-limited', why: 'gateway', retryAt: clock.now() + 7_000 }
    expect(await api.pauseCampaign(id, plain)).toEqual(failed(error))
    expect(await api.listPage(null, 'read')).toEqual(failed(error))
    expect(alta.requests).toHaveLength(1)
    await clock.advance(7_000)
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  })

  test.each([401, 403, 429] as const)('a %i that only looks like Alta’s', async (status) => {
    for (const body of lookalike(status, names[status])) {
      const { alta, api } = await connectForTest()
      alta.failNext(/POST/, gatewayAnswers(status, json, body))
      const error = status === 429 ? { kind: 'rate-limited', why: 'gateway' } : { kind: 'gateway', status }
      expect(await api.pauseCampaign(id, plain)).toMatchObject(failed(error))
    }
  })

  test('Alta’s own words sent as a web page, or with the wish for a password, are not Alta’s', async () => {
    const { alta, api } = await connectForTest()
    const body = '{"error":"Unauthorized","message":"Invalid API token"}'
    alta.failNext(/POST/, gatewayAnswers(401, { 'content-type': 'text/html' }, body))
    alta.failNext(/POST/, gatewayAnswers(401, { ...json, 'www-authenticate': 'Negotiate' }, body))
    for (let times = 0; times < 2; times += 1)
      expect(await api.pauseCampaign(id, plain)).toEqual(failed({ kind: 'gateway', status: 401 }))
  })
})

test('a 421, which Node’s fetch keeps to itself, is that of something between', async () => {
  let requests = 0
  const fetch = async () => {
    requests += 1
    return new Response('', { status: 421 })
  }
  const openAlta = altaAt({ baseUrl: 'http://alta.invalid', fetch, clock: hastyClock(), log: logInMemory() })
  const api = searched(openAlta({ token, accountId: null }))
  expect(await api.pauseCampaign(id, plain)).toEqual(failed({ kind: 'gateway', status: 421 }))
  expect(await api.listPage(null, 'read')).toEqual(failed({ kind: 'gateway', status: 421 }))
  expect(requests).toBe(5)
})

describe('what Alta says is told as Alta’s', () => {
  test.each([
    [401, 'Unauthorized', {}, { kind: 'unauthorized' }],
    [401, 'Unauthorized', { 'www-authenticate': 'Bearer' }, { kind: 'unauthorized' }],
    [403, 'Forbidden', {}, { kind: 'forbidden', right: 'pause' }],
    [404, 'NotFound', {}, { kind: 'not-found' }],
    [400, 'ValidationError', {}, { kind: 'rejected', message: 'So it is.' }],
    [409, 'Conflict', {}, { kind: 'rejected', message: 'So it is.' }],
    [408, 'RequestTimeout', {}, { kind: 'server', status: 408 }],
    [500, 'InternalServerError', {}, { kind: 'server', status: 500 }],
    [503, 'Service Unavailable', {}, { kind: 'server', status: 503 }],
  ])('%i %s', async (status, error, headers, expected) => {
    const { alta, api } = await connectForTest()
    for (const type of ['application/json', 'application/json; charset=utf-8', 'application/problem+json']) {
      const body = JSON.stringify({ error, message: 'So it is.', requestId: 'a1', details: [] })
      alta.failNext(/POST/, gatewayAnswers(status, { ...headers, 'content-type': type }, body))
      expect(await api.pauseCampaign(id, plain)).toEqual(failed(expected))
    }
  })
})

describe('passing refusals of something between', () => {
  test.each([401, 403, 408, 425, 500, 502, 503, 504, 520])(
    'a read after a %i is tried again',
    async (status) => {
      const { alta, api } = await connectForTest(quick())
      for (let times = 0; times < 3; times += 1) alta.failNext(/GET/, gatewayAnswers(status))
      expect((await api.listPage(null, 'read')).ok).toBe(true)
      expect(alta.requests).toHaveLength(4)
    },
  )

  test.each([400, 402, 404, 410, 451])('a read after a %i is not tried again at once', async (status) => {
    const { alta, api } = await connectForTest(quick())
    alta.failNext(/GET/, gatewayAnswers(status))
    expect((await api.listPage(null, 'read')).ok).toBe(false)
    expect(alta.requests).toHaveLength(1)
  })
})

describe('what calls itself a web page', () => {
  const page = (body: string) => answersText(body, 'text/html; charset=utf-8')

  test.each([
    ['a list', '{"data":[],"hasMore":false}'],
    ['a list with a tag in it', '{"data":[{"id":"x","name":"<b>A</b>"}]}'],
    ['a word', 'OK'],
    ['nothing', ''],
  ])('and is %s is the wrong kind of content', async (_, body) => {
    const { alta, api } = await connectForTest()
    alta.failAlways(/GET/, page(body))
    expect(await api.listPage(null, 'read')).toEqual(failed({ kind: 'wrong-content' }))
    expect(alta.requests).toHaveLength(1)
  })

  test.each([
    '<!DOCTYPE html><html lang="en">',
    '\n<!-- portal --><HTML><body>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    'Please <a href="/login">sign in</a>.',
  ])('and is one is the sign-in page of a network: %s', async (body) => {
    const { alta, api } = await connectForTest()
    alta.failAlways(/./, page(body))
    expect(await api.listPage(null, 'read')).toEqual(failed({ kind: 'sign-in-page' }))
    expect(await api.pauseCampaign(id, plain)).toEqual(failed({ kind: 'sign-in-page' }))
  })

  test.each(['', 'OK', '{"status":"paused"}'])('after a pause, and is none (%j), is a yes', async (body) => {
    const { alta, api } = await connectForTest()
    alta.failNext(/POST/, page(body))
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  })
})

test('only an address that was given is named by its variable', async () => {
  const fetch = async () => new Response('default backend - 404', { status: 404 })
  const open = (baseUrl: string) => {
    const openAlta = altaAt({ baseUrl, fetch, clock: new FakeClock(), log: logInMemory() })
    return searched(openAlta({ token, accountId: null }))
  }
  for (const [baseUrl, isCustom] of [
    ['https://api.altahq.com/v1', false],
    ['https://api.altahq.com/v2', true],
  ] as const) {
    expect(await open(baseUrl).listPage(null, 'read')).toEqual(failed({ kind: 'not-at-address', isCustom }))
  }
})

test('a list that Alta itself does not know speaks of the address too', async () => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, answersWith(404))
  expect(await api.listPage(null, 'read')).toEqual(failed({ kind: 'not-at-address', isCustom: true }))
})
