import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksBefore, type Fault, staysSilent } from '../../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, q1, received, webinar } from '../accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, webinar] })
  onTestFinished(() => alta.stop())
})

const posts = () => alta.requests.filter(({ method }) => method === 'POST')
const lists = () => received(alta).filter((line) => line.includes('limit=100'))

describe('when the computer wakes up', () => {
  it('what was under way is dropped, and the campaigns are read once', async () => {
    const { account, clock } = await connectedAccount(alta)
    await clock.advance(1_000)
    alta.failNext(/GET .*limit=100/, staysSilent)
    void account.refresh()
    await eventually(() => expect(lists()).toHaveLength(2))
    alta.campaign(q1.id).status = 'paused'
    account.wokeUp()
    await clock.advance(2_500)
    await eventually(() => expect(account.view().campaigns[0]?.status).toBe('paused'))
    await clock.advance(20_000)
    expect(lists()).toHaveLength(3)
  })

  it('they are read also when so many readings failed that the app by itself would still wait', async () => {
    const { account, clock } = await connectedAccount(alta)
    const mend = alta.failAlways(/GET/, answersWith(503))
    for (const requests of [5, 6]) {
      void account.refresh()
      await eventually(async () => {
        await clock.advance(500)
        expect(account.view().reading.isUnderWay).toBe(false)
        expect(lists()).toHaveLength(requests)
      })
    }
    mend()
    account.wokeUp()
    await clock.advance(2_500)
    await eventually(() => expect(account.view().reading.error).toBeNull())
    expect(lists()).toHaveLength(7)
  })

  it('a pause that was under way is read before it is sent again', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(/POST/, ({ apply }) => void apply())
    account.pause(q1.id)
    await eventually(() => expect(alta.campaign(q1.id).status).toBe('paused'))
    account.wokeUp()
    await eventually(async () => {
      await clock.advance(500)
      expect(row(q1.id)).toMatchObject({ status: 'paused', action: null, failure: null })
    })
    expect(posts()).toHaveLength(1)
  })

  it.each<[string, Fault]>([
    ['was on its way', staysSilent],
    ['waited for Alta’s limit', answersWith(429, { 'retry-after': '12' })],
    ['was to be sent again', breaksBefore],
  ])('a resume that %s is not sent by itself, and the person is asked', async (_, fault) => {
    alta.campaign(q1.id).status = 'paused'
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(/POST/, fault)
    account.resume(q1.id, false)
    await eventually(() => expect(posts()).toHaveLength(1))
    if (fault !== staysSilent)
      await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    account.wokeUp()
    const error = { kind: 'interrupted', intent: { verb: 'resume' }, status: 'paused' }
    await eventually(async () => {
      await clock.advance(500)
      expect(row(q1.id)).toMatchObject({ action: null, failure: { error } })
    })
    await clock.advance(60_000)
    expect(posts()).toHaveLength(1)
    account.tryAgain(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'active', failure: null }))
  })

  it('a resume whose turn has passed asks, too, when the app learns late of the waking', async () => {
    alta.campaign(q1.id).status = 'paused'
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '12' }))
    account.resume(q1.id, false)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    clock.jump(8 * 60 * 60_000)
    await clock.advance(12_000)
    await eventually(() => expect(row(q1.id).failure?.error.kind).toBe('interrupted'))
    expect(posts()).toHaveLength(1)
  })

  it('a resume that Alta accepted is only looked at', async () => {
    alta.campaign(q1.id).status = 'paused'
    alta.campaign(q1.id).lag = { reads: 1 }
    const { account, row, clock } = await connectedAccount(alta)
    account.resume(q1.id, false)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('confirming'))
    account.wokeUp()
    await eventually(async () => {
      await clock.advance(500)
      expect(row(q1.id)).toMatchObject({ status: 'active', action: null, failure: null })
    })
    expect(account.view().banners).toEqual([])
  })
})

describe('when the clock is set', () => {
  it.each([
    ['forward', 86_400_000],
    ['back', -86_400_000],
  ])('a day %s, waits and readings go on as if nothing were', async (_way, jump) => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '12' }))
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    clock.jump(jump)
    await clock.advance(13_000)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    const before = lists().length
    await clock.advance(5 * 60_000)
    await eventually(() => expect(lists().length).toBeGreaterThan(before))
  })

  it('a day back, opening the popover reads: nobody knows how old the list is', async () => {
    const { clock, popoverOpened } = await connectedAccount(alta)
    clock.jump(-86_400_000)
    popoverOpened(true)
    await eventually(() => expect(lists()).toHaveLength(2))
  })
})
