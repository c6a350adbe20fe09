import { describe, expect, test } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { answersWith, gatewayAnswers } from '../simulatedAlta/faults'
import { connectForTest, id, limited, withHeaders } from './connectForTest'

const second = 1_000
const plain = { pauseProspects: false }
const left93 = { 'ratelimit-limit': '100', 'ratelimit-remaining': '93', 'ratelimit-reset': '57' }

describe('what was said last counts', () => {
  test.each([
    ['Alta', answersWith(429, { 'retry-after': '3' }), 'used-up'],
    [
      'Alta, with the end of the window',
      answersWith(429, { 'retry-after': '3', 'ratelimit-remaining': '0', 'ratelimit-reset': '57' }),
      'used-up',
    ],
    ['something between', gatewayAnswers(429, { 'retry-after': '3' }), 'gateway'],
  ])('%s says 3 s after headers that said a reset in 57 s', async (_, fault, why) => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    alta.failNext(/GET/, withHeaders(left93))
    await api.listPage(null, 'read')
    alta.failNext(/POST/, fault)
    const retryAt = clock.now() + 3 * second
    expect(await api.pauseCampaign(id, plain)).toEqual(limited(why, retryAt))
    await clock.advance(2_999)
    expect(await api.pauseCampaign(id, plain)).toEqual(limited(why, retryAt))
    expect(alta.requests).toHaveLength(2)
    await clock.advance(1)
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  })

  test('a wait of 3 s after one of 12 s, while requests were under way together', async () => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '12' }))
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '3' }))
    await Promise.all([api.pauseCampaign(id, plain), api.pauseCampaign(id, plain)])
    await clock.advance(3 * second)
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  })

  test('Alta’s wait outdates what was counted here', async () => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    for (let times = 0; times < 99; times += 1) await api.getCampaign(id, 'click')
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '3' }))
    await api.pauseCampaign(id, plain)
    alta.failAlways(/POST/, answersWith(200))
    await clock.advance(3 * second)
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  })

  test('what a gateway says of a limit is nothing about the account’s', async () => {
    const { alta, api } = await connectForTest()
    const spent = { 'ratelimit-limit': '1', 'ratelimit-remaining': '0', 'ratelimit-reset': '50' }
    alta.failNext(/POST/, gatewayAnswers(451, spent))
    await api.pauseCampaign(id, plain)
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  })

  test('what is kept for clicks is not called used up', async () => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    const few = { 'ratelimit-remaining': '12', 'ratelimit-reset': '30' }
    alta.failNext(/GET/, withHeaders(few))
    await api.listPage(null, 'read')
    expect(await api.listPage(null, 'read')).toEqual(limited('kept-for-clicks', clock.now() + 30 * second))
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  })
})

describe('refused again and again', () => {
  test.each([
    ['for nothing', '0', [0.5, 1, 2, 4, 8, 16, 32, 60, 60], 'backing-off'],
    ['for less than it lasts', '3', [3, 3, 3, 4, 8, 16, 32, 60, 60], 'backing-off'],
    ['for longer', '75', [75, 75, 75], 'used-up'],
  ])('and told to wait %s', async (_, retryAfter, waits, lastWhy) => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    alta.failAlways(/POST/, answersWith(429, { 'retry-after': retryAfter }))
    for (const [index, wait] of waits.entries()) {
      const retryAt = clock.now() + wait * second
      const error = { kind: 'rate-limited', retryAt }
      expect(await api.pauseCampaign(id, plain)).toMatchObject({ ok: false, error })
      await clock.advance(wait * second - 1)
      const early = await api.pauseCampaign(id, plain)
      expect(early).toMatchObject({ ok: false, error })
      if (index === waits.length - 1) expect(early).toEqual(limited(lastWhy, retryAt))
      await clock.advance(1)
      // Reads may succeed in between.
      expect((await api.getCampaign(id, 'click')).ok).toBe(true)
    }
    expect(alta.requests.filter(({ method }) => method === 'POST')).toHaveLength(waits.length)
  })

  test('what goes well ends the row, and what was refused together is one refusal', async () => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    const pause = () => api.pauseCampaign(id, plain)
    const refuse = (times: number) => {
      for (let time = 0; time < times; time += 1)
        alta.failNext(/POST/, answersWith(429, { 'retry-after': '0' }))
    }
    refuse(4)
    await Promise.all([pause(), pause(), pause(), pause()])
    refuse(1)
    await clock.advance(500)
    expect(await pause()).toEqual(limited('backing-off', clock.now() + second))
    await clock.advance(second)
    expect((await pause()).ok).toBe(true)
    refuse(1)
    expect(await pause()).toEqual(limited('backing-off', clock.now() + 500))
  })
})
