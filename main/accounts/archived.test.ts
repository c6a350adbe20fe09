import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, type Fault } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, q1, type Run, webinar } from './accountForTest'
import { comesTo, oneHourLater, posts } from './timedPauseForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({
    campaigns: [
      { ...q1, isArchived: true },
      { ...webinar, status: 'completed' },
    ],
  })
  onTestFinished(() => alta.stop())
})

/** As an Alta does it that takes this of what is archived or completed: nobody says that it does not. */
const takes =
  (id: string, status: 'active' | 'paused'): Fault =>
  (exchange) => {
    alta.campaign(id).change(status, null)
    return answersWith(200)(exchange)
  }

const isAtRest = ({ row }: Run, status: string, id = q1.id) =>
  eventually(() => expect(row(id)).toMatchObject({ status, action: null }))

describe('a campaign that is archived and runs', () => {
  it('is paused, by itself and with many; no undo is offered, and a resume is refused', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST .*pause/, takes(q1.id, 'paused'))
    expect(run.account.pause(q1.id)).toMatchObject({ ok: true })
    await isAtRest(run, 'paused')
    expect(run.account.view().undoOffers).toEqual([])
    const refused = { ok: false, error: { kind: 'not-running', why: 'archived' } }
    expect(run.account.resume(q1.id, false)).toEqual(refused)
    expect(posts(alta)).toHaveLength(1)
  })

  it('is part of a run that pauses', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST .*pause/, takes(q1.id, 'paused'))
    const many = { withProspects: false, end: null, reason: '', batchId: 'batch' }
    run.account.runs.begin({ ...many, verb: 'pause', campaignIds: [q1.id, webinar.id] })
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(run.account.view().runs).toMatchObject([{ total: 1, left: 0, done: 1 }])
    })
  })

  it('that Alta does not let be paused says why on its row', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST .*pause/, answersWith(400))
    run.account.pause(q1.id)
    await eventually(() => expect(run.row(q1.id).failure?.error.kind).toBe('rejected'))
  })

  it('is asked about at the end of its pause', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST .*pause/, takes(q1.id, 'paused'))
    run.account.pauseUntil(q1.id, { kind: 'in-an-hour' })
    await isAtRest(run, 'paused')
    await comesTo(run, oneHourLater)
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('changed'))
    expect(posts(alta)).toHaveLength(1)
  })
})

describe('a completed campaign', () => {
  it('takes no pause', async () => {
    const run = await connectedAccount(alta)
    const refused = { ok: false, error: { kind: 'not-running', why: 'completed' } }
    expect(run.account.pause(webinar.id)).toEqual(refused)
    expect(posts(alta)).toEqual([])
  })

  it('may be resumed: what Alta says against it is told', async () => {
    const run = await connectedAccount(alta)
    expect(run.account.resume(webinar.id, false)).toMatchObject({ ok: true })
    const error = { kind: 'rejected', message: 'Only a paused campaign can be resumed' }
    await eventually(() =>
      expect(run.row(webinar.id)).toMatchObject({ status: 'completed', failure: { error } }),
    )
  })

  it('may be resumed: where Alta does it, it runs', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST .*resume/, takes(webinar.id, 'active'))
    run.account.resume(webinar.id, false)
    await isAtRest(run, 'active', webinar.id)
    expect(run.row(webinar.id)).toMatchObject({ failure: null, drift: null })
  })
})
