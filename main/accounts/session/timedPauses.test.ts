import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksBefore } from '../../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../../simulatedAlta/simulatedAlta'
import { eventually, newDisk, pausingProspects, q1, runAccount, webinar } from '../accountForTest'
import { comesTo, killed, oneHourLater, pausedForAnHour, posts, tomorrowAtNine } from '../timedPauseForTest'

const minute = 60_000
const day = 24 * 60 * minute

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const resumeOf = ({ id }: { id: string }) => [`/v1/campaigns/${id}/resume`, { resumeProspects: false }]

describe('at the end of a pause', () => {
  it('ends at its end: the campaign is read, resumed without its prospects, and that is told', async () => {
    const run = await pausedForAnHour(alta, pausingProspects())
    await comesTo(run, oneHourLater - 11_000)
    expect(posts(alta)).toHaveLength(1)
    await run.clock.advance(11_000)
    await eventually(() =>
      expect(run.row(q1.id)).toMatchObject({ status: 'active', timedPause: null, action: null }),
    )
    expect(posts(alta).slice(1)).toEqual([resumeOf(q1)])
    expect(alta.campaign(q1.id).pausedProspects).toBe(3)
    const news = { campaignId: q1.id, name: q1.name, leavesProspectsPaused: true }
    expect(run.account.view().banners).toMatchObject([{ kind: 'resumed-as-planned', campaigns: [news] }])
    expect(run.disk.timedPauses.get().timers).toEqual([])
    await run.clock.advance(60 * minute)
    expect(posts(alta)).toHaveLength(2)
  })
})

describe('at the end of a pause, when the campaign is not as it was left', () => {
  it('resumed by someone else: nothing is sent, and that is told', async () => {
    const run = await pausedForAnHour(alta)
    alta.campaign(q1.id).change('active', null)
    await comesTo(run, oneHourLater)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'active', timedPause: null }))
    expect(run.row(q1.id).drift).toMatchObject({ end: { until: oneHourLater } })
    expect(posts(alta)).toHaveLength(1)
  })

  it('changed in Alta since: nothing is sent, and the person is asked', async () => {
    const run = await pausedForAnHour(alta)
    alta.campaign(q1.id).wire = { updatedAt: '2026-01-15T09:30:00.000Z' }
    await comesTo(run, oneHourLater)
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('changed'))
    expect(posts(alta)).toHaveLength(1)
    run.account.resume(q1.id, false)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'active', timedPause: null }))
  })

  it('completed meanwhile: there is nothing to end', async () => {
    const run = await pausedForAnHour(alta)
    alta.campaign(q1.id).status = 'completed'
    await comesTo(run, oneHourLater)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'completed', timedPause: null }))
    expect(posts(alta)).toHaveLength(1)
    expect(run.news).toMatchObject([
      { kind: 'timers', title: `“${q1.name}” won’t be resumed`, body: expect.stringMatching(/completed/) },
    ])
  })

  it('gone from Alta: its end comes without a request, until a second reading finds it neither; then that is told', async () => {
    const run = await pausedForAnHour(alta)
    alta.remove(q1.id)
    await run.account.refresh()
    await comesTo(run, oneHourLater + 6 * minute)
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('missed'))
    expect(run.row(q1.id).readError).toMatchObject({ kind: 'not-found' })
    await run.account.refresh()
    expect(run.account.view().campaigns).toMatchObject([{ id: webinar.id }])
    const named = [{ name: q1.name, end: { zone: 'Europe/Berlin' } }]
    expect(run.account.view().banners).toMatchObject([{ kind: 'campaigns-gone', count: 1, named }])
    expect(posts(alta)).toHaveLength(1)
  })

  it('the failing resume is told on its row', async () => {
    const run = await pausedForAnHour(alta)
    alta.failNext(/POST/, answersWith(403))
    await comesTo(run, oneHourLater)
    const error = { kind: 'forbidden', right: 'resume' }
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ timedPause: null, failure: { error } }))
    await run.clock.advance(minute)
    expect(posts(alta)).toHaveLength(2)
  })
})

describe('when the end was missed', () => {
  it('since the computer slept: it is read after waking, and the person is asked', async () => {
    const run = await pausedForAnHour(alta)
    run.clock.jump(8 * 60 * minute)
    run.account.wokeUp()
    await run.clock.advance(12_000)
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('missed'))
    expect(posts(alta)).toHaveLength(1)
  })

  it('by less than five minutes, it still ends by itself', async () => {
    const run = await pausedForAnHour(alta)
    await comesTo(run, oneHourLater + 4 * minute)
    await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'active' }))
  })

  it('since Alta was out of reach: it is asked once that lasted too long', async () => {
    const run = await pausedForAnHour(alta)
    const mend = alta.failAlways(/./, breaksBefore)
    await comesTo(run, oneHourLater)
    await eventually(async () => {
      await run.clock.advance(30_000)
      expect(run.row(q1.id).timedPause?.question).toBe('missed')
    })
    expect(run.clock.now()).toBeGreaterThan(oneHourLater + 5 * minute)
    mend()
    expect(posts(alta)).toHaveLength(1)
  })

  it('since PauseBar did not run: the next run asks, and goes by the answer', async () => {
    const before = await pausedForAnHour(alta)
    before.account.signIn.close()
    before.clock.jump(day)
    const { account, row, clock, disk } = runAccount({
      url: alta.url,
      disk: killed(before),
      clock: before.clock,
    })
    await account.signIn.start()
    await eventually(() => expect(row(q1.id).timedPause?.question).toBe('missed'))
    account.remindTomorrow([q1.id])
    const until = tomorrowAtNine + day
    expect(row(q1.id).timedPause).toEqual({ until, zone: 'Europe/Berlin', atEnd: 'ask', question: null })
    clock.jump(until - clock.now())
    await clock.advance(10_000)
    await eventually(() => expect(row(q1.id).timedPause?.question).toBe('reminder'))
    account.keepPaused([q1.id])
    expect(row(q1.id)).toMatchObject({ status: 'paused', timedPause: null })
    expect(disk.timedPauses.get().timers).toEqual([])
    await clock.advance(60 * minute)
    expect(posts(alta)).toHaveLength(1)
  })
})

describe('after the app was killed', () => {
  it('while the resume at the end was under way, it is not sent a second time', async () => {
    const before = await pausedForAnHour(alta)
    alta.hold(/POST/)
    await comesTo(before, oneHourLater)
    await eventually(() => expect(posts(alta)).toHaveLength(2))
    const disk = killed(before)
    before.account.signIn.close()
    const { account, row, clock } = runAccount({ url: alta.url, disk, clock: before.clock })
    await account.signIn.start()
    const error = { kind: 'interrupted', status: 'paused' }
    expect(row(q1.id)).toMatchObject({ timedPause: null, failure: { error } })
    await clock.advance(minute)
    expect(posts(alta)).toHaveLength(2)
  })
})

describe('whatever the clock does', () => {
  it('set back by a day, nothing ends before its time', async () => {
    const run = await pausedForAnHour(alta)
    await comesTo(run, oneHourLater - day)
    await run.clock.advance(60 * minute)
    expect(posts(alta)).toHaveLength(1)
  })
})

it('who does not want campaigns to resume by themselves is asked at the end', async () => {
  const disk = newDisk()
  disk.preferences.set({ ...disk.preferences.get(), resumeByItself: false })
  const run = await pausedForAnHour(alta, disk)
  await comesTo(run, oneHourLater)
  await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('reminder'))
  expect(posts(alta)).toHaveLength(1)
})
