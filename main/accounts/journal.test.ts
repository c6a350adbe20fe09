import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksBefore } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import {
  connectedService,
  eventually,
  newDisk,
  pausingProspects,
  q1,
  runService,
  webinar,
} from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const pauseQ1 = /POST .*1111\/pause/

/** What is left when the app is killed while `before` holds. */
function killed(before: Awaited<ReturnType<typeof connectedService>>) {
  const { settings, known, journal, vault } = before.disk
  const left = { settings: settings.get(), known: known.get(), journal: journal.get(), token: vault.token }
  const disk = newDisk()
  disk.settings.set(left.settings)
  disk.known.set(left.known)
  disk.journal.set(left.journal)
  disk.vault.token = left.token
  return disk
}

describe('the journal', () => {
  it('holds what was asked before Alta hears of it, and lets go of it when a read agrees', async () => {
    const { service, row, disk, clock } = await connectedService(alta)
    let heldWhenReceived: unknown
    alta.failNext(pauseQ1, ({ apply, send }) => {
      heldWhenReceived = disk.journal.get().intents
      send(apply())
    })
    service.pause(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    const intent = { verb: 'pause', withProspects: false, askedAt: clock.now() }
    expect(heldWhenReceived).toEqual([
      { campaignId: q1.id, campaignName: q1.name, ...intent, changesStatus: true },
    ])
    expect(disk.journal.get().intents).toEqual([])
  })

  it('lets go of what the person cancels, and of a failure when it is dismissed', async () => {
    const { service, row, disk, clock } = await connectedService(alta)
    alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '60' }))
    service.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    service.cancel(q1.id)
    expect(disk.journal.get().intents).toEqual([])
    await clock.advance(60_000)
    alta.failNext(/POST .*2222/, answersWith(403))
    service.resume(webinar.id, false)
    await eventually(() => expect(row(webinar.id).failure).not.toBeNull())
    expect(disk.journal.get().intents).toHaveLength(1)
    service.dismissFailures([webinar.id])
    expect(disk.journal.get().intents).toEqual([])
  })
})

describe('after the app was killed in the middle of a pause', () => {
  it('reads Alta first, tells what was asked and that Alta shows it active, and sends nothing by itself', async () => {
    const before = await connectedService(alta)
    const release = alta.hold(pauseQ1)
    before.service.pause(q1.id)
    const disk = killed(before)
    await eventually(() => expect(alta.requests.at(-1)?.method).toBe('POST'))
    alta.requests.length = 0
    const { service, row, clock } = runService({ url: alta.url, disk, clock: before.clock })
    const started = service.start()
    const interrupted = { verb: 'pause', withProspects: false, askedAt: clock.now() }
    expect(row(q1.id)).toMatchObject({ action: null, failure: null, interrupted })
    await started
    const error = { kind: 'interrupted', intent: interrupted, status: 'active' }
    expect(row(q1.id)).toMatchObject({ status: 'active', interrupted: null, failure: { error } })
    expect(alta.requests.map(({ method }) => method)).toEqual(['GET'])
    service.tryAgain(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', failure: null }))
    expect(disk.journal.get().intents).toEqual([])
    release()
  })

  it('says that its prospects may be paused, when they were to be and it had its effect', async () => {
    const before = await connectedService(alta, { disk: pausingProspects() })
    before.service.pause(q1.id)
    const disk = killed(before)
    await eventually(() => expect(before.row(q1.id).status).toBe('paused'))
    const { service, row } = runService({ url: alta.url, disk })
    await service.start()
    expect(row(q1.id)).toMatchObject({ status: 'paused', mayHoldProspects: true })
    service.resume(q1.id, false)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'active', mayHoldProspects: true }))
  })

  it('tells that Alta shows it paused, when it had its effect', async () => {
    const before = await connectedService(alta)
    const askedAt = before.clock.now()
    before.service.pause(q1.id)
    const disk = killed(before)
    await eventually(() => expect(before.row(q1.id).status).toBe('paused'))
    const { service, row } = runService({ url: alta.url, disk })
    await service.start()
    expect(row(q1.id)).toMatchObject({ status: 'paused', interrupted: null, failure: null })
    expect(row(q1.id).pause).toEqual({ at: askedAt, by: 'here', withProspects: false })
    expect(service.view().banners).toMatchObject([
      { kind: 'found-done', campaigns: [{ name: q1.name, verb: 'pause' }] },
    ])
    expect(disk.journal.get().intents).toEqual([])
  })

  it('does not take for done what Alta showed already before it was asked for', async () => {
    const first = await connectedService(alta)
    alta.campaign(q1.id).wire = { status: 'active' }
    first.service.pause(q1.id)
    const second = runService({ url: alta.url, disk: killed(first) })
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('paused'))
    await second.service.start()
    expect(second.row(q1.id)).toMatchObject({ status: 'active', failure: { error: { kind: 'interrupted' } } })
    alta.failAlways(/POST .*1111/, breaksBefore)
    second.service.resume(q1.id, false)
    const third = runService({ url: alta.url, disk: killed(second) })
    await third.service.start()
    const told = { kind: 'interrupted', intent: { verb: 'resume' } }
    expect(third.row(q1.id)).toMatchObject({
      status: 'active',
      failure: { error: { ...told, status: 'active' } },
    })
    expect(third.service.view().banners).toEqual([])
    alta.campaign(q1.id).wire = {}
    await third.service.refresh()
    expect(third.row(q1.id)).toMatchObject({
      status: 'paused',
      failure: { error: { ...told, status: 'paused' } },
    })
    expect(third.disk.journal.get().intents).toMatchObject([{ campaignId: q1.id, verb: 'resume' }])
  })

  it('does not call done after a start what was refused before it', async () => {
    const before = await connectedService(alta)
    alta.failNext(/POST .*1111/, answersWith(403))
    before.service.resume(q1.id, true)
    await eventually(() => expect(before.row(q1.id).failure?.error.kind).toBe('forbidden'))
    const { service, row } = runService({ url: alta.url, disk: killed(before) })
    await service.start()
    expect(row(q1.id).failure).toMatchObject({ verb: 'resume', withProspects: true })
    expect(service.view().banners).toEqual([])
  })

  it('says of what Alta refused what it said before, over each start, and notes nothing new', async () => {
    const before = await connectedService(alta)
    alta.failNext(/POST .*1111/, answersWith(403))
    before.service.pause(q1.id)
    await eventually(() => expect(before.row(q1.id).failure?.error.kind).toBe('forbidden'))
    const { failure } = before.row(q1.id)
    const { disk } = before
    before.service.close()
    for (const _ of [1, 2]) {
      const { service, row } = runService({ url: alta.url, disk })
      expect((await service.start()).ok).toBe(true)
      expect(row(q1.id)).toMatchObject({ status: 'active', interrupted: null })
      expect(row(q1.id).failure).toEqual(failure)
      expect(service.history.entries()).toMatchObject([{ outcome: 'failed', error: 'forbidden pause' }])
      service.close()
    }
    const last = runService({ url: alta.url, disk })
    await last.service.start()
    last.service.dismissFailures([q1.id])
    expect(disk.journal.get().intents).toEqual([])
  })

  it('still knows after a second kill, before anybody was told', async () => {
    const before = await connectedService(alta)
    alta.failAlways(/POST/, answersWith(403))
    before.service.pause(q1.id)
    const disk = killed(before)
    alta.failAlways(/GET/, answersWith(503))
    const second = runService({ url: alta.url, disk })
    void second.service.start()
    await eventually(() => expect(second.service.view().connection.kind).toBe('connected'))
    expect(second.row(q1.id).interrupted).toMatchObject({ verb: 'pause' })
    expect(disk.journal.get().intents).toMatchObject([{ campaignId: q1.id, verb: 'pause' }])
  })

  it('says no more that prospects are paused which it was resuming', async () => {
    const before = await connectedService(alta, { disk: pausingProspects() })
    before.service.pause(q1.id)
    await eventually(() => expect(before.row(q1.id)).toMatchObject({ prospectsHeld: true, action: null }))
    before.service.resume(q1.id, true)
    const disk = killed(before)
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('active'))
    alta.campaign(q1.id).change('paused', null)
    const { service, row } = runService({ url: alta.url, disk })
    await service.start()
    expect(row(q1.id)).toMatchObject({ status: 'paused', prospectsHeld: false })
    expect(row(q1.id).failure?.error.kind).toBe('interrupted')
  })

  it('tells it also when the list of known campaigns was lost', async () => {
    const before = await connectedService(alta)
    const release = alta.hold(pauseQ1)
    before.service.pause(q1.id)
    const disk = { ...killed(before), known: newDisk().known }
    const { service, row } = runService({ url: alta.url, disk })
    void service.start()
    expect(row(q1.id)).toMatchObject({ name: q1.name, status: 'unknown', interrupted: { verb: 'pause' } })
    await eventually(() => expect(row(q1.id).failure?.error.kind).toBe('interrupted'))
    release()
  })
})
