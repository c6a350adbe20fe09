import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import {
  connectedAccount,
  eventually,
  newDisk,
  pausingProspects,
  q1,
  type Run,
  runAccount,
} from './accountForTest'
import { keptInMemory } from './demo'
import { comesTo, oneHourLater, pausedForAnHour, posts } from './timedPauseForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1] })
  onTestFinished(() => alta.stop())
})

const isAtRest = (run: Run, status: string) =>
  eventually(() => expect(run.row(q1.id)).toMatchObject({ status, action: null }))

async function pausedHere(disk = newDisk()): Promise<Run> {
  const run = await connectedAccount(alta, { disk })
  run.account.pause(q1.id)
  await isAtRest(run, 'paused')
  return run
}

async function resumedElsewhere(run: Run): Promise<Run> {
  alta.campaign(q1.id).change('active', null)
  await run.account.refresh()
  expect(run.row(q1.id).drift).not.toBeNull()
  return run
}

describe('what was paused here and is active again', () => {
  it('is marked when it is seen, and still after a restart', async () => {
    const run = await pausedHere()
    await resumedElsewhere(run)
    const drift = { seenAt: run.clock.now(), withProspects: false, end: null }
    expect(run.row(q1.id).drift).toEqual(drift)
    await run.clock.advance(60_000)
    await run.account.refresh()
    expect(run.row(q1.id).drift).toEqual(drift)
    const disk = { ...run.disk, campaignCache: keptInMemory(run.disk.campaignCache.get()) }
    const again = runAccount({ url: alta.url, disk, clock: run.clock })
    await again.account.signIn.start()
    expect(again.row(q1.id).drift).toEqual(drift)
  })

  it('is paused again as it was: with its prospects, and until its end', async () => {
    const run = await resumedElsewhere(await pausedForAnHour(alta, pausingProspects()))
    run.disk.preferences.set({ ...run.disk.preferences.get(), pauseProspects: false })
    run.account.pauseAgain(q1.id)
    await isAtRest(run, 'paused')
    expect(posts(alta)[1]).toEqual([`/v1/campaigns/${q1.id}/pause`, { pauseProspects: true }])
    expect(run.row(q1.id)).toMatchObject({
      drift: null,
      prospectsHeld: true,
      timedPause: { until: oneHourLater },
    })
  })

  it('is paused again without its end when that has passed', async () => {
    const run = await resumedElsewhere(await pausedForAnHour(alta))
    await comesTo(run, oneHourLater)
    run.account.pauseAgain(q1.id)
    await isAtRest(run, 'paused')
    expect(run.row(q1.id)).toMatchObject({ drift: null, timedPause: null })
  })

  it('is marked no longer once the person lets it run, and is not marked again', async () => {
    const run = await resumedElsewhere(await pausedHere())
    run.account.dismissDrifts([q1.id])
    await run.account.refresh()
    expect(run.row(q1.id).drift).toBeNull()
    run.account.pauseAgain(q1.id)
    expect(posts(alta)).toHaveLength(1)
  })

  it('is marked no longer once it is paused, here or elsewhere', async () => {
    const run = await resumedElsewhere(await pausedHere())
    alta.campaign(q1.id).change('paused', null)
    await run.account.refresh()
    expect(run.row(q1.id)).toMatchObject({ drift: null, pause: { by: 'elsewhere' } })
  })

  it('is not marked when it was resumed here', async () => {
    const run = await pausedHere()
    run.account.resume(q1.id, false)
    await isAtRest(run, 'active')
    await run.account.refresh()
    expect(run.row(q1.id).drift).toBeNull()
    expect(run.account.view().banners).toEqual([])
  })
})
