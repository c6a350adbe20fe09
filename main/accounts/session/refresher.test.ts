import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith } from '../../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../../simulatedAlta/simulatedAlta'
import type { Account } from '../account'
import { connectedAccount, eventually, q1, received, webinar } from '../accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, webinar] })
  onTestFinished(() => alta.stop())
})

const unlisted = '33333333-3333-4333-8333-333333333333'
const lists = () => received(alta).filter((line) => line.includes('limit=100'))

describe('reading', () => {
  it('happens every 60 s while the popover is open and every 5 min while it is hidden', async () => {
    const { account, clock, popoverOpened } = await connectedAccount(alta)
    await clock.advance(4 * 60_000)
    expect(lists()).toHaveLength(1)
    await clock.advance(60_000)
    await eventually(() => expect(lists()).toHaveLength(2))
    await eventually(() => expect(account.view().reading.isUnderWay).toBe(false))
    popoverOpened(true)
    await clock.advance(59_000)
    expect(lists()).toHaveLength(2)
    await clock.advance(1_000)
    await eventually(() => expect(lists()).toHaveLength(3))
  })

  it('happens on opening the popover when the list is older than 15 s', async () => {
    const { account, clock, popoverOpened } = await connectedAccount(alta)
    await clock.advance(14_000)
    popoverOpened(true)
    popoverOpened(false)
    expect(account.view().reading.isUnderWay).toBe(false)
    await clock.advance(2_000)
    popoverOpened(true)
    await eventually(() => expect(lists()).toHaveLength(2))
    await eventually(() => expect(account.view().reading.isUnderWay).toBe(false))
    expect(lists()).toHaveLength(2)
  })

  it('goes on soon after Alta’s limit is over', async () => {
    const { account, clock } = await connectedAccount(alta)
    alta.failNext(/GET .*limit=100/, answersWith(429, { 'retry-after': '4' }))
    await clock.advance(1_000)
    expect(await account.refresh()).toMatchObject({ ok: false, error: { kind: 'rate-limited' } })
    expect(lists()).toHaveLength(2)
    await clock.advance(10_000)
    await eventually(() => expect(account.view().reading).toMatchObject({ error: null, isUnderWay: false }))
    expect(lists()).toHaveLength(3)
  })

  it('that fails keeps the last campaigns and their age', async () => {
    const { account, clock } = await connectedAccount(alta)
    const readAt = clock.now()
    alta.failNext(/GET/, answersWith(200, {}, { data: 'nonsense' }))
    await clock.advance(30_000)
    expect((await account.refresh()).ok).toBe(false)
    expect(account.view().reading).toMatchObject({ lastAt: readAt, error: { kind: 'bad-answer' } })
    expect(account.view().campaigns).toHaveLength(2)
  })
})

describe('while Alta is down', () => {
  const day = 24 * 60 * 60_000

  it.each([
    ['', 0],
    [', the clock set a day forward', day],
    [', the clock set a day back', -day],
  ])('its recovery is noticed by itself within a minute, also with the popover hidden%s', async (_, ms) => {
    const { account, clock } = await connectedAccount(alta)
    const mend = alta.failAlways(/GET/, answersWith(503))
    await clock.advance(5 * 60_000)
    await eventually(async () => {
      await clock.advance(1_000)
      expect(account.view().reading.error).toEqual({ kind: 'server', status: 503 })
    })
    await eventually(async () => {
      await clock.advance(1_000)
      expect(lists()).toHaveLength(6)
    })
    mend()
    clock.jump(ms)
    await clock.advance(40_000)
    await eventually(() => expect(account.view().reading).toMatchObject({ error: null, isUnderWay: false }))
    expect(account.view().reading.lastAt).toBeGreaterThan(clock.now() - 41_000)
    expect(lists()).toHaveLength(7)
  })

  it.each<[string, (account: Account) => unknown, RegExp]>([
    ['Refresh', (account) => account.refresh(), /GET .*limit=100/],
    ['Check', (account) => account.checkCampaign(q1.id), /GET .*1111/],
    ['Add', (account) => account.choices.add(unlisted), /GET .*3333/],
    ['Pause', (account) => account.pause(q1.id), /POST .*1111.pause/],
    ['Resume', (account) => account.resume(webinar.id, false), /POST .*2222.resume/],
  ])('%s asks it at once, when the app by itself would still wait', async (_, click, request) => {
    const { account, clock, popoverOpened } = await connectedAccount(alta)
    const mend = alta.failAlways(/./, answersWith(503))
    for (const requests of [5, 6]) {
      void account.refresh()
      await eventually(async () => {
        await clock.advance(500)
        expect(account.view().reading).toMatchObject({ isUnderWay: false, error: { kind: 'server' } })
        expect(alta.requests).toHaveLength(requests)
      })
    }
    mend()
    popoverOpened(true)
    await eventually(() => expect(account.view().reading.isUnderWay).toBe(false))
    expect(alta.requests).toHaveLength(6)
    click(account)
    await eventually(() => expect(received(alta)[6]).toMatch(request))
  })
})

describe('adding a campaign', () => {
  it.each([
    ['one that Alta does not know', unlisted, { kind: 'not-found' }],
    ['no id', 'Q1', { kind: 'invalid-input', field: 'campaign-id', problem: 'not-an-id' }],
    ['one on the list', q1.id, { kind: 'invalid-input', field: 'campaign-id', problem: 'already-listed' }],
  ])('refuses %s', async (_what, text, error) => {
    const { account } = await connectedAccount(alta)
    expect(await account.choices.add(text)).toEqual({ ok: false, error })
    expect(account.view().campaigns).toHaveLength(2)
  })

  it('is remembered, and can be taken back', async () => {
    alta.failAlways(/GET .*limit=100/, answersWith(403))
    const { account, disk } = await connectedAccount(alta)
    await account.choices.add(q1.id)
    expect(disk.campaignCache.get().campaigns).toMatchObject([{ isAdded: true, campaign: { id: q1.id } }])
    account.choices.forget(q1.id)
    expect(account.view().campaigns).toEqual([])
    expect(disk.campaignCache.get().campaigns).toEqual([])
  })
})
