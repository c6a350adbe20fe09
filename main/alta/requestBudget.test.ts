import { expect, test } from 'vitest'
import type { WhyLimited } from '../../preload/shared/contract'
import { FakeClock } from '../accounts/fakeClockForTest'
import type { Priority } from '../accounts/ports'
import { answersWith } from '../simulatedAlta/faults'
import { connectForTest, id, searched, token } from './connectForTest'
import { RequestBudget } from './requestBudget'

const limited = (retryAt: number, why: WhyLimited = 'used-up') => ({
  ok: false,
  error: { kind: 'rate-limited', retryAt, why },
})
const minute = 60_000
const day = 24 * 60 * minute

function take(budget: RequestBudget, times: number, priority: Priority): number {
  return Array.from({ length: times }, () => budget.take(priority)).filter(({ ok }) => ok).length
}

test('reads leave a fifth of the 100 requests a minute to clicks', () => {
  const clock = new FakeClock()
  const budget = new RequestBudget(clock)
  const freeAgainAt = clock.now() + minute
  expect(take(budget, 100, 'read')).toBe(80)
  expect(budget.take('read')).toEqual(limited(freeAgainAt, 'kept-for-clicks'))
  expect(take(budget, 100, 'click')).toBe(20)
  expect(budget.take('click')).toEqual(limited(freeAgainAt))
})

test('no 60 s hold more than 100 requests, wherever they begin', async () => {
  const clock = new FakeClock()
  const budget = new RequestBudget(clock)
  const sentAt: number[] = []
  for (let elapsed = 0; elapsed < 5 * minute; elapsed += 700) {
    const count = take(budget, 3, 'click')
    sentAt.push(...Array<number>(count).fill(clock.now()))
    await clock.advance(700)
  }
  const within = sentAt.map((start) => sentAt.filter((at) => at >= start && at < start + minute).length)
  expect(Math.max(...within)).toBe(100)
})

test.each([day, -day])('a clock that jumps by %i ms blocks nothing', async (jump) => {
  const clock = new FakeClock()
  const budget = new RequestBudget(clock)
  take(budget, 100, 'click')
  const retryAt = clock.now() + 15 * minute
  const answer = { status: 429, body: '', header: () => null }
  budget.refused({ kind: 'rate-limited', retryAt, why: 'used-up' }, answer, { number: 100, method: 'POST' })
  take(budget, 100, 'click')
  clock.jump(jump)
  expect(budget.take('click')).toMatchObject({ ok: true })
})

test('a click over the limit is told at once when to come again, and goes out then', async () => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  const retryAt = clock.now() + 12_000
  alta.failNext(/pause/, answersWith(429, { 'retry-after': '12' }))
  expect(await api.pauseCampaign(id, { pauseProspects: false })).toEqual(limited(retryAt))
  expect(await api.pauseCampaign(id, { pauseProspects: false })).toEqual(limited(retryAt))
  expect(await api.listPage(null, 'read')).toEqual(limited(retryAt))
  expect(alta.requests).toHaveLength(1)
  await clock.advance(12_000)
  expect(await api.pauseCampaign(id, { pauseProspects: false })).toMatchObject({ ok: true })
  expect(alta.campaign(id).status).toBe('paused')
})

test('what other programs leave of the limit is known before Alta refuses', async () => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  const near = { 'RateLimit-Limit': '100', 'RateLimit-Remaining': '2', 'RateLimit-Reset': '30' }
  const resetAt = clock.now() + 30_000
  alta.failNext(/pause/, answersWith(200, near))
  await api.pauseCampaign(id, { pauseProspects: false })
  expect(await api.listPage(null, 'read')).toEqual(limited(resetAt, 'kept-for-clicks'))
  const click = () => api.getCampaign(id, 'click')
  expect([await click(), await click()]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await click()).toEqual(limited(resetAt))
  expect(alta.requests).toHaveLength(3)
  await clock.advance(30_000)
  expect(await api.listPage(null, 'read')).toMatchObject({ ok: true })
})

test('a lower limit than the documented one is kept to', async () => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, answersWith(200, { 'RateLimit-Limit': '10' }, { data: [], hasMore: false }))
  await api.listPage(null, 'read')
  const answers = await Promise.all(Array.from({ length: 12 }, () => api.getCampaign(id, 'click')))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(9)
  expect(alta.requests).toHaveLength(10)
})

test('connecting to the same account again does not fill the budget up', async () => {
  const { alta, api, openAlta, clock } = await connectForTest()
  alta.failNext(/GET/, answersWith(429, { 'retry-after': '60' }))
  await api.listPage(null, 'read')
  api.close()
  const again = searched(openAlta({ token, accountId: null }))
  expect(await again.listPage(null, 'read')).toEqual(limited(clock.now() + minute))
  const other = searched(openAlta({ token, accountId: 'other' }))
  expect(await other.listPage(null, 'read')).toMatchObject({ ok: true })
})

test('the documented limit is never met by the app alone', async () => {
  const { alta, api } = await connectForTest()
  const reads = await Promise.all(Array.from({ length: 90 }, () => api.getCampaign(id, 'read')))
  expect(reads.filter(({ ok }) => ok)).toHaveLength(80)
  expect(await api.pauseCampaign(id, { pauseProspects: false })).toMatchObject({ ok: true })
  expect(alta.requests.map(({ status }) => status)).not.toContain(429)
})
