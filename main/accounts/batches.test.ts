import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Arguments } from '../../preload/shared/contract'
import { failure, success } from '../domain/result'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, newDisk, q1, type Run, webinar } from './accountForTest'
import { Batches } from './batches'
import { FakeClock } from './fakeClockForTest'

let altas: SimulatedAlta[]
let runs: Run[]
let clock: FakeClock
let batches: Batches

/** Two accounts, of one campaign each. */
beforeEach(async () => {
  clock = new FakeClock()
  altas = []
  runs = []
  for (const [index, campaign] of [q1, webinar].entries()) {
    const alta = await startSimulatedAlta({ campaigns: [campaign], now: () => clock.now() })
    onTestFinished(() => alta.stop())
    altas.push(alta)
    runs.push(await connectedAccount(alta, { clock, disk: newDisk(`${index}`) }))
  }
  batches = new Batches(clock, () => runs.map(({ account }) => account))
})

const campaigns = [
  { account: '0', campaignId: q1.id },
  { account: '1', campaignId: webinar.id },
]
const asked: Arguments['beginRun'] = {
  verb: 'pause',
  campaigns,
  withProspects: false,
  end: { kind: 'in-an-hour' },
  reason: 'Wrong price',
}
const statuses = () => altas.map((alta, index) => alta.campaign(campaigns[index]?.campaignId ?? '').status)
const runViews = () => runs.flatMap(({ account }) => account.view().runs)
const timers = () => runs.map(({ account }) => account.view().campaigns[0]?.timedPause?.until ?? null)
const allBatch = () => ({ account: null, batchId: runViews()[0]?.batchId ?? '' })

const over = () =>
  eventually(async () => {
    await clock.advance(500)
    expect(runViews().every(({ endedAt }) => endedAt !== null)).toBe(true)
  })

async function pauseBoth() {
  expect(batches.begin(asked)).toEqual(success())
  await over()
  expect(statuses()).toEqual(['paused', 'paused'])
}

describe('what is asked for in two accounts as one', () => {
  it('is one batch, in the history too', async () => {
    await pauseBoth()
    const { batchId } = allBatch()
    expect(runViews().map((run) => run.batchId)).toEqual([batchId, batchId])
    for (const { account } of runs)
      expect(account.history.entries()).toMatchObject([{ batchId, reason: 'Wrong price', outcome: 'done' }])
  })

  it('has one end, which is changed and taken away for all', async () => {
    await pauseBoth()
    const [hour] = timers()
    expect(timers()).toEqual([hour, hour])
    expect(batches.setEnd(allBatch(), { kind: 'monday' })).toEqual(success())
    const [monday] = timers()
    expect(monday).toBeGreaterThan(hour ?? Infinity)
    expect(timers()).toEqual([monday, monday])
    expect(batches.setEnd({ ...allBatch(), account: '1' }, null)).toEqual(success())
    expect(timers()).toEqual([monday, null])
  })

  it('is put back as one new batch', async () => {
    await pauseBoth()
    const { batchId } = allBatch()
    expect(batches.restore(allBatch(), false)).toEqual(success())
    await over()
    expect(statuses()).toEqual(['active', 'active'])
    const [one, other] = runViews()
    expect(one).toMatchObject({ verb: 'resume', batchId: other?.batchId })
    expect(one?.batchId).not.toBe(batchId)
  })

  it('is undone as one, once, and that is undone again', async () => {
    await pauseBoth()
    const { batchId } = allBatch()
    expect(batches.undo({ kind: 'batch', batchId })).toBe(true)
    await over()
    expect(statuses()).toEqual(['active', 'active'])
    expect(batches.undo({ kind: 'batch', batchId })).toBe(false)
    expect(batches.undo({ kind: 'batch', batchId: allBatch().batchId })).toBe(true)
    await over()
    expect(statuses()).toEqual(['paused', 'paused'])
  })

  it('is refused when it was to end before now, and nothing is sent', () => {
    const end = { kind: 'at', localTime: '2020-01-01T09:00' } as const
    expect(batches.begin({ ...asked, end })).toEqual(failure({ kind: 'invalid-end', problem: 'past' }))
    expect(runViews()).toEqual([])
  })

  it('goes on in one account when the other is not connected, which is told', async () => {
    await runs[0]?.account.signIn.disconnect()
    expect(batches.begin(asked)).toEqual(failure({ kind: 'not-connected' }))
    await over()
    expect(statuses()).toEqual(['active', 'paused'])
  })
})

it('one answer for campaigns of two accounts is one batch', async () => {
  await pauseBoth()
  for (const [index, { campaignId }] of campaigns.entries()) {
    const campaign = altas[index]?.campaign(campaignId)
    if (campaign) campaign.status = 'active'
  }
  for (const { account } of runs) await account.refresh()
  expect(batches.answer({ answer: 'pause-again', campaigns })).toEqual(success())
  await over()
  expect(statuses()).toEqual(['paused', 'paused'])
  const [one, other] = runViews()
  expect(one?.batchId).toBe(other?.batchId)
  expect(timers()).toEqual([one?.end?.until, one?.end?.until])
})
