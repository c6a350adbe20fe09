import { expect, onTestFinished, test, vi } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { logInMemory } from '../accounts/logForTest'
import { altaAt } from '../alta/altaClient'
import { describeRequest, startDemoWorkspace } from './demoWorkspace'
import { startSimulatedAlta } from './simulatedAlta'

const id = '3f2a9c1e-5b7d-4e80-9a16-2c4d8e0f6b11'

async function openDemo() {
  const alta = await startDemoWorkspace()
  const clock = new FakeClock()
  const api = altaAt({ baseUrl: alta.url, fetch: globalThis.fetch, clock, log: logInMemory() })({
    token: alta.token,
    accountId: 'acme',
  })
  onTestFinished(() => alta.stop())
  const list = await api.listPage(null, 'read')
  const campaigns = list.ok ? list.value.campaigns : []
  const idOf = (name: string) => campaigns.find((campaign) => campaign.name === name)?.id ?? ''
  return { alta, api, clock, campaigns, idOf }
}

test('the demo workspace shows a dozen campaigns in all states', async () => {
  const { campaigns } = await openDemo()
  const count = (status: string) => campaigns.filter((campaign) => campaign.status === status).length
  expect([campaigns.length, count('active'), count('paused'), count('draft'), count('completed')]).toEqual([
    12, 6, 3, 1, 2,
  ])
  expect(campaigns.filter(({ isArchived }) => isArchived)).toHaveLength(1)
  expect(campaigns.every(({ launchedAt, status }) => (launchedAt === null) === (status === 'draft'))).toBe(
    true,
  )
})

test('one campaign of the demo workspace may not be paused', async () => {
  const { api, idOf } = await openDemo()
  const answer = await api.pauseCampaign(idOf('Partner referrals'), { pauseProspects: false })
  expect(answer).toEqual({ ok: false, error: { kind: 'forbidden', right: 'pause' } })
})

test('one campaign of the demo workspace runs into the limit first, and is paused 12 s later', async () => {
  const { api, clock, idOf } = await openDemo()
  const pause = () => api.pauseCampaign(idOf('Enterprise renewals — Q4'), { pauseProspects: true })
  expect(await pause()).toEqual({
    ok: false,
    error: { kind: 'rate-limited', why: 'used-up', retryAt: clock.now() + 12_000 },
  })
  await clock.advance(12_000)
  expect(await pause()).toMatchObject({ ok: true })
})

test('one campaign of the demo workspace shows some seconds late that it is paused', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const { api, idOf } = await openDemo()
  const webinar = idOf('Webinar follow-up')
  await api.pauseCampaign(webinar, { pauseProspects: false })
  expect(await api.getCampaign(webinar, 'click')).toMatchObject({ value: { status: 'active' } })
  vi.advanceTimersByTime(4_000)
  expect(await api.getCampaign(webinar, 'click')).toMatchObject({ value: { status: 'paused' } })
})

test('each request is told in one line', async () => {
  const { alta, api, idOf } = await openDemo()
  const lines: string[] = []
  const stopListening = alta.onRequest((request) => lines.push(describeRequest(request)))
  const webinar = idOf('Webinar follow-up')
  await api.listPage(null, 'read')
  await api.pauseCampaign(webinar, { pauseProspects: true })
  alta.failNext(/GET/, ({ response }) => void response.destroy())
  void api.getCampaign(webinar, 'read')
  await vi.waitFor(() => expect(lines).toHaveLength(3))
  stopListening()
  api.close()
  expect(lines).toEqual([
    'GET /v1/campaigns?limit=100 → 200',
    `POST /v1/campaigns/${webinar}/pause {"pauseProspects":true} → 200`,
    `GET /v1/campaigns/${webinar} → no answer`,
  ])
})

test('the simulated Alta keeps a request waiting, lags by reads, and lets a colleague interfere', async () => {
  const alta = await startSimulatedAlta({ campaigns: [{ id, name: 'Spring outbound', lag: { reads: 2 } }] })
  const clock = new FakeClock()
  const api = altaAt({ baseUrl: alta.url, fetch: globalThis.fetch, clock, log: logInMemory() })({
    token: alta.token,
    accountId: 'acme',
  })
  onTestFinished(() => alta.stop())
  const release = alta.hold(/pause$/)
  const pause = api.pauseCampaign(id, { pauseProspects: false })
  await vi.waitFor(() => expect(alta.requests).toHaveLength(1))
  expect(alta.campaign(id).status).toBe('active')
  release()
  expect(await pause).toMatchObject({ ok: true })
  const read = async () => {
    const campaign = await api.getCampaign(id, 'click')
    return campaign.ok && campaign.value.status
  }
  expect([await read(), await read(), await read()]).toEqual(['active', 'active', 'paused'])
  alta.campaign(id).status = 'completed'
  expect(await read()).toBe('completed')
})
