import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedService, eventually, q1, received, webinar } from './serviceForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, webinar] })
  onTestFinished(() => alta.stop())
})

const lists = () => received(alta).filter((line) => line.includes('limit=100'))

describe('reading', () => {
  it('happens every 60 s while the popover is open and every 5 min while it is hidden', async () => {
    const { service, clock } = await connectedService(alta)
    await clock.advance(4 * 60_000)
    expect(lists()).toHaveLength(1)
    await clock.advance(60_000)
    await eventually(() => expect(lists()).toHaveLength(2))
    await eventually(() => expect(service.snapshot().reading.isUnderWay).toBe(false))
    service.popoverOpened(true)
    await clock.advance(59_000)
    expect(lists()).toHaveLength(2)
    await clock.advance(1_000)
    await eventually(() => expect(lists()).toHaveLength(3))
  })

  it('happens on opening the popover when the list is older than 15 s', async () => {
    const { service, clock } = await connectedService(alta)
    service.popoverOpened(true)
    service.popoverOpened(false)
    expect(lists()).toHaveLength(1)
    await clock.advance(16_000)
    service.popoverOpened(true)
    await eventually(() => expect(lists()).toHaveLength(2))
  })

  it('that fails keeps the last campaigns and their age', async () => {
    const { service, clock } = await connectedService(alta)
    const readAt = clock.now()
    alta.failNext(/GET/, answersWith(200, {}, { data: 'nonsense' }))
    await clock.advance(30_000)
    expect((await service.refresh()).ok).toBe(false)
    expect(service.snapshot().reading).toMatchObject({ lastAt: readAt, error: { kind: 'bad-answer' } })
    expect(service.snapshot().campaigns).toHaveLength(2)
  })
})

describe('adding a campaign', () => {
  it.each([
    ['one that Alta does not know', '33333333-3333-4333-8333-333333333333', { kind: 'not-found' }],
    ['no id', 'Q1', { kind: 'invalid-input', field: 'campaign-id', problem: 'not-an-id' }],
    ['one on the list', q1.id, { kind: 'invalid-input', field: 'campaign-id', problem: 'already-listed' }],
  ])('refuses %s', async (_what, text, error) => {
    const { service } = await connectedService(alta)
    expect(await service.addCampaign(text)).toEqual({ ok: false, error })
    expect(service.snapshot().campaigns).toHaveLength(2)
  })

  it('is remembered, and can be taken back', async () => {
    alta.failAlways(/GET .*limit=100/, answersWith(403))
    const { service, disk } = await connectedService(alta)
    await service.addCampaign(q1.id)
    expect(disk.known.get().campaigns).toMatchObject([{ isAdded: true, campaign: { id: q1.id } }])
    service.forgetCampaign(q1.id)
    expect(service.snapshot().campaigns).toEqual([])
    expect(disk.known.get().campaigns).toEqual([])
  })
})
