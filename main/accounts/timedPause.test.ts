import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith } from '../simulatedAlta/faults'
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
import { comesTo, killed, oneHourLater, pausedForAnHour, posts, tomorrowAtNine } from './timedPauseForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

describe('a pause for an hour', () => {
  it('is sent with the end on the disk before, and says its end once Alta shows it paused', async () => {
    const { account, row, disk } = await connectedAccount(alta)
    let heldWhenReceived: unknown
    alta.failNext(/POST/, ({ apply, send }) => {
      heldWhenReceived = disk.journal.get().intents[0]?.end
      send(apply())
    })
    account.pauseUntil(q1.id, { kind: 'in-an-hour' })
    const end = { until: oneHourLater, zone: 'Europe/Berlin' }
    expect(row(q1.id)).toMatchObject({ status: 'active', timedPause: null, action: { end } })
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    expect(heldWhenReceived).toEqual(end)
    expect(row(q1.id).timedPause).toEqual({ ...end, atEnd: 'resume', question: null })
    expect(disk.timedPauses.get().timers).toMatchObject([{ campaignId: q1.id, ...end }])
    expect(account.view().undoOffers).toMatchObject([{ verb: 'pause', end }])
  })

  it('fails with its end, and trying again asks for the same end', async () => {
    const { account, row, disk } = await connectedAccount(alta)
    alta.failNext(/POST/, answersWith(403))
    account.pauseUntil(q1.id, { kind: 'tomorrow' })
    const end = { until: tomorrowAtNine }
    await eventually(() => expect(row(q1.id)).toMatchObject({ timedPause: null, failure: { end } }))
    expect(disk.timedPauses.get().timers).toEqual([])
    account.tryAgain(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', timedPause: end }))
  })

  it.each([
    ['resumed by hand', (run: Run) => run.account.resume(q1.id, false)],
    ['undone', (run: Run) => run.account.undo(run.account.view().undoOffers[0]?.id ?? 0)],
  ])('has no end any more when it is %s', async (_, act) => {
    const run = await pausedForAnHour(alta)
    act(run)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'active', timedPause: null }))
    expect(run.disk.timedPauses.get().timers).toEqual([])
    await comesTo(run, oneHourLater)
    expect(posts(alta)).toHaveLength(2)
  })

  it('has its end again when the resume by hand is undone', async () => {
    const run = await pausedForAnHour(alta)
    run.account.resume(q1.id, false)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'active', action: null }))
    run.account.undo(run.account.view().undoOffers[0]?.id ?? 0)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ timedPause: { until: oneHourLater } }))
  })

  it('is not resumed by itself at a time at which the person wanted to be asked, when the resume by hand is undone', async () => {
    const run = await pausedForAnHour(alta)
    run.account.remindTomorrow([q1.id])
    run.account.resume(q1.id, false)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'active', action: null }))
    run.account.undo(run.account.view().undoOffers[0]?.id ?? 0)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    expect(run.row(q1.id).timedPause).toBeNull()
  })

  it('nor when somebody else resumed it, and it is paused again', async () => {
    const run = await pausedForAnHour(alta)
    run.account.remindTomorrow([q1.id])
    alta.campaign(q1.id).change('active', null)
    await run.account.refresh()
    expect(run.row(q1.id).drift).toMatchObject({ end: null })
  })

  it('has no end when that has passed by the time at which the resume by hand is undone', async () => {
    const run = await pausedForAnHour(alta)
    run.clock.jump(oneHourLater - 5_000 - run.clock.now())
    run.account.resume(q1.id, false)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'active', action: null }))
    run.clock.jump(6_000)
    run.account.undo(run.account.view().undoOffers[0]?.id ?? 0)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    expect(run.row(q1.id).timedPause).toBeNull()
    await run.clock.advance(30_000)
    expect(posts(alta)).toHaveLength(3)
  })

  it('keeps its end when the resume by hand is cancelled before Alta heard of it', async () => {
    const run = await pausedForAnHour(alta)
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '60' }))
    run.account.resume(q1.id, false)
    await eventually(() => expect(run.row(q1.id).action?.progress.phase).toBe('waiting'))
    run.account.cancel(q1.id)
    expect(run.row(q1.id)).toMatchObject({ status: 'paused', timedPause: { until: oneHourLater } })
  })
})

describe('of a campaign that is paused already', () => {
  it('the end is set, changed and taken away without asking Alta for anything', async () => {
    const { account, row } = await connectedAccount(alta)
    const requests = alta.requests.length
    account.pauseUntil(webinar.id, { kind: 'in-an-hour' })
    expect(row(webinar.id).timedPause).toMatchObject({ until: oneHourLater })
    account.pauseUntil(webinar.id, { kind: 'tomorrow' })
    expect(row(webinar.id).timedPause).toMatchObject({ until: tomorrowAtNine })
    account.keepPaused([webinar.id])
    expect(row(webinar.id).timedPause).toBeNull()
    expect(alta.requests).toHaveLength(requests)
  })
})

describe('of a paused campaign it is known', () => {
  it('that it was paused here, since when and how far, also after a restart', async () => {
    const run = await pausedForAnHour(alta, pausingProspects())
    const pause = { at: run.clock.now(), by: 'here', withProspects: true }
    expect(run.row(q1.id).pause).toEqual(pause)
    const disk = killed(run)
    run.account.signIn.close()
    const { account, row } = runAccount({ url: alta.url, disk, clock: run.clock })
    await account.signIn.start()
    expect(row(q1.id).pause).toEqual(pause)
  })

  it('that it was paused elsewhere, and when that was seen; nothing of one that was paused before', async () => {
    const run = await connectedAccount(alta)
    alta.campaign(q1.id).status = 'paused'
    await run.account.refresh()
    expect(run.row(q1.id).pause).toEqual({ at: run.clock.now(), by: 'elsewhere', withProspects: false })
    expect(run.row(webinar.id).pause).toBeNull()
  })
})

describe('the end of a pause', () => {
  /** What is left of an app that was killed right after it asked for a pause; `release` lets Alta hear of that. */
  async function killedWhilePausing() {
    const before = await connectedAccount(alta)
    const release = alta.hold(/POST/)
    before.account.pauseUntil(q1.id, { kind: 'in-an-hour' })
    await eventually(() => expect(posts(alta)).toHaveLength(1))
    const disk = killed(before)
    before.account.signIn.close()
    return { disk, clock: before.clock, release }
  }

  it('that was under way when the app was killed is there once Alta shows it paused', async () => {
    const { disk, clock, release } = await killedWhilePausing()
    release()
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('paused'))
    const { account, row } = runAccount({ url: alta.url, disk, clock })
    await account.signIn.start()
    expect(row(q1.id)).toMatchObject({ status: 'paused', timedPause: { until: oneHourLater } })
    expect(disk.timedPauses.get().timers).toHaveLength(1)
  })

  it('that was under way when the app was killed is there also when Alta shows the pause late', async () => {
    const { disk, clock, release } = await killedWhilePausing()
    const { account, row } = runAccount({ url: alta.url, disk, clock })
    await account.signIn.start()
    const failure = { error: { kind: 'interrupted' }, end: { until: oneHourLater } }
    expect(row(q1.id)).toMatchObject({ status: 'active', timedPause: null, failure })
    release()
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('paused'))
    await account.refresh()
    expect(row(q1.id)).toMatchObject({ failure: null, timedPause: { until: oneHourLater } })
    expect(disk.timedPauses.get().timers).toHaveLength(1)
  })

  it('stays the instant that was chosen in another zone, and the next one goes by the clock there', async () => {
    const run = await connectedAccount(alta)
    run.account.pauseUntil(webinar.id, { kind: 'tomorrow' })
    run.clock.travel('America/New_York')
    expect(run.row(webinar.id).timedPause).toMatchObject({ until: tomorrowAtNine, zone: 'Europe/Berlin' })
    run.account.pauseUntil(q1.id, { kind: 'tomorrow' })
    const inNewYork = { until: Date.UTC(2026, 0, 16, 14), zone: 'America/New_York' }
    await eventually(() => expect(run.row(q1.id).timedPause).toMatchObject(inNewYork))
  })
})
