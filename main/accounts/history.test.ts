import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksAfterApplying } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import {
  connectedAccount,
  eventually,
  pausingProspects,
  q1,
  received,
  runAccount,
  webinar,
} from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

type Run = Awaited<ReturnType<typeof connectedAccount>>
const told = ({ account }: Pick<Run, 'account'>) =>
  account.history
    .entries()
    .map((entry) =>
      entry.kind === 'action'
        ? `${entry.campaignName}: ${entry.verb} ${entry.outcome}${entry.withProspects ? ' with prospects' : ''}`
        : `${entry.campaignName}: ${entry.from} to ${entry.to}`,
    )

const pauseOfMany = {
  verb: 'pause' as const,
  withProspects: false,
  end: null,
  batchId: 'batch',
  reason: 'Wrong price',
  campaignIds: [q1.id],
}

describe('the history', () => {
  it('begins empty: what the first reading shows is no change', async () => {
    expect(told(await connectedAccount(alta))).toEqual([])
  })

  it('tells what was done here and what came of it, whatever became of the answer', async () => {
    const run = await connectedAccount(alta, { disk: pausingProspects() })
    alta.failNext(/POST .*1111.*pause/, breaksAfterApplying)
    alta.failNext(/POST .*2222.*resume/, answersWith(403))
    run.account.resume(webinar.id, false)
    await eventually(() => expect(told(run)).toEqual(['Webinar follow-up: resume failed']))
    run.account.pause(q1.id)
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(told(run).at(-1)).toBe('Q1 Outbound: pause done with prospects')
    })
    expect(run.account.history.entries()[0]).toMatchObject({ error: 'forbidden resume' })
  })

  it('tells what others changed, and takes nothing of it for ours', async () => {
    const run = await connectedAccount(alta)
    alta.campaign(q1.id).status = 'paused'
    await run.account.refresh()
    await run.account.refresh()
    expect(told(run)).toEqual(['Q1 Outbound: active to paused'])
  })

  it('tells after a crash what was cut off', async () => {
    const run = await connectedAccount(alta)
    const release = alta.hold(/POST/)
    run.account.pause(q1.id)
    await eventually(() => expect(received(alta).at(-1)).toMatch(/^POST/))
    const again = runAccount({ url: alta.url, disk: run.disk })
    await again.account.signIn.start()
    expect(told(again)).toEqual(['Q1 Outbound: pause interrupted'])
    release()
  })

  it('has what failed in a run as a part of it, and what is tried again by a click on its row as itself', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST .*1111.*pause/, answersWith(403))
    run.account.runs.begin(pauseOfMany)
    await eventually(() => expect(run.row(q1.id).failure).not.toBeNull())
    run.account.tryAgain(q1.id)
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(run.row(q1.id)).toMatchObject({ status: 'paused', action: null })
    })
    expect(run.account.history.entries()).toMatchObject([
      { outcome: 'failed', batchId: 'batch', reason: 'Wrong price' },
      { outcome: 'done', batchId: null, reason: '' },
    ])
  })

  it('has the reason of a pause of many, and one that is given later', async () => {
    const run = await connectedAccount(alta)
    run.account.runs.begin(pauseOfMany)
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(run.account.history.entries()).toMatchObject([{ reason: 'Wrong price', outcome: 'done' }])
    })
    const [entry] = run.account.history.entries()
    run.account.history.explain(entry?.id ?? '', '  Customer \n complained ')
    expect(run.account.history.entries()).toMatchObject([{ reason: 'Customer complained' }])
    run.account.history.explainRun('batch', 'All of them')
    run.account.history.explainRun('another', 'None of them')
    expect(run.account.history.entries()).toMatchObject([{ reason: 'All of them' }])
  })
})
