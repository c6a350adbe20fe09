import { describe, expect, it, onTestFinished } from 'vitest'
import { failure, success } from '../domain/result'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, type Run, runAccount } from './accountForTest'
import { answerFor } from './batches'
import { FakeClock } from './fakeClockForTest'
import { idOf, many, seed } from './runsForTest'

const hour = 60 * 60_000

let alta: SimulatedAlta

async function start(campaigns: ReturnType<typeof seed>[]): Promise<Run> {
  const clock = new FakeClock()
  alta = await startSimulatedAlta({ campaigns, now: () => clock.now() })
  onTestFinished(() => alta.stop())
  return connectedAccount(alta, { clock })
}

const runsOf = ({ account }: Pick<Run, 'account'>) => account.view().runs
const statuses = (...numbers: number[]) => numbers.map((number) => alta.campaign(idOf(number)).status)
const posts = () =>
  alta.requests.flatMap(({ method, path, body }) =>
    method === 'POST' ? [{ id: path.split('/')[3] ?? '', verb: path.split('/')[4], body }] : [],
  )

/** Moves the clock until all runs are over. */
const over = (run: Run) =>
  eventually(async () => {
    await run.clock.advance(500)
    expect(runsOf(run).every(({ left }) => left === 0)).toBe(true)
  })

const asked = { withProspects: false, end: null, batchId: 'batch', reason: '' }
const endIn = (run: Run, ms: number) => ({ until: run.clock.now() + ms, zone: 'Europe/Berlin' })
const inOrder = (count: number) => many(count).map(({ id }) => id)

async function pauseMany(run: Run, numbers: number[], differences: object = {}) {
  const campaignIds = numbers.map(idOf)
  expect(run.account.runs.begin({ ...asked, verb: 'pause', campaignIds, ...differences })).toEqual(success())
  await over(run)
}

describe('a run with an end', () => {
  it('gives it to every pause, tells when it was over, and is spent when all were resumed', async () => {
    const run = await start(many(3))
    const end = endIn(run, hour)
    await pauseMany(run, [1, 2, 3], { end })
    expect(runsOf(run)).toMatchObject([{ end, endedAt: expect.any(Number), undoable: 3 }])
    expect(run.row(idOf(2)).timedPause).toMatchObject({ ...end, atEnd: 'resume' })
    await run.clock.advance(end.until - run.clock.now())
    await eventually(async () => {
      await run.clock.advance(5_000)
      expect(statuses(1, 2, 3)).toEqual(['active', 'active', 'active'])
      expect(runsOf(run)).toEqual([])
    })
  })

  it('can be changed as one, but for pauses that were given an end of their own since', async () => {
    const run = await start(many(3))
    const [end, later, own] = [endIn(run, hour), endIn(run, 2 * hour), endIn(run, 3 * hour)]
    await pauseMany(run, [1, 2, 3], { end })
    run.account.pauseUntil(idOf(3), { kind: 'at', localTime: '2026-01-15T13:00' })
    expect(run.row(idOf(3)).timedPause?.until).toBe(own.until)
    run.account.runs.setEnd(runsOf(run)[0]?.id ?? '', later)
    const untils = [1, 2, 3].map((number) => run.row(idOf(number)).timedPause?.until)
    expect(untils).toEqual([later.until, later.until, own.until])
    expect(runsOf(run)).toMatchObject([{ end: later }])
    run.account.runs.setEnd(runsOf(run)[0]?.id ?? '', null)
    expect([1, 2].map((number) => run.row(idOf(number)).timedPause)).toEqual([null, null])
    expect(run.row(idOf(3)).timedPause?.until).toBe(own.until)
  })

  it('can be changed while it is under way: what comes later has the new one too', async () => {
    const run = await start(many(6))
    const later = endIn(run, 2 * hour)
    const release = alta.hold(/POST/)
    run.account.runs.begin({ ...asked, verb: 'pause', campaignIds: inOrder(6), end: endIn(run, hour) })
    await eventually(() => expect(alta.requests.some(({ method }) => method === 'POST')).toBe(true))
    run.account.runs.setEnd(runsOf(run)[0]?.id ?? '', later)
    release()
    await over(run)
    const untils = inOrder(6).map((id) => run.row(id).timedPause?.until)
    expect(untils).toEqual(Array(6).fill(later.until))
  })

  it('does not take the place of another that one was given on its row, done or not', async () => {
    const run = await start(many(2))
    const own = endIn(run, 3 * hour)
    for (let tries = 0; tries < 2; tries += 1)
      alta.failNext(new RegExp(`POST .*${idOf(2)}/pause`), answersWith(403))
    await pauseMany(run, [1, 2], { end: endIn(run, hour) })
    const ownEnd = { kind: 'at', localTime: '2026-01-15T13:00' } as const
    run.account.pauseUntil(idOf(2), ownEnd)
    await over(run)
    const { id = '' } = runsOf(run)[0] ?? {}
    run.account.runs.setEnd(id, endIn(run, 2 * hour))
    expect(run.row(idOf(2)).failure?.end).toEqual(own)
    const release = alta.hold(/POST/)
    run.account.pauseUntil(idOf(2), ownEnd)
    run.account.runs.setEnd(id, null)
    release()
    await over(run)
    expect(run.row(idOf(2))).toMatchObject({ status: 'paused', timedPause: own })
  })

  it('is tried again until the same end, and not once that is past', async () => {
    const run = await start(many(2))
    const end = endIn(run, hour)
    alta.failNext(new RegExp(`POST .*${idOf(2)}/pause`), answersWith(403))
    alta.failNext(new RegExp(`POST .*${idOf(2)}/pause`), answersWith(403))
    await pauseMany(run, [1, 2], { end })
    const { id = '' } = runsOf(run)[0] ?? {}
    run.account.runs.retry(id)
    await over(run)
    expect(runsOf(run)).toMatchObject([{ failed: 1 }])
    run.clock.jump(hour)
    expect(run.account.runs.retry(id)).toEqual(failure({ kind: 'invalid-end', problem: 'past' }))
    expect(posts().filter((post) => post.id === idOf(2))).toHaveLength(2)
  })
})

describe('33 campaigns that were resumed elsewhere', () => {
  it('are paused again as one, each as it was: with its prospects, and until its end', async () => {
    const run = await start(many(33))
    const end = endIn(run, 5 * hour)
    const all = Array.from({ length: 33 }, (_, index) => index + 1)
    const odd = all.filter((number) => number % 2 === 1)
    const even = all.filter((number) => number % 2 === 0)
    await pauseMany(run, odd, { withProspects: true })
    await pauseMany(run, even.slice(0, 5), { end })
    await run.clock.advance(60_000)
    await pauseMany(run, even.slice(5))
    for (const number of all) alta.campaign(idOf(number)).status = 'active'
    await run.clock.advance(60_000)
    await run.account.refresh()
    expect(all.every((number) => run.row(idOf(number)).drift)).toBe(true)
    const before = posts().length

    expect(answerFor(run.account, 'pause-again', inOrder(33), 'again')).toEqual(success())
    expect(all.some((number) => run.row(idOf(number)).drift)).toBe(false)
    expect(runsOf(run)[0]).toMatchObject({ batchId: 'again', total: 33, withProspects: false, end: null })
    await over(run)
    const again = posts().slice(before)
    expect(again).toHaveLength(33)
    const withProspects = again.filter(({ body }) => JSON.stringify(body).includes('true'))
    expect(withProspects.map(({ id }) => id).sort()).toEqual(odd.map(idOf))
    const timed = all.filter((number) => run.row(idOf(number)).timedPause)
    expect(timed).toEqual(even.slice(0, 5))
    expect(run.row(idOf(2)).timedPause).toMatchObject(end)
  }, 60_000)
})

describe('taking back', () => {
  it('what is locked since is not resumed, and the line of the run stays for it', async () => {
    const run = await start(many(3))
    await pauseMany(run, [1, 2, 3])
    run.account.choices.lock(idOf(2), '')
    const { id = '' } = runsOf(run)[0] ?? {}
    expect(runsOf(run)).toMatchObject([{ kept: 1, undoable: 2, restorable: [{}, {}] }])
    expect(run.account.runs.restore(id, false)).toEqual(success())
    await over(run)
    expect(statuses(1, 2, 3)).toEqual(['active', 'paused', 'active'])
    expect(runsOf(run)[1]).toMatchObject({ id, kept: 1, restorable: [], total: 3 })
    expect(run.account.runs.restore(id, false)).toEqual(success())
    await over(run)
    expect(alta.campaign(idOf(2)).status).toBe('paused')
  })

  it('where all is locked that was to be resumed, that is told', async () => {
    const run = await start([seed(1, 'paused')])
    run.account.choices.lock(idOf(1), '')
    expect(run.account.runs.begin({ ...asked, verb: 'resume', campaignIds: [idOf(1)] })).toEqual(
      failure({ kind: 'campaign-locked' }),
    )
  })

  it('a resume of many pauses these again, as they were', async () => {
    const run = await start([seed(1, 'paused'), seed(2, 'paused'), seed(3)])
    const end = endIn(run, hour)
    run.account.pauseUntil(idOf(1), { kind: 'in-an-hour' })
    run.account.runs.begin({ ...asked, verb: 'resume', campaignIds: inOrder(3) })
    await over(run)
    expect(runsOf(run)).toMatchObject([{ verb: 'resume', undoable: 2, restorable: [] }])
    run.account.runs.restore(runsOf(run)[0]?.id ?? '', false)
    await over(run)
    expect(statuses(1, 2, 3)).toEqual(['paused', 'paused', 'active'])
    expect(run.row(idOf(1)).timedPause).toMatchObject(end)
    expect(runsOf(run)).toMatchObject([{ verb: 'pause', done: 2 }])
  })

  it('is offered for 20 s, then all that is shown of a resume is gone', async () => {
    const run = await start([seed(1, 'paused')])
    run.account.runs.begin({ ...asked, verb: 'resume', campaignIds: [idOf(1)] })
    await over(run)
    await run.clock.advance(19_000)
    expect(runsOf(run)).toHaveLength(1)
    await run.clock.advance(1_000)
    expect(runsOf(run)).toEqual([])
  })
})

it('a resume that was cut off is not taken for done', async () => {
  const run = await start([seed(1), seed(2), seed(3), seed(4), seed(5)])
  await pauseMany(run, [1, 2, 3, 4, 5])
  const release = alta.hold(/POST .*resume/)
  run.account.runs.restore(runsOf(run)[0]?.id ?? '', false)
  const again = runAccount({ url: alta.url, disk: run.disk, clock: run.clock })
  const started = again.account.signIn.start()
  expect(again.account.view().runs[0]).toMatchObject({ verb: 'resume', wasCutOff: true, done: 0 })
  release()
  await started
})

describe('what is asked for again while it waits for its turn', () => {
  it('is the run that is under way, and no second one', async () => {
    const run = await start(many(20))
    const end = endIn(run, hour)
    const begin = (differences: object = {}) =>
      run.account.runs.begin({ ...asked, verb: 'pause', campaignIds: inOrder(20), end, ...differences })
    expect(begin()).toEqual(success())
    expect(begin()).toEqual(success())
    expect(runsOf(run)).toMatchObject([{ total: 20 }])
    await over(run)
    expect(posts()).toHaveLength(20)
  })

  it('is another one when it is asked for in another way', async () => {
    const run = await start(many(20))
    const begin = (withProspects: boolean) =>
      run.account.runs.begin({ ...asked, verb: 'pause', campaignIds: inOrder(20), withProspects })
    begin(false)
    begin(true)
    expect(runsOf(run)).toMatchObject([{ withProspects: true }, { withProspects: false, total: 20 }])
  })
})
