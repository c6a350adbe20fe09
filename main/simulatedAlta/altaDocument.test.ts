import { expect, onTestFinished, test } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { logInMemory } from '../accounts/logForTest'
import { altaAt } from '../alta/altaClient'
import { AltaDocument } from './altaDocumentForTest'
import { type RecordedRequest, type SimulatedAlta, startSimulatedAlta } from './simulatedAlta'

const document = new AltaDocument(new URL('../../e2e/alta.openapi.yaml', import.meta.url))
const id = '3f2a9c1e-5b7d-4e80-9a16-2c4d8e0f6b11'
const other = 'b7e1d2c3-4f5a-4b6c-8d7e-9f0a1b2c3d4e'

async function start(): Promise<SimulatedAlta> {
  const campaigns = [
    { id, name: 'Spring outbound', launchedAt: Date.UTC(2026, 0, 5) },
    { id: other, name: 'Draft', status: 'draft' as const },
  ]
  const alta = await startSimulatedAlta({ campaigns, accountIds: ['acme'], requestsPerMinute: 30 })
  onTestFinished(() => alta.stop())
  return alta
}

/** Without the app's client, to send what it never would. */
function ask(alta: SimulatedAlta, target: string, options: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${alta.token}`, 'x-account-id': 'acme', ...options.headers }
  return fetch(alta.url + target, { ...options, headers })
}

const post = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
})

test('all that the client sends is described, and so is all that it is answered', async () => {
  const alta = await start()
  const openAlta = altaAt({
    baseUrl: alta.url,
    fetch: globalThis.fetch,
    clock: new FakeClock(),
    log: logInMemory(),
  })
  const api = openAlta({ token: alta.token, accountId: 'acme' })
  await api.listPage(null, 'read')
  await api.listPage(Buffer.from('0 100 ').toString('base64url'), 'read')
  await api.getCampaign(id, 'read')
  for (const pauseProspects of [true, false]) await api.pauseCampaign(id, { pauseProspects })
  for (const resumeProspects of [true, false]) await api.resumeCampaign(id, { resumeProspects })
  expect(alta.requests.map(({ status }) => status)).toEqual(Array(7).fill(200))
  for (const request of alta.requests) {
    expect(document.faultsOfRequest(request), request.path).toEqual([])
    expect(document.faultsOfAnswer(request), request.path).toEqual([])
  }
})

test.each([
  [200, '/campaigns', {}],
  [200, '/campaigns?limit=1', {}],
  [200, `/prospects?campaignId=${id}&limit=2`, {}],
  [200, `/campaigns/${id}`, {}],
  [200, `/campaigns/${id}/pause`, { method: 'POST' }],
  [200, `/campaigns/${id}/resume`, post('{}')],
  [400, '/campaigns?limit=101', {}],
  [400, '/campaigns?limit=0', {}],
  [400, '/campaigns?cursor=nonsense', {}],
  [400, '/campaigns/nonsense', {}],
  [400, `/campaigns/${id}/pause`, post('{"pauseProspects":"yes"}')],
  [400, `/campaigns/${id}/pause`, post('{"pauseProspects":')],
  [400, `/campaigns/${other}/pause`, post('{}')],
  [401, '/campaigns', { headers: { authorization: 'Bearer wrong' } }],
  [401, `/campaigns/${id}`, { headers: { 'x-account-id': 'other' } }],
  [404, `/campaigns/${id.replace('3', '4')}`, {}],
  [404, `/campaigns/${id.replace('3', '4')}/resume`, post('{}')],
])('the simulated Alta answers %i to %s as described', async (status, target, options) => {
  const alta = await start()
  expect((await ask(alta, target, options)).status).toBe(status)
  expect(alta.requests.flatMap((request) => document.faultsOfAnswer(request))).toEqual([])
})

test('over the limit the simulated Alta answers 429 and when to come again', async () => {
  const alta = await start()
  const answers: Response[] = []
  for (let times = 0; times < 31; times += 1) answers.push(await ask(alta, '/campaigns'))
  const [first, near, over] = [answers[0], answers[29], answers[30]]
  expect(first?.headers.has('ratelimit-remaining')).toBe(false)
  expect([near?.status, near?.headers.get('ratelimit-remaining')]).toEqual([200, '0'])
  expect([over?.status, over?.headers.get('ratelimit-limit')]).toEqual([429, '30'])
  expect(Number(over?.headers.get('retry-after'))).toBeGreaterThan(50)
  expect(alta.requests.flatMap((request) => document.faultsOfAnswer(request))).toEqual([])
})

const sound: RecordedRequest = {
  method: 'POST',
  path: `/v1/campaigns/${id}/pause`,
  query: {},
  headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
  body: { pauseProspects: true },
  status: 401,
  answer: { error: 'Unauthorized', message: 'Invalid API token' },
}

test.each([
  [{ path: '/v1/campaigns/all' }, `POST /v1/campaigns/all is not described`],
  [{ method: 'PUT' }, `PUT /v1/campaigns/${id}/pause is not described`],
  [{ path: '/v1/campaigns/nine/pause' }, 'path campaignId must match format "uuid"'],
  [{ headers: { 'content-type': 'application/json' } }, 'header authorization is no bearer token'],
  [{ headers: { authorization: 'Bearer x' } }, 'the body is not sent as JSON'],
  [{ body: { pauseProspects: 'true' } }, 'body/pauseProspects must be boolean'],
  [{ body: { resumeProspects: true } }, 'body must NOT have additional properties'],
  [{ query: { force: '1' } }, 'query force is not described'],
  [{ method: 'GET', path: '/v1/campaigns', query: { limit: '500' } }, 'query limit must be <= 100'],
])('a request with %j is found out', (wrong, fault) => {
  expect(document.faultsOfRequest(sound)).toEqual([])
  expect(document.faultsOfRequest({ ...sound, ...wrong })).toContain(fault)
})

test.each([
  [{ status: 418 }, 'status 418 is not described'],
  [{ answer: { error: 'Unauthorized' } }, "answer must have required property 'message'"],
  [{ answer: undefined }, 'answer must be object'],
  [
    { method: 'GET', path: '/v1/campaigns', status: 200, answer: { data: [{}] } },
    "answer/data/0 must have required property 'id'",
  ],
])('an answer with %j is found out', (wrong, fault) => {
  expect(document.faultsOfAnswer(sound)).toEqual([])
  expect(document.faultsOfAnswer({ ...sound, ...wrong })).toContain(fault)
})
