import { describe, expect, test } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { answersWith, type Fault } from '../simulatedAlta/faults'
import { connectForTest, id, limited, withHeaders } from './connectForTest'

const second = 1_000
const minute = 60 * second
const plain = { pauseProspects: false }

test.each([
  ['slides', '60', 0.5, 'backing-off'],
  ['has windows', '57', 57, 'used-up'],
])(
  'a refusal without a wait, by a limit that %s, is one until there is room',
  async (_, reset, wait, why) => {
    const clock = new FakeClock()
    const { alta, api } = await connectForTest({ clock })
    const limitHeaders = (left: number, resetIn: string) => ({
      'ratelimit-remaining': String(left),
      'ratelimit-reset': resetIn,
    })
    alta.failNext(/GET/, withHeaders(limitHeaders(5, '60')))
    await api.getCampaign(id, 'click')
    await clock.advance(3 * second)
    alta.failNext(/GET/, withHeaders(limitHeaders(2, reset)))
    await api.getCampaign(id, 'click')
    // Others that share the limit used up the rest.
    alta.failNext(/POST/, answersWith(429, limitHeaders(0, reset)))
    expect(await api.pauseCampaign(id, plain)).toEqual(limited(why, clock.now() + wait * second))
    await clock.advance(wait * second)
    expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  },
)

test.each([
  ['that says 3 s', { 'retry-after': '3' }, 3],
  ['that says no wait', {}, 0.5],
])('a refusal %s does not make a limit that slides forget what leaves it soon', async (_, header, wait) => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  const limitHeaders = (left: number) => ({ 'ratelimit-remaining': String(left), 'ratelimit-reset': '60' })
  for (const left of [2, 1]) {
    alta.failNext(/GET/, withHeaders(limitHeaders(left)))
    await api.getCampaign(id, 'click')
    await clock.advance(25 * second)
  }
  alta.failNext(/POST/, answersWith(429, { ...limitHeaders(0), ...header }))
  await api.pauseCampaign(id, plain)
  await clock.advance(wait * second)
  alta.failNext(/POST/, withHeaders(limitHeaders(0)))
  expect((await api.pauseCampaign(id, plain)).ok).toBe(true)
  const firstLeaves = clock.now() - (50 + wait) * second + minute
  expect(await api.pauseCampaign(id, plain)).toEqual(limited('used-up', firstLeaves))
})

test('a reading that waits longer than a click has to is not told that all is used up', async () => {
  const clock = new FakeClock()
  const { alta, api } = await connectForTest({ clock })
  for (const left of ['1', '0']) {
    alta.failNext(/GET/, withHeaders({ 'ratelimit-remaining': left, 'ratelimit-reset': '60' }))
    await api.getCampaign(id, 'click')
    await clock.advance(5 * second)
  }
  expect(await api.pauseCampaign(id, plain)).toEqual(limited('used-up', clock.now() + 50 * second))
  expect(await api.listPage(null, 'read')).toEqual(limited('kept-for-clicks', clock.now() + 55 * second))
})

/** States the true number of requests left, and an end that is either true or of little use (in seconds). */
class Limiter {
  #sentAt: number[] = []

  constructor(
    readonly limit: number,
    readonly clock: FakeClock,
    readonly kind: 'slides' | 'has windows',
  ) {}

  get left(): number {
    return this.limit - this.#sentAt.filter((at) => this.#counts(at)).length
  }

  get fault(): Fault {
    return (exchange) => {
      const { apply, send } = exchange
      const isOver = this.left === 0
      if (!isOver) this.#sentAt.push(this.clock.now())
      const { headers, ...answer } = apply()
      const limitHeaders = {
        'ratelimit-limit': String(this.limit),
        'ratelimit-remaining': String(this.left),
        'ratelimit-reset': String(this.#reset),
      }
      if (isOver) return answersWith(429, limitHeaders)(exchange)
      send({ ...answer, headers: { ...headers, ...limitHeaders } })
    }
  }

  #counts(at: number): boolean {
    const now = this.clock.now()
    return this.kind === 'slides' ? now < at + minute : at >= now - (now % minute)
  }

  get #reset(): number {
    return this.kind === 'slides' ? 60 : Math.ceil((minute - (this.clock.now() % minute)) / second)
  }
}

describe('a limit that is told with each answer', () => {
  test.each([
    ['slides', 100, 3.5],
    ['slides', 20, 3.5],
    ['slides', 40, 1],
    ['has windows', 100, 3.5],
    ['has windows', 20, 3.5],
    ['has windows', 40, 1],
  ] as const)(
    '%s, with %i requests a minute: never is a click every %d s held back while one is left',
    async (kind, limit, every) => {
      const clock = new FakeClock()
      const { alta, api } = await connectForTest({ clock, requestsPerMinute: 10_000 })
      const limiter = new Limiter(limit, clock, kind)
      alta.failAlways(/./, limiter.fault)
      for (let elapsed = 0; elapsed < 200; elapsed += every) {
        for (const send of [() => api.pauseCampaign(id, plain), () => api.getCampaign(id, 'click')]) {
          const { left } = limiter
          const result = await send()
          expect(result.ok, `after ${elapsed} s with ${left} left`).toBe(left > 0)
        }
        await clock.advance(every * second)
      }
      expect(alta.requests.map(({ status }) => status)).not.toContain(429)
    },
  )
})
