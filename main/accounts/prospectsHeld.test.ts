import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksBefore } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import {
  connectedAccount,
  eventually,
  pausingProspects,
  q1,
  type Run,
  runAccount,
  webinar,
} from './accountForTest'
import { answerFor } from './batches'
import { comesTo, killed, oneHourLater, pausedForAnHour, posts } from './timedPauseForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, webinar] })
  onTestFinished(() => alta.stop())
})

const isAtRest = (run: Pick<Run, 'row'>, status: string, id = q1.id) =>
  eventually(() => expect(run.row(id)).toMatchObject({ status, action: null }))

async function pausedWithProspects(): Promise<Run> {
  const run = await connectedAccount(alta, { disk: pausingProspects() })
  run.account.pause(q1.id)
  await isAtRest(run, 'paused')
  return run
}

const resumed = (run: Run) => {
  run.account.resume(q1.id, false)
  return isAtRest(run, 'active')
}

describe('a campaign that was paused with its prospects and is resumed without them says so', () => {
  it.each<[string, (run: Run) => unknown]>([
    ['by a click', (run) => run.account.resume(q1.id, false)],
    ['from the tray', (run) => run.account.resume(q1.id, false, 'tray')],
    ['by undo', (run) => run.account.undo(run.account.view().undoOffers[0]?.id ?? 0)],
    ['with many', (run) => answerFor(run.account, 'resume', [q1.id], 'batch')],
  ])('%s', async (_, act) => {
    const run = await pausedWithProspects()
    act(run)
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(run.row(q1.id)).toMatchObject({ status: 'active', action: null })
    })
    expect(run.row(q1.id)).toMatchObject({ prospectsHeld: true, prospectsLeftOnPurpose: false })
    expect(alta.campaign(q1.id).pausedProspects).toBe(3)
  })

  it('with many, in their line too', async () => {
    const run = await pausedWithProspects()
    answerFor(run.account, 'resume', [q1.id], 'batch')
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(run.account.view().runs).toMatchObject([{ left: 0, done: 1, withoutProspects: 1 }])
    })
    expect(run.news.at(-1)?.body).toMatch(/prospects stay paused/)
  })

  it('at the end of its pause', async () => {
    const run = await pausedForAnHour(alta, pausingProspects())
    await comesTo(run, oneHourLater)
    await isAtRest(run, 'active')
    expect(run.row(q1.id).prospectsHeld).toBe(true)
  })

  it('after a restart, a reading and a pause without prospects', async () => {
    const before = await pausedWithProspects()
    await resumed(before)
    const disk = killed(before)
    before.account.signIn.close()
    const run = runAccount({ url: alta.url, disk, clock: before.clock })
    await run.account.signIn.start()
    expect(run.row(q1.id)).toMatchObject({ status: 'active', prospectsHeld: true })
    disk.preferences.set({ ...disk.preferences.get(), pauseProspects: false })
    run.account.pause(q1.id)
    await isAtRest(run, 'paused')
    expect(run.row(q1.id)).toMatchObject({ prospectsHeld: true, pause: { withProspects: false } })
  })

  it('also when the app was killed while it was being resumed', async () => {
    const before = await pausedWithProspects()
    const release = alta.hold(/POST/)
    before.account.resume(q1.id, false)
    const disk = killed(before)
    await eventually(() => expect(posts(alta)).toHaveLength(2))
    before.account.signIn.close()
    release()
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('active'))
    const run = runAccount({ url: alta.url, disk, clock: before.clock })
    await run.account.signIn.start()
    expect(run.row(q1.id)).toMatchObject({ status: 'active', prospectsHeld: true, drift: null })
  })

  it('also when the list lacked it once', async () => {
    const run = await pausedWithProspects()
    await resumed(run)
    alta.failNext(/GET .*limit=100/, answersWith(200, {}, { data: [], hasMore: false }))
    await run.account.refresh()
    expect(run.row(q1.id)).toMatchObject({ status: 'active', prospectsHeld: true })
  })

  it('with its undo, which leaves them paused as well', async () => {
    const run = await pausedWithProspects()
    await resumed(run)
    expect(run.account.view().undoOffers).toMatchObject([{ verb: 'resume', leavesProspectsPaused: true }])
  })

  it('no more once it is completed', async () => {
    const run = await pausedWithProspects()
    await resumed(run)
    alta.campaign(q1.id).status = 'completed'
    await run.account.refresh()
    expect(run.row(q1.id).prospectsHeld).toBe(false)
  })
})

describe('its prospects alone', () => {
  /** Alta heard of the resume, and the campaign was read. */
  const isOver = (run: Run) =>
    eventually(async () => {
      await run.clock.advance(1_000)
      expect(posts(alta).at(-1)?.[1]).toEqual({ resumeProspects: true })
      expect(run.row(q1.id)).toMatchObject({ status: 'active', action: null })
    })

  it.each<[string, (run: Run) => unknown]>([
    ['by itself', (run) => run.account.resume(q1.id, true)],
    ['with many', (run) => answerFor(run.account, 'resume-prospects', [q1.id], 'batch')],
  ])('are resumed %s: Alta is asked for them, and the mark goes once it is read', async (_, act) => {
    const run = await pausedWithProspects()
    await resumed(run)
    expect(run.row(q1.id).prospectsHeld).toBe(true)
    act(run)
    await isOver(run)
    expect(posts(alta).at(-1)).toEqual([`/v1/campaigns/${q1.id}/resume`, { resumeProspects: true }])
    expect(run.row(q1.id)).toMatchObject({ prospectsHeld: false, failure: null })
    expect(alta.campaign(q1.id).pausedProspects).toBe(0)
  })

  it('of many are resumed as one, which can be followed and stands in the history once', async () => {
    const run = await pausedWithProspects()
    await resumed(run)
    answerFor(run.account, 'resume-prospects', [q1.id], 'batch')
    expect(run.account.view().runs).toMatchObject([{ left: 1, isOfProspects: true }])
    await isOver(run)
    expect(run.account.view().runs).toMatchObject([
      { left: 0, done: 1, isOfProspects: true, undoable: 0, restorable: [] },
    ])
    expect(run.account.history.entries().filter(({ batchId }) => batchId === 'batch')).toMatchObject([
      { verb: 'resume', withProspects: true, isOfProspects: true, outcome: 'done' },
    ])
    expect(run.news.at(-1)?.title).toBe('Resumed the prospects of 1 campaign')
    expect(run.account.view().undoOffers).toEqual([])
  })

  it('are not called resumed when every answer was lost', async () => {
    const run = await pausedWithProspects()
    await resumed(run)
    alta.failAlways(/POST/, breaksBefore)
    run.account.resume(q1.id, true)
    await eventually(async () => {
      await run.clock.advance(5_000)
      expect(run.row(q1.id)).toMatchObject({ action: null, failure: { error: { kind: 'not-applied' } } })
    })
    expect(run.row(q1.id).status).toBe('active')
  })

  it('are left paused when the person says so, also after a restart, until something is asked anew', async () => {
    const run = await pausedWithProspects()
    await resumed(run)
    run.account.choices.leaveProspects([q1.id])
    const disk = killed(run)
    run.account.signIn.close()
    const again = runAccount({ url: alta.url, disk, clock: run.clock })
    await again.account.signIn.start()
    expect(again.row(q1.id)).toMatchObject({ prospectsHeld: true, prospectsLeftOnPurpose: true })
    again.account.pause(q1.id)
    await isAtRest(again, 'paused')
    expect(again.row(q1.id).prospectsLeftOnPurpose).toBe(false)
  })
})

describe('when somebody else resumed it', () => {
  it('nobody can tell of its prospects, and pausing it again takes them along', async () => {
    const run = await pausedWithProspects()
    alta.campaign(q1.id).change('active', null)
    await run.account.refresh()
    expect(run.row(q1.id)).toMatchObject({ prospectsHeld: false, drift: { withProspects: true } })
    run.disk.preferences.set({ ...run.disk.preferences.get(), pauseProspects: false })
    run.account.pauseAgain(q1.id)
    await isAtRest(run, 'paused')
    expect(run.row(q1.id)).toMatchObject({ prospectsHeld: true, drift: null })
  })
})

describe('a resume that Alta shows so late that the person stops waiting', () => {
  it('is not taken for one of somebody else, and its prospects stay marked, also after a restart', async () => {
    const before = await pausedWithProspects()
    alta.campaign(q1.id).lag = { reads: 1_000 }
    before.account.resume(q1.id, false)
    await eventually(async () => {
      await before.clock.advance(500)
      expect(before.row(q1.id).action?.progress.phase).toBe('lagging')
    })
    before.account.cancel(q1.id)
    const disk = killed(before)
    before.account.signIn.close()
    alta.campaign(q1.id).lag = null
    alta.campaign(q1.id).wire = { status: 'active' }
    const run = runAccount({ url: alta.url, disk, clock: before.clock })
    await run.account.signIn.start()
    expect(run.row(q1.id)).toMatchObject({ status: 'active', prospectsHeld: true, drift: null })
  })
})
