import { expect, it, onTestFinished } from 'vitest'
import { type RunSize, runTimeMs } from '../../preload/shared/runTime'
import { startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount } from './accountForTest'
import { FakeClock } from './fakeClockForTest'
import { Wire } from './wireForTest'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${String(index + 1).padStart(8, '0')}-1111-4111-8111-111111111111`,
    name: `Campaign ${index + 1}`,
  }))

const all = (count: number): RunSize => ({ campaigns: count, listed: count })

/** How long it takes to pause all of an account, on the clock of the app (ms). */
async function timeToPauseAll(count: number): Promise<number> {
  const clock = new FakeClock()
  const alta = await startSimulatedAlta({ campaigns: many(count), now: () => clock.now() })
  onTestFinished(() => alta.stop())
  const wire = new Wire()
  const { account } = await connectedAccount(alta, { clock, wire })
  await wire.atRest()
  expect(account.view().campaigns).toHaveLength(count)
  const campaignIds = account.view().campaigns.map(({ id }) => id)
  const startedAt = clock.now()
  const asked = { verb: 'pause', withProspects: false, end: null, batchId: 'batch', reason: '' } as const
  account.runs.begin({ ...asked, campaignIds })
  while (account.view().runs[0]?.left !== 0) {
    await wire.atRest()
    await clock.advance(200)
  }
  expect(account.view().runs[0]?.done).toBe(count)
  return clock.now() - startedAt
}

it.each([60, 90, 120, 300])(
  'what is said of the time that %i campaigns take is true',
  async (count) => {
    const said = runTimeMs([all(count)])
    expect(Math.abs(said - (await timeToPauseAll(count)))).toBeLessThan(15_000)
  },
  120_000,
)

it('of several accounts the slowest tells, since each has a limit of its own', () => {
  expect(runTimeMs([all(120), all(44)])).toBe(runTimeMs([all(120)]))
  expect(runTimeMs([all(60), all(30)])).toBeLessThan(20_000)
  expect(runTimeMs([all(0), all(1)])).toBe(runTimeMs([all(1)]))
  expect(runTimeMs([])).toBe(0)
})

it('a few of a list of thousands take longer, since each is read by itself', () => {
  expect(runTimeMs([{ campaigns: 60, listed: 10_000 }])).toBeGreaterThan(60_000)
})
