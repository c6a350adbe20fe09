import { describe, expect, it, onTestFinished } from 'vitest'
import type { AccountEntry } from '../../preload/shared/contract'
import { historyPage } from '../domain/historyPage'
import { success } from '../domain/result'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, type Run, runAccount } from './accountForTest'
import { FakeClock } from './fakeClockForTest'
import { idOf, many } from './runsForTest'

const hour = 60 * 60_000

let alta: SimulatedAlta

async function start(count: number): Promise<Run> {
  const clock = new FakeClock()
  alta = await startSimulatedAlta({ campaigns: many(count), now: () => clock.now() })
  onTestFinished(() => alta.stop())
  return connectedAccount(alta, { clock })
}

const asked = { verb: 'pause', withProspects: false, end: null, batchId: 'batch', reason: '' } as const
const first = (count: number) => Array.from({ length: count }, (_, index) => idOf(index + 1))
const pauseMany = (run: Run, count: number, differences: object = {}) =>
  expect(run.account.runs.begin({ ...asked, campaignIds: first(count), ...differences })).toEqual(success())
const over = (run: Run) =>
  eventually(async () => {
    await run.clock.advance(500)
    expect(run.account.view().runs.every(({ left }) => left === 0)).toBe(true)
  })
const reasons = ({ account }: Pick<Run, 'account'>) => account.history.entries().map(({ reason }) => reason)
const isPaused = (number: number) => alta.campaign(idOf(number)).status === 'paused'

describe('a reason for what is asked for many', () => {
  it('given while it is under way stands at all of it, also at what is acted on later', async () => {
    const run = await start(12)
    const release = alta.hold(new RegExp(`POST .*${idOf(12)}`))
    pauseMany(run, 12)
    await eventually(async () => {
      await run.clock.advance(500)
      expect(reasons(run)).toHaveLength(11)
    })
    run.account.explainRun('batch', ' Wrong \n price ')
    release()
    await over(run)
    expect(reasons(run)).toEqual(Array(12).fill('Wrong price'))
    expect(run.account.view().runs).toMatchObject([{ reason: 'Wrong price' }])
    expect(run.row(idOf(12)).pause).toMatchObject({ reason: 'Wrong price' })
  })

  it('given as soon as it begins is kept', async () => {
    const run = await start(2)
    const release = alta.hold(/POST/)
    pauseMany(run, 2)
    run.account.explainRun('batch', 'Wrong price')
    run.account.explainRun('another', 'Not this one')
    release()
    await over(run)
    expect(reasons(run)).toEqual(['Wrong price', 'Wrong price'])
  })

  it('stands over a restart at what was under way, and at what is tried again', async () => {
    const run = await start(2)
    const release = alta.hold(/POST/)
    alta.failNext(new RegExp(`POST .*${idOf(2)}`), answersWith(403))
    pauseMany(run, 2)
    await eventually(() => expect(run.row(idOf(2)).failure).not.toBeNull())
    run.account.explainRun('batch', 'Wrong price')
    run.account.signIn.close()
    const again = runAccount({ url: alta.url, disk: run.disk, clock: run.clock })
    await again.account.signIn.start()
    release()
    const { id = '' } = again.account.view().runs[0] ?? {}
    expect(again.account.runs.retry(id)).toEqual(success())
    await over(again)
    expect([isPaused(1), isPaused(2)]).toEqual([true, true])
    expect(new Set(reasons(again))).toEqual(new Set(['Wrong price']))
    expect(again.row(idOf(2)).pause).toMatchObject({ reason: 'Wrong price' })
  })
})

describe('pauses of one run that end as planned', () => {
  const whole = { search: '', filter: 'all', from: null, until: null, campaign: null, limit: 50 } as const
  const told = ({ account }: Pick<Run, 'account'>) => {
    const entries = account.history.entries().map((entry): AccountEntry => ({ ...entry, account: 'first' }))
    return historyPage(entries.reverse(), whole)
  }
  const endIn = (run: Run, ms: number) => ({ until: run.clock.now() + ms, zone: 'Europe/Berlin' })
  const runUntil = (run: Run, at: number, count: number) =>
    eventually(async () => {
      if (run.clock.now() < at) await run.clock.advance(at - run.clock.now())
      await run.clock.advance(5_000)
      const active = first(count).filter((id) => run.row(id).status === 'active')
      expect(active).toHaveLength(count)
    })

  it('are one entry of the history, which says so and opens; a pause of its own is another', async () => {
    const run = await start(4)
    const end = endIn(run, hour)
    pauseMany(run, 3, { end })
    run.account.pauseUntil(idOf(4), { kind: 'in-an-hour' })
    await over(run)
    await runUntil(run, end.until, 4)
    const { entries, runs } = told(run)
    expect(entries).toHaveLength(4)
    expect(runs).toHaveLength(2)
    expect(runs).toContainEqual(expect.objectContaining({ verb: 'resume', byTimer: true, done: 3 }))
    const planned = run.account.history.entries().filter((entry) => entry.kind === 'action' && entry.byTimer)
    expect(planned.find(({ campaignId }) => campaignId === idOf(4))?.batchId).toBeNull()
  })

  it('tell what could not be resumed, and what was given another end by itself', async () => {
    const run = await start(3)
    const end = endIn(run, hour)
    pauseMany(run, 3, { end })
    await over(run)
    run.account.pauseUntil(idOf(3), { kind: 'at', localTime: '2026-01-15T13:00' })
    alta.failNext(new RegExp(`POST .*${idOf(2)}/resume`), answersWith(403))
    await runUntil(run, end.until, 1)
    await eventually(() => expect(run.row(idOf(2)).failure).not.toBeNull())
    await eventually(async () => {
      await run.clock.advance(hour / 2)
      expect(run.row(idOf(3)).status).toBe('active')
    })
    expect(told(run).runs).toMatchObject([
      { verb: 'resume', byTimer: true, done: 1, failed: 1 },
      { verb: 'pause', byTimer: false, done: 3 },
    ])
  })
})
