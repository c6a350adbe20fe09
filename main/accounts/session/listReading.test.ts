import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith } from '../../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../../simulatedAlta/simulatedAlta'
import { connectedAccount, q1, type Run, webinar } from '../accountForTest'
import { FakeClock } from '../fakeClockForTest'
import { Wire } from '../wireForTest'

let alta: SimulatedAlta

const minute = 60_000
const manyCampaigns = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Campaign ${index}`,
  }))

let clock: FakeClock

async function altaWith(campaigns: { id: string; name: string }[]): Promise<void> {
  clock = new FakeClock()
  alta = await startSimulatedAlta({ campaigns, now: () => clock.now() })
  onTestFinished(() => alta.stop())
}

const reading = (run: Run) => run.account.view().reading
const namesOf = (run: Run) => run.account.view().campaigns.map(({ name }) => name)
const anyPage = /GET .*campaigns\?/
const pagesRead = () => alta.requests.filter(({ path }) => path === '/v1/campaigns').length

describe('a list whose pages are out of order', () => {
  beforeEach(() => altaWith([q1, webinar]))

  const page = (next: string | undefined, { id, name } = q1) =>
    answersWith(200, {}, { data: [{ id, name, status: 'active' }], hasMore: true, next })

  it('a cursor that repeats ends it, and it is told to be incomplete; what was known stays', async () => {
    const run = await connectedAccount(alta, { clock })
    alta.failAlways(anyPage, page('again'))
    expect((await run.account.refresh()).ok).toBe(true)
    expect(reading(run)).toMatchObject({ isIncomplete: true, error: null })
    expect(namesOf(run)).toEqual([q1.name, webinar.name])
    expect(pagesRead()).toBe(3)
  })

  it('pages without end are left when they hold nothing new', async () => {
    const run = await connectedAccount(alta, { clock })
    let pages = 0
    alta.failAlways(anyPage, (exchange) => {
      pages += 1
      return page(`cursor-${pages}`)(exchange)
    })
    await run.account.refresh()
    expect(reading(run).isIncomplete).toBe(true)
    expect(pages).toBe(4)
  })

  it('one that cannot be read fails the reading; what the pages before it showed counts', async () => {
    const run = await connectedAccount(alta, { clock })
    alta.failNext(/GET/, page('rest', { ...q1, name: 'Renamed' }))
    alta.failNext(/GET/, answersWith(200, {}, 'nonsense'))
    expect((await run.account.refresh()).ok).toBe(false)
    expect(reading(run).error).toMatchObject({ kind: 'bad-answer' })
    expect(namesOf(run)).toEqual(['Renamed', webinar.name])
  })

  it('an entry that is none is told of, and the rest counts', async () => {
    const run = await connectedAccount(alta, { clock })
    const paused = { ...q1, status: 'paused' }
    const data = [null, paused, { ...webinar, id: undefined }, 'text', { ...webinar, id: 7 }]
    alta.failNext(anyPage, answersWith(200, {}, { data, hasMore: false }))
    expect((await run.account.refresh()).ok).toBe(true)
    expect(reading(run)).toMatchObject({ unreadable: 4, isIncomplete: false, error: null })
    expect(run.row(q1.id).status).toBe('paused')
    expect(run.row(webinar.id)).toMatchObject({ isUnlisted: false, readError: null })
    await run.account.refresh()
    expect(reading(run).unreadable).toBe(0)
  })
})

// Answers of this size take their time on a busy computer: the clock of the app stands still until they are there.
describe('a list of 10,000 campaigns', { timeout: 120_000 }, () => {
  let wire: Wire

  beforeEach(() => {
    wire = new Wire()
    return altaWith(manyCampaigns(10_000))
  })

  it('is connected after its first page, tells how far it is, and stays inside the limit', async () => {
    const run = await connectedAccount(alta, { clock, wire })
    expect(namesOf(run)).toHaveLength(100)
    const retryAt = clock.now() + minute
    await wire.atRest()
    expect(reading(run).progress).toEqual({ campaigns: 5_000, retryAt })
    expect(pagesRead()).toBe(50)
    run.account.pause(manyCampaigns(1)[0]?.id ?? '')
    await wire.atRest()
    expect(alta.requests.at(-1)?.method).toBe('GET')
    await clock.advance(minute)
    await wire.atRest()
    expect(reading(run)).toMatchObject({ isUnderWay: false, progress: null, error: null })
    expect(reading(run).isIncomplete).toBe(false)
    expect(namesOf(run)).toHaveLength(10_000)
  })

  it('is read again by itself after ten minutes, and on opening the popover not before', async () => {
    const run = await connectedAccount(alta, { clock, wire })
    await wire.atRest()
    while (reading(run).isUnderWay) {
      await clock.advance(2_000)
      await wire.atRest()
    }
    const before = pagesRead()
    run.popoverOpened(true)
    const age = clock.now() - (reading(run).lastAt ?? 0)
    await clock.advance(9 * minute - age)
    await wire.atRest()
    expect(pagesRead()).toBe(before)
    await clock.advance(1.5 * minute)
    await wire.atRest()
    expect(pagesRead()).toBeGreaterThan(before)
  })
})
