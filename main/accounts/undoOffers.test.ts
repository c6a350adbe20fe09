import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { failure, success } from '../domain/result'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, q1, type Run, webinar } from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, webinar] })
  onTestFinished(() => alta.stop())
})

const offers = ({ account }: Run) => account.view().undoOffers
const entries = ({ account }: Run) => account.history.entries()

async function paused(id = q1.id): Promise<Run> {
  const run = await connectedAccount(alta)
  run.account.pause(id)
  await eventually(() => expect(offers(run)).toHaveLength(1))
  return run
}

describe('an offer to undo', () => {
  it('names the line in the history about exactly this action, which is there as soon as it is offered', async () => {
    const run = await connectedAccount(alta)
    let known: string[] = []
    run.account.onChange(() => {
      if (offers(run).length === 1 && known.length === 0) known = entries(run).map(({ id }) => id)
    })
    run.account.pause(q1.id)
    await eventually(() => expect(offers(run)).toHaveLength(1))
    expect(known).toEqual([offers(run)[0]?.entryId])
  })

  it('has its reason noted at its own action, whatever was done since', async () => {
    const run = await paused()
    const entryId = offers(run)[0]?.entryId ?? ''
    run.account.resume(q1.id, false)
    await eventually(() => expect(entries(run)).toHaveLength(2))
    expect(run.account.history.explain(entryId, 'Wrong price')).toEqual(success())
    expect(entries(run)).toMatchObject([
      { verb: 'pause', reason: 'Wrong price' },
      { verb: 'resume', reason: '' },
    ])
  })

  it('a reason for what the history does not hold is refused, not dropped', async () => {
    const run = await paused()
    expect(run.account.history.explain('gone', 'Wrong price')).toEqual(failure({ kind: 'entry-gone' }))
  })

  it('lives for 20 s, and as long as it is held and 20 s more', async () => {
    const run = await paused()
    const id = offers(run)[0]?.id ?? 0
    await run.clock.advance(15_000)
    run.account.undoOffers.hold(id, true)
    await run.clock.advance(120_000)
    expect(offers(run)).toMatchObject([{ expiresAt: null }])
    run.account.undoOffers.hold(id, false)
    await run.clock.advance(19_000)
    expect(offers(run)).toHaveLength(1)
    await run.clock.advance(1_000)
    expect(offers(run)).toEqual([])
  })

  it('is let go with the page that held it; one that nobody held lives no longer for that', async () => {
    const run = await paused()
    await run.clock.advance(15_000)
    run.account.undoOffers.releaseAll()
    await run.clock.advance(5_000)
    expect(offers(run)).toEqual([])
    run.account.pause(webinar.id)
    await eventually(() => expect(offers(run)).toHaveLength(1))
    run.account.undoOffers.hold(offers(run)[0]?.id ?? 0, true)
    run.account.undoOffers.releaseAll()
    await run.clock.advance(20_000)
    expect(offers(run)).toEqual([])
  })

  it('ends when the campaign is locked', async () => {
    const run = await paused()
    run.account.choices.lock(q1.id, '')
    expect(offers(run)).toEqual([])
  })

  it('ends when somebody else changed the campaign', async () => {
    const run = await paused()
    alta.campaign(q1.id).status = 'active'
    await run.account.refresh()
    expect(offers(run)).toEqual([])
  })

  it('ends when something else is asked for, whatever becomes of that', async () => {
    const run = await paused()
    alta.failNext(/POST .*resume/, answersWith(403))
    run.account.resume(q1.id, false)
    expect(offers(run)).toEqual([])
    await eventually(() => expect(run.row(q1.id).failure).not.toBeNull())
    expect(offers(run)).toEqual([])
  })

  it('is not made for the pause of what is archived, which nothing here resumes', async () => {
    const run = await connectedAccount(alta)
    run.account.pause(q1.id)
    alta.campaign(q1.id).isArchived = true
    await eventually(() => expect(run.row(q1.id).action).toBeNull())
    expect(offers(run)).toEqual([])
  })
})
