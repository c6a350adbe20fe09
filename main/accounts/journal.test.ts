import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksBefore } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import {
  connectedAccount,
  eventually,
  newDisk,
  pausingProspects,
  q1,
  runAccount,
  webinar,
} from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const pauseQ1 = /POST .*1111\/pause/

/** What is left when the app is killed while `before` holds. */
function killed(before: Awaited<ReturnType<typeof connectedAccount>>) {
  const { settings, campaignCache, journal, vault } = before.disk
  const left = {
    settings: settings.get(),
    cache: campaignCache.get(),
    journal: journal.get(),
    token: vault.token,
  }
  const disk = newDisk()
  disk.settings.set(left.settings)
  disk.campaignCache.set(left.cache)
  disk.journal.set(left.journal)
  disk.vault.token = left.token
  return disk
}

describe('the journal', () => {
  it('holds what was asked before Alta hears of it, and lets go of it when a read agrees', async () => {
    const { account, row, disk, clock } = await connectedAccount(alta)
    let heldWhenReceived: unknown
    alta.failNext(pauseQ1, ({ apply, send }) => {
      heldWhenReceived = disk.journal.get().intents
      send(apply())
    })
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    const intent = { verb: 'pause', withProspects: false, askedAt: clock.now() }
    expect(heldWhenReceived).toEqual([
      { campaignId: q1.id, campaignName: q1.name, ...intent, changesStatus: true },
    ])
    expect(disk.journal.get().intents).toEqual([])
  })

  it('lets go of what the person cancels, and of a failure when it is dismissed', async () => {
    const { account, row, disk, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '60' }))
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    account.cancel(q1.id)
    expect(disk.journal.get().intents).toEqual([])
    await clock.advance(60_000)
    alta.failNext(/POST .*2222/, answersWith(403))
    account.resume(webinar.id, false)
    await eventually(() => expect(row(webinar.id).failure).not.toBeNull())
    expect(disk.journal.get().intents).toHaveLength(1)
    account.dismissFailures([webinar.id])
    expect(disk.journal.get().intents).toEqual([])
  })
})

describe('after the app was killed in the middle of a pause', () => {
  it('reads Alta first, tells what was asked and that Alta shows it active, and sends nothing by itself', async () => {
    const before = await connectedAccount(alta)
    const release = alta.hold(pauseQ1)
    before.account.pause(q1.id)
    const disk = killed(before)
    await eventually(() => expect(alta.requests.at(-1)?.method).toBe('POST'))
    alta.requests.length = 0
    const { account, row, clock } = runAccount({ url: alta.url, disk, clock: before.clock })
    const started = account.signIn.start()
    const interrupted = { verb: 'pause', withProspects: false, askedAt: clock.now() }
    expect(row(q1.id)).toMatchObject({ action: null, failure: null, interrupted })
    await started
    const error = { kind: 'interrupted', intent: interrupted, status: 'active' }
    expect(row(q1.id)).toMatchObject({ status: 'active', interrupted: null, failure: { error } })
    expect(alta.requests.map(({ method }) => method)).toEqual(['GET'])
    account.tryAgain(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', failure: null }))
    expect(disk.journal.get().intents).toEqual([])
    release()
  })

  it('says that its prospects may be paused, when they were to be and it had its effect', async () => {
    const before = await connectedAccount(alta, { disk: pausingProspects() })
    before.account.pause(q1.id)
    const disk = killed(before)
    await eventually(() => expect(before.row(q1.id).status).toBe('paused'))
    const { account, row } = runAccount({ url: alta.url, disk })
    await account.signIn.start()
    expect(row(q1.id)).toMatchObject({ status: 'paused', mayHoldProspects: true })
    account.resume(q1.id, false)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'active', mayHoldProspects: true }))
  })

  it('tells that Alta shows it paused, when it had its effect', async () => {
    const before = await connectedAccount(alta)
    const askedAt = before.clock.now()
    before.account.pause(q1.id)
    const disk = killed(before)
    await eventually(() => expect(before.row(q1.id).status).toBe('paused'))
    const { account, row } = runAccount({ url: alta.url, disk })
    await account.signIn.start()
    expect(row(q1.id)).toMatchObject({ status: 'paused', interrupted: null, failure: null })
    expect(row(q1.id).pause).toEqual({ at: askedAt, by: 'here', withProspects: false })
    expect(account.view().banners).toMatchObject([
      { kind: 'found-done', campaigns: [{ name: q1.name, verb: 'pause' }] },
    ])
    expect(disk.journal.get().intents).toEqual([])
  })

  it('does not take for done what Alta showed already before it was asked for', async () => {
    const first = await connectedAccount(alta)
    alta.campaign(q1.id).wire = { status: 'active' }
    first.account.pause(q1.id)
    const second = runAccount({ url: alta.url, disk: killed(first) })
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('paused'))
    await second.account.signIn.start()
    expect(second.row(q1.id)).toMatchObject({ status: 'active', failure: { error: { kind: 'interrupted' } } })
    alta.failAlways(/POST .*1111/, breaksBefore)
    second.account.resume(q1.id, false)
    const third = runAccount({ url: alta.url, disk: killed(second) })
    await third.account.signIn.start()
    const told = { kind: 'interrupted', intent: { verb: 'resume' } }
    expect(third.row(q1.id)).toMatchObject({
      status: 'active',
      failure: { error: { ...told, status: 'active' } },
    })
    expect(third.account.view().banners).toEqual([])
    alta.campaign(q1.id).wire = {}
    await third.account.refresh()
    expect(third.row(q1.id)).toMatchObject({
      status: 'paused',
      failure: { error: { ...told, status: 'paused' } },
    })
    expect(third.disk.journal.get().intents).toMatchObject([{ campaignId: q1.id, verb: 'resume' }])
  })

  it('does not call done after a start what was refused before it', async () => {
    const before = await connectedAccount(alta)
    alta.failNext(/POST .*1111/, answersWith(403))
    before.account.resume(q1.id, true)
    await eventually(() => expect(before.row(q1.id).failure?.error.kind).toBe('forbidden'))
    const { account, row } = runAccount({ url: alta.url, disk: killed(before) })
    await account.signIn.start()
    expect(row(q1.id).failure).toMatchObject({ verb: 'resume', withProspects: true })
    expect(account.view().banners).toEqual([])
  })

  it('says of what Alta refused what it said before, over each start, and notes nothing new', async () => {
    const before = await connectedAccount(alta)
    alta.failNext(/POST .*1111/, answersWith(403))
    before.account.pause(q1.id)
    await eventually(() => expect(before.row(q1.id).failure?.error.kind).toBe('forbidden'))
    const { failure } = before.row(q1.id)
    const { disk } = before
    before.account.signIn.close()
    for (const _ of [1, 2]) {
      const { account, row } = runAccount({ url: alta.url, disk })
      expect((await account.signIn.start()).ok).toBe(true)
      expect(row(q1.id)).toMatchObject({ status: 'active', interrupted: null })
      expect(row(q1.id).failure).toEqual(failure)
      expect(account.history.entries()).toMatchObject([{ outcome: 'failed', error: 'forbidden pause' }])
      account.signIn.close()
    }
    const last = runAccount({ url: alta.url, disk })
    await last.account.signIn.start()
    last.account.dismissFailures([q1.id])
    expect(disk.journal.get().intents).toEqual([])
  })

  it('still knows after a second kill, before anybody was told', async () => {
    const before = await connectedAccount(alta)
    alta.failAlways(/POST/, answersWith(403))
    before.account.pause(q1.id)
    const disk = killed(before)
    alta.failAlways(/GET/, answersWith(503))
    const second = runAccount({ url: alta.url, disk })
    void second.account.signIn.start()
    await eventually(() => expect(second.account.view().connection.kind).toBe('connected'))
    expect(second.row(q1.id).interrupted).toMatchObject({ verb: 'pause' })
    expect(disk.journal.get().intents).toMatchObject([{ campaignId: q1.id, verb: 'pause' }])
  })

  it('says no more that prospects are paused which it was resuming', async () => {
    const before = await connectedAccount(alta, { disk: pausingProspects() })
    before.account.pause(q1.id)
    await eventually(() => expect(before.row(q1.id)).toMatchObject({ prospectsHeld: true, action: null }))
    before.account.resume(q1.id, true)
    const disk = killed(before)
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('active'))
    alta.campaign(q1.id).change('paused', null)
    const { account, row } = runAccount({ url: alta.url, disk })
    await account.signIn.start()
    expect(row(q1.id)).toMatchObject({ status: 'paused', prospectsHeld: false })
    expect(row(q1.id).failure?.error.kind).toBe('interrupted')
  })

  it('tells it also when the list of known campaigns was lost', async () => {
    const before = await connectedAccount(alta)
    const release = alta.hold(pauseQ1)
    before.account.pause(q1.id)
    const disk = { ...killed(before), campaignCache: newDisk().campaignCache }
    const { account, row } = runAccount({ url: alta.url, disk })
    void account.signIn.start()
    expect(row(q1.id)).toMatchObject({ name: q1.name, status: 'unknown', interrupted: { verb: 'pause' } })
    await eventually(() => expect(row(q1.id).failure?.error.kind).toBe('interrupted'))
    release()
  })
})
