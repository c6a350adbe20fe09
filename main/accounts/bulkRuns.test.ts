import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksAfterApplying, type Fault } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import type { SimulatedStatus } from '../simulatedAlta/simulatedCampaign'
import { connectedAccount, eventually, type Run, received, runAccount } from './accountForTest'
import { FakeClock } from './fakeClockForTest'
import { idOf, many, seed } from './runsForTest'

let alta: SimulatedAlta

async function start(campaigns: ReturnType<typeof seed>[], clock = new FakeClock()) {
  alta = await startSimulatedAlta({ campaigns, now: () => clock.now() })
  onTestFinished(() => alta.stop())
}

const allIds = ({ account }: Run) => account.view().campaigns.map(({ id }) => id)
const asked = { verb: 'pause', withProspects: false, end: null, batchId: 'batch', reason: '' } as const
const pauseAll = (run: Run) => run.account.runs.begin({ ...asked, campaignIds: allIds(run) })
const runOf = ({ account }: Run) => account.view().runs[0]
const posts = () => received(alta).filter((line) => line.startsWith('POST'))
const postsOn = (number: number) => posts().filter((line) => line.includes(idOf(number)))

/** Moves the clock until the run is over. */
const over = (run: Run) =>
  eventually(async () => {
    await run.clock.advance(500)
    expect(runOf(run)?.left ?? 0).toBe(0)
  })

describe('pausing all', () => {
  beforeEach(() => start([seed(1), seed(2), seed(3, 'paused'), seed(4, 'draft'), seed(5)]))

  it('pauses what runs, touches nothing else, and offers to resume exactly these', async () => {
    const run = await connectedAccount(alta)
    pauseAll(run)
    await over(run)
    expect(posts()).toHaveLength(3)
    expect(runOf(run)).toMatchObject({ total: 3, done: 3, failed: 0, verb: 'pause' })
    expect(runOf(run)?.restorable.map(({ name }) => name)).toEqual(['Campaign 1', 'Campaign 2', 'Campaign 5'])
    expect(run.account.view().undoOffers).toEqual([])
    expect(run.news.map(({ title }) => title)).toEqual(['Paused 3 campaigns'])
    run.account.runs.restore(runOf(run)?.id ?? '', false)
    await over(run)
    const statuses = [1, 2, 3, 4, 5].map((number) => alta.campaign(idOf(number)).status)
    expect(statuses).toEqual(['active', 'active', 'paused', 'draft', 'active'])
    expect(runOf(run)).toMatchObject({ verb: 'resume', done: 3 })
    await run.clock.advance(20_000)
    expect(run.account.view().runs).toEqual([])
  })

  it('leaves a pause that is to end alone, which ends at its time all the same', async () => {
    const clock = new FakeClock()
    await start([seed(1), seed(2)], clock)
    const run = await connectedAccount(alta, { clock })
    run.account.pauseUntil(idOf(1), { kind: 'in-an-hour' })
    await eventually(() => expect(run.row(idOf(1))).toMatchObject({ status: 'paused', action: null }))
    const { timedPause } = run.row(idOf(1))
    pauseAll(run)
    await over(run)
    run.account.runs.restore(runOf(run)?.id ?? '', false)
    await over(run)
    expect(run.row(idOf(1))).toMatchObject({ status: 'paused', timedPause })
    clock.jump((timedPause?.until ?? 0) - clock.now())
    await clock.advance(10_000)
    await eventually(() => expect(run.row(idOf(1))).toMatchObject({ status: 'active', timedPause: null }))
    expect(postsOn(1)).toHaveLength(2)
  })

  it('reads the list to see what became of them, and not one after the other', async () => {
    const run = await connectedAccount(alta)
    pauseAll(run)
    await over(run)
    expect(received(alta).filter((line) => line.startsWith('GET /v1/campaigns/'))).toEqual([])
  })

  it('says what could not be paused, and tries these again', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(new RegExp(`POST .*${idOf(2)}/pause`), answersWith(403))
    pauseAll(run)
    await over(run)
    expect(runOf(run)).toMatchObject({ done: 2, failed: 1, retryable: [{ name: 'Campaign 2' }] })
    run.account.runs.retry(runOf(run)?.id ?? '')
    await over(run)
    expect(runOf(run)).toMatchObject({ done: 3, failed: 0, retryable: [] })
    expect(runOf(run)?.restorable).toHaveLength(3)
  })

  it('one that is tried again on its row is not cancelled with the run', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(new RegExp(`POST .*${idOf(2)}/pause`), answersWith(403))
    pauseAll(run)
    await over(run)
    alta.failNext(new RegExp(`POST .*${idOf(2)}/pause`), answersWith(429, { 'Retry-After': '5' }))
    run.account.pause(idOf(2))
    await eventually(() => expect(run.row(idOf(2)).action?.progress.phase).toBe('waiting'))
    run.account.runs.cancel(runOf(run)?.id ?? '')
    await over(run)
    expect(run.row(idOf(2)).status).toBe('paused')
    expect(runOf(run)).toMatchObject({ done: 3, cancelled: 0 })
  })

  it('one that somebody resumed meanwhile is not resumed once more', async () => {
    const run = await connectedAccount(alta)
    pauseAll(run)
    await over(run)
    alta.campaign(idOf(1)).status = 'active'
    await run.account.refresh()
    expect(runOf(run)?.restorable.map(({ name }) => name)).toEqual(['Campaign 2', 'Campaign 5'])
    run.account.runs.restore(runOf(run)?.id ?? '', false)
    await over(run)
    expect(postsOn(1)).toHaveLength(1)
  })

  it('keeps its offer over a restart', async () => {
    const run = await connectedAccount(alta)
    pauseAll(run)
    await over(run)
    const again = runAccount({ url: alta.url, disk: run.disk })
    await again.account.signIn.start()
    expect(again.account.view().runs).toMatchObject([{ done: 3, wasCutOff: false }])
    expect(again.account.view().runs[0]?.restorable).toHaveLength(3)
  })

  it('does not resume what is left of it after the computer slept: it asks', async () => {
    const run = await connectedAccount(alta)
    pauseAll(run)
    await over(run)
    const releases = [alta.hold(/POST .*resume/), alta.hold(/POST .*resume/)]
    run.account.runs.restore(runOf(run)?.id ?? '', false)
    await eventually(() => expect(posts().some((line) => line.endsWith('/resume'))).toBe(true))
    run.account.wokeUp()
    for (const release of releases) release()
    await over(run)
    expect(posts().filter((line) => line.endsWith('/resume')).length).toBeLessThan(3)
    expect(runOf(run)?.retryable.length).toBeGreaterThan(0)
  })
})

describe('over Alta’s limit', () => {
  /** 120 are being paused, and what is left waits for the limit. */
  async function atTheLimit(): Promise<Run> {
    const clock = new FakeClock()
    await start(many(120), clock)
    const run = await connectedAccount(alta, { clock })
    await eventually(() => expect(allIds(run)).toHaveLength(120))
    pauseAll(run)
    await eventually(async () => {
      await clock.advance(10)
      expect(runOf(run)?.retryAt).toBeGreaterThan(clock.now())
    })
    return run
  }

  it('leaves room for a click, tells when it goes on, and goes on by itself', async () => {
    const run = await atTheLimit()
    expect(posts().length).toBeLessThanOrEqual(70)
    expect(runOf(run)?.left).toBeGreaterThan(0)
    await run.clock.advance(70_000)
    await over(run)
    expect(runOf(run)).toMatchObject({ total: 120, done: 120 })
    // Few readings: the limit is for what is to be paused.
    expect(received(alta).filter((line) => line.startsWith('GET')).length).toBeLessThan(60)
  }, 20_000)

  it('is cancelled at any moment: what was not sent is not sent', async () => {
    const run = await atTheLimit()
    run.account.runs.cancel(runOf(run)?.id ?? '')
    await over(run)
    const sent = posts().length
    await run.clock.advance(120_000)
    expect(posts()).toHaveLength(sent)
    expect(runOf(run)).toMatchObject({ done: sent, cancelled: 120 - sent })
    expect(runOf(run)?.restorable).toHaveLength(sent)
  }, 20_000)
})

describe('after the app was killed in the middle', () => {
  it('nothing is sent again by itself, and what was paused can be resumed', async () => {
    await start([seed(1), seed(2), seed(3), seed(4)])
    const run = await connectedAccount(alta)
    const releases = [3, 4].map((number) => alta.hold(new RegExp(`POST .*${idOf(number)}`)))
    pauseAll(run)
    await eventually(async () => {
      await run.clock.advance(100)
      expect(run.row(idOf(2)).status).toBe('paused')
      expect(postsOn(3)).toHaveLength(1)
    })
    const again = runAccount({ url: alta.url, disk: run.disk })
    await again.account.signIn.start()
    const sent = posts().length
    expect(again.account.view().runs).toMatchObject([
      { wasCutOff: true, left: 0, restorable: [{ name: 'Campaign 1' }, { name: 'Campaign 2' }] },
    ])
    await again.clock.advance(60_000)
    expect(posts()).toHaveLength(sent)
    for (const release of releases) release()
  })
})

const faults = {
  refused: answersWith(403),
  lost: breaksAfterApplying,
  broken: answersWith(500),
} satisfies Record<string, Fault>

interface Drawn {
  status: SimulatedStatus
  fault: keyof typeof faults | null
  isResumedByOthers: boolean
}

/** Pauses all of a fresh account, with faults, lets others interfere, and resumes what was stopped. */
async function pauseAllAndRestore(drawn: Drawn[]) {
  await start(drawn.map(({ status }, index) => seed(index + 1, status)))
  const run = await connectedAccount(alta)
  for (const [index, { fault }] of drawn.entries())
    if (fault) alta.failNext(new RegExp(`POST .*${idOf(index + 1)}/pause`), faults[fault])
  pauseAll(run)
  await over(run)
  const paused = drawn.map((_, index) => alta.campaign(idOf(index + 1)))
  for (const [index, { status, isResumedByOthers }] of drawn.entries())
    if (isResumedByOthers && status === 'active' && paused[index]) paused[index].status = 'active'
  await run.account.refresh()
  run.account.runs.restore(runOf(run)?.id ?? '', false)
  await over(run)
  return drawn.map(({ status }, index) => ({
    before: status,
    after: paused[index]?.status,
    wasTold: run.row(idOf(index + 1)).failure !== null,
  }))
}

it('whatever becomes of them, pausing all and resuming these leaves each campaign as it was before', async () => {
  const campaign = fc.record<Drawn>({
    status: fc.constantFrom('active', 'paused', 'draft'),
    fault: fc.constantFrom(null, 'refused', 'lost', 'broken'),
    isResumedByOthers: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(campaign, { minLength: 1, maxLength: 5 }), async (drawn) => {
      const outcomes = await pauseAllAndRestore(drawn)
      // What was told as failed may stand either way.
      for (const { before, after, wasTold } of outcomes) if (!wasTold) expect(after).toBe(before)
      expect(alta.requests.every(({ body }) => !JSON.stringify(body ?? '').includes('true'))).toBe(true)
      await alta.stop()
    }),
    { numRuns: 25 },
  )
}, 60_000)
