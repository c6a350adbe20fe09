import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, newDisk, q1, type Run, runAccount, webinar } from './accountForTest'
import { answerFor } from './batches'
import { killed, posts } from './timedPauseForTest'

const minute = 60_000
let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const refused = { ok: false, error: { kind: 'campaign-locked' } }
const many = { withProspects: false, end: null, reason: '', batchId: 'batch' }
const isAtRest = ({ row }: Pick<Run, 'row'>, status: string, id = q1.id) =>
  eventually(() => expect(row(id)).toMatchObject({ status, action: null }))

async function locked(): Promise<Run> {
  const run = await connectedAccount(alta)
  run.account.choices.lock(webinar.id, ' Legal asked ')
  expect(run.row(webinar.id).lock).toEqual({ at: run.clock.now(), reason: 'Legal asked' })
  return run
}

describe('a locked campaign is not resumed', () => {
  it.each<[string, (run: Run) => unknown]>([
    ['by a click', ({ account }) => account.resume(webinar.id, false)],
    ['with its prospects', ({ account }) => account.resume(webinar.id, true)],
    ['from the tray', ({ account }) => account.resume(webinar.id, false, 'tray')],
  ])('%s', async (_, act) => {
    const run = await locked()
    expect(act(run)).toEqual(refused)
    expect(run.row(webinar.id)).toMatchObject({ status: 'paused', action: null, failure: null })
    expect(posts(alta)).toEqual([])
  })

  it.each<[string, (run: Run) => unknown]>([
    ['by a run', ({ account }) => account.runs.begin({ ...many, verb: 'resume', campaignIds: [webinar.id] })],
    ['by an answer for many', ({ account }) => answerFor(account, 'resume', [webinar.id], 'batch')],
    [
      'with its prospects by an answer for many',
      ({ account }) => answerFor(account, 'resume-prospects', [webinar.id], 'batch'),
    ],
  ])('%s, which says why nothing came of it', async (_, act) => {
    const run = await locked()
    expect(act(run)).toEqual(refused)
    expect(run.account.view().runs).toEqual([])
    await run.clock.advance(minute)
    expect(posts(alta)).toEqual([])
  })

  it('by a run that had not come to it', async () => {
    const others = Array.from({ length: 4 }, (_, index) => ({
      id: `0000000${index}-0000-4000-8000-000000000000`,
      name: `Campaign ${index}`,
      status: 'paused' as const,
    }))
    await alta.stop()
    alta = await startSimulatedAlta({ campaigns: [...others, { ...webinar, status: 'paused' }] })
    const run = await connectedAccount(alta)
    const campaignIds = [...others, webinar].map(({ id }) => id)
    run.account.runs.begin({ ...many, verb: 'resume', campaignIds })
    run.account.choices.lock(webinar.id, '')
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(run.account.view().runs).toMatchObject([{ left: 0, done: 4 }])
    })
    expect(run.row(webinar.id)).toMatchObject({ status: 'paused', action: null })
  })

  it('by undo, which is offered no more', async () => {
    const run = await connectedAccount(alta)
    run.account.pause(q1.id)
    await isAtRest(run, 'paused')
    const offerId = run.account.view().undoOffers[0]?.id ?? 0
    run.account.choices.lock(q1.id, '')
    expect(run.account.view().undoOffers).toEqual([])
    run.account.undo(offerId)
    await run.clock.advance(minute)
    expect(posts(alta)).toHaveLength(1)
  })

  it('by restoring what a run stopped', async () => {
    const run = await connectedAccount(alta)
    run.account.runs.begin({ ...many, verb: 'pause', campaignIds: [q1.id] })
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(run.account.view().runs).toMatchObject([{ left: 0, restorable: [{ campaignId: q1.id }] }])
    })
    run.account.choices.lock(q1.id, '')
    run.account.runs.restore(run.account.view().runs[0]?.id ?? '', false)
    await run.clock.advance(minute)
    expect(run.row(q1.id)).toMatchObject({ status: 'paused', action: null })
    expect(posts(alta)).toHaveLength(1)
  })

  it('by trying again what failed, alone or in its run', async () => {
    const run = await connectedAccount(alta)
    alta.failAlways(/POST/, answersWith(403))
    run.account.runs.begin({ ...many, verb: 'resume', campaignIds: [webinar.id] })
    await eventually(() => expect(run.account.view().runs).toMatchObject([{ left: 0, failed: 1 }]))
    run.account.choices.lock(webinar.id, '')
    expect(run.account.tryAgain(webinar.id)).toEqual(refused)
    run.account.runs.retry(run.account.view().runs[0]?.id ?? '')
    await run.clock.advance(minute)
    expect(posts(alta)).toHaveLength(1)
  })
})

describe('a lock', () => {
  it('outlives a restart, an absence from the list, and a resume elsewhere, which is told as ever', async () => {
    const before = await connectedAccount(alta)
    before.account.pause(q1.id)
    await isAtRest(before, 'paused')
    before.account.choices.lock(q1.id, 'Legal asked')
    const disk = killed(before)
    before.account.signIn.close()
    const run = runAccount({ url: alta.url, disk, clock: before.clock })
    await run.account.signIn.start()
    alta.failNext(/GET .*limit=100/, answersWith(200, {}, { data: [], hasMore: false }))
    await run.account.refresh()
    expect(run.row(q1.id)).toMatchObject({
      status: 'paused',
      lock: { reason: 'Legal asked' },
      readError: null,
    })
    alta.campaign(q1.id).change('active', null)
    await run.account.refresh()
    expect(run.row(q1.id)).toMatchObject({ drift: {}, lock: { reason: 'Legal asked' } })
    run.account.pauseAgain(q1.id)
    await isAtRest(run, 'paused')
    expect(run.account.resume(q1.id, false)).toEqual(refused)
  })

  it('may be set on a campaign that runs, which can be paused', async () => {
    const run = await connectedAccount(alta, { disk: newDisk() })
    run.account.choices.lock(q1.id, '')
    expect(run.account.pause(q1.id)).toMatchObject({ ok: true })
    await isAtRest(run, 'paused')
    expect(run.account.view().undoOffers).toEqual([])
  })
})
