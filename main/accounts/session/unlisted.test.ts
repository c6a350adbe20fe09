import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, type Fault, gatewayAnswers } from '../../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, pausingProspects, q1, type Run, webinar } from '../accountForTest'
import { FakeClock } from '../fakeClockForTest'

const minute = 60_000
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: idOf(index), name: `Campaign ${index}` }))

let alta: SimulatedAlta
let clock: FakeClock

async function altaWith(campaigns: { id: string; name: string }[]): Promise<void> {
  clock = new FakeClock()
  alta = await startSimulatedAlta({ campaigns, now: () => clock.now() })
  onTestFinished(() => alta.stop())
}

const namesOf = (run: Run) => run.account.view().campaigns.map(({ name }) => name)
const list = /GET .*campaigns(\?|$)/
const askedFor = (id: string) =>
  alta.requests.filter(({ method, path }) => method === 'GET' && path.endsWith(id))
const listOf = (...campaigns: { id: string; name: string }[]) =>
  answersWith(200, {}, { data: campaigns.map((each) => ({ ...each, status: 'active' })), hasMore: false })
const goneIn = (run: Run) => run.account.view().banners.find(({ kind }) => kind === 'campaigns-gone')

describe('a list that shifts between its pages', () => {
  it('keeps what is known of the campaign that is on no page: pin, end, prospects and reason', async () => {
    await altaWith(numbered(150))
    const run = await connectedAccount(alta, { clock, disk: pausingProspects() })
    await eventually(() => expect(namesOf(run)).toHaveLength(150))
    const shifted = idOf(100)
    run.account.choices.pin(shifted, true)
    run.account.pauseUntil(shifted, { kind: 'in-an-hour' })
    await eventually(async () => {
      await clock.advance(500)
      expect(run.row(shifted)).toMatchObject({ status: 'paused', action: null })
    })
    run.account.history.explain(run.account.view().undoOffers[0]?.entryId ?? '', 'Quarter end')
    const before = run.row(shifted)
    alta.failNext(list, ({ apply, send }) => {
      send(apply())
      alta.remove(idOf(0))
    })
    await clock.advance(1_000)
    expect((await run.account.refresh()).ok).toBe(true)
    expect(run.row(shifted)).toMatchObject({
      isPinned: true,
      prospectsHeld: true,
      timedPause: before.timedPause,
      pause: { ...before.pause, reason: 'Quarter end' },
      isUnlisted: false,
    })
    expect(before.timedPause).not.toBeNull()
    expect(askedFor(shifted).length).toBeGreaterThan(0)
    expect(goneIn(run)).toBeUndefined()
  })
})

describe('a campaign that is not on the list any more', () => {
  beforeEach(() => altaWith([q1, webinar]))

  it('is asked for by its id, whatever is known of it, and stays while Alta has it', async () => {
    const run = await connectedAccount(alta, { clock })
    alta.campaign(webinar.id).change('paused', null)
    alta.failAlways(list, listOf(q1))
    for (let times = 0; times < 3; times += 1) {
      await run.account.refresh()
      await clock.advance(1_000)
    }
    expect(run.row(webinar.id)).toMatchObject({ status: 'paused', readError: null, isUnlisted: false })
    expect(askedFor(webinar.id)).toHaveLength(3)
  })

  it('is forgotten once Alta says twice that there is none, and that is told', async () => {
    const run = await connectedAccount(alta, { clock })
    alta.remove(webinar.id)
    await run.account.refresh()
    expect(run.row(webinar.id).readError).toEqual({ kind: 'not-found' })
    await run.account.refresh()
    expect(namesOf(run)).toEqual([q1.name])
    expect(goneIn(run)).toEqual({
      kind: 'campaigns-gone',
      count: 1,
      named: [{ campaignId: webinar.id, name: webinar.name, end: null, isLocked: false }],
    })
  })

  it('with an end and a lock is told with both', async () => {
    const run = await connectedAccount(alta, { clock })
    run.account.pauseUntil(webinar.id, { kind: 'in-an-hour' })
    await eventually(() => expect(run.row(webinar.id).timedPause).not.toBeNull())
    run.account.choices.lock(webinar.id, 'Legal')
    const { timedPause } = run.row(webinar.id)
    alta.remove(webinar.id)
    await run.account.refresh()
    await run.account.refresh()
    const end = { until: timedPause?.until, zone: timedPause?.zone }
    expect(goneIn(run)).toMatchObject({ count: 1, named: [{ name: webinar.name, end, isLocked: true }] })
    expect(run.disk.timedPauses.get().timers).toEqual([])
  })

  it.each<[string, Fault]>([
    ['a gateway says that there is none', gatewayAnswers(404, {}, 'default backend - 404')],
    ['a web page says so', gatewayAnswers(404, { 'content-type': 'text/html' }, '<h1>Not found</h1>')],
    ['this token may not see it', answersWith(403)],
    ['Alta refuses to answer', answersWith(400)],
  ])('stays as often as %s', async (_, fault) => {
    const run = await connectedAccount(alta, { clock })
    alta.failAlways(list, listOf(q1))
    alta.failAlways(/GET .*2222/, fault)
    for (let times = 0; times < 3; times += 1) {
      const reading = run.account.refresh()
      await eventually(async () => {
        await clock.advance(10_000)
        expect(run.account.view().reading.isUnderWay).toBe(false)
      })
      await reading
    }
    expect(run.row(webinar.id).readError).not.toBeNull()
    expect(goneIn(run)).toBeUndefined()
  })

  it('begins anew where Alta found it in between', async () => {
    const run = await connectedAccount(alta, { clock })
    alta.failAlways(list, listOf(q1))
    for (let times = 0; times < 3; times += 1) {
      alta.failNext(/GET .*2222/, answersWith(404))
      await run.account.refresh()
      await run.account.refresh()
    }
    expect(run.row(webinar.id).readError).toBeNull()
  })

  it('stays with what was asked for it and failed, until the person has dismissed that', async () => {
    const run = await connectedAccount(alta, { clock })
    alta.remove(webinar.id)
    run.account.pause(webinar.id)
    await eventually(() => expect(run.row(webinar.id).failure).not.toBeNull())
    for (let times = 0; times < 3; times += 1) await run.account.refresh()
    expect(run.row(webinar.id).failure).not.toBeNull()
    run.account.dismissFailures([webinar.id])
    await run.account.refresh()
    expect(namesOf(run)).toEqual([q1.name])
  })
})

describe('hundreds that are not on the list any more', () => {
  it('are asked for with what the budget leaves, are said to be old meanwhile, and clicks go first', async () => {
    await altaWith(numbered(250))
    const run = await connectedAccount(alta, { clock })
    await eventually(() => expect(namesOf(run)).toHaveLength(250))
    run.account.choices.pin(idOf(249), true)
    const mend = alta.failAlways(list, listOf())
    await clock.advance(1_000)
    const before = alta.requests.length
    await run.account.refresh()
    expect(askedFor(idOf(249))).toHaveLength(1)
    await eventually(() => expect(alta.requests.length - before).toBeGreaterThan(40))
    await eventually(() => expect(run.row(idOf(200)).isUnlisted).toBe(true))
    expect(alta.requests.length).toBeLessThan(55)
    expect(run.row(idOf(249)).isUnlisted).toBe(false)
    run.account.pause(idOf(200))
    await eventually(() => expect(run.row(idOf(200)).status).toBe('paused'))
    await eventually(async () => {
      await clock.advance(5_000)
      expect(run.account.view().campaigns.every(({ isUnlisted }) => !isUnlisted)).toBe(true)
    })
    expect(alta.requests.every(({ status }) => status === 200)).toBe(true)
    expect(namesOf(run)).toHaveLength(250)
    mend()
  })

  it('of which Alta knows none are forgotten as one, those with an end by name', async () => {
    await altaWith(numbered(60))
    const run = await connectedAccount(alta, { clock })
    run.account.pauseUntil(idOf(59), { kind: 'tomorrow' })
    await eventually(() => expect(run.row(idOf(59)).timedPause).not.toBeNull())
    for (const { id } of numbered(60)) alta.remove(id)
    await run.account.refresh()
    expect(namesOf(run)).toHaveLength(60)
    await eventually(async () => {
      await clock.advance(5_000)
      expect(namesOf(run)).toEqual([])
    })
    const gone = goneIn(run)
    expect(gone).toMatchObject({ count: 60 })
    expect(gone?.kind === 'campaigns-gone' && gone.named.some(({ end }) => end !== null)).toBe(true)
    expect(clock.now()).toBeLessThan(Date.now() + 30 * minute)
  })
})

describe('a token that may not list any more', () => {
  beforeEach(() => altaWith([q1, webinar]))

  it('has those on show read one by one, and their age is that of the oldest', async () => {
    const run = await connectedAccount(alta, { clock })
    await clock.advance(30_000)
    alta.failAlways(list, answersWith(403))
    alta.campaign(webinar.id).change('paused', null)
    expect((await run.account.refresh()).ok).toBe(true)
    expect(run.account.view().connection).toMatchObject({ kind: 'connected', mayList: false })
    expect(run.account.view().reading).toMatchObject({ lastAt: null, error: null })
    expect(run.row(webinar.id)).toMatchObject({ status: 'paused', readAt: clock.now() })
    expect(run.row(q1.id).readAt).toBe(clock.now())
  })

  it('leaves the age of one that cannot be read as it was', async () => {
    const run = await connectedAccount(alta, { clock })
    const readAt = clock.now()
    await clock.advance(30_000)
    alta.failAlways(list, answersWith(403))
    alta.failAlways(/GET .*2222/, answersWith(403))
    await run.account.refresh()
    expect(run.row(webinar.id)).toMatchObject({ readAt, readError: { kind: 'forbidden', right: 'read' } })
    expect(run.row(q1.id).readAt).toBe(clock.now())
  })
})
