import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksBefore } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, q1, type Run, webinar } from './accountForTest'
import { comesTo, oneHourLater, pausedForAnHour, posts, tomorrowAtNine } from './timedPauseForTest'

const minute = 60_000
let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const isAtRest = ({ row }: Pick<Run, 'row'>, status: string, id = q1.id) =>
  eventually(() => expect(row(id)).toMatchObject({ status, action: null }))

describe('a resume that is under way when the lock is set', () => {
  it('is sent no more when it waits for the limit, and that is in the history', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '30' }))
    run.account.resume(webinar.id, false)
    await eventually(() => expect(run.row(webinar.id).action?.progress.phase).toBe('waiting'))
    run.account.choices.lock(webinar.id, '')
    expect(run.row(webinar.id)).toMatchObject({ status: 'paused', action: null, failure: null })
    expect(run.account.history.entries()).toMatchObject([{ verb: 'resume', outcome: 'cancelled' }])
    await run.clock.advance(minute)
    expect(posts(alta)).toHaveLength(1)
  })

  it('is sent no more when it waits for another try', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST/, breaksBefore)
    run.account.resume(webinar.id, false)
    await eventually(() =>
      expect(run.row(webinar.id).action?.progress).toMatchObject({ phase: 'waiting', why: 'no-answer' }),
    )
    run.account.choices.lock(webinar.id, '')
    expect(run.row(webinar.id).action).toBeNull()
    await run.clock.advance(minute)
    expect(posts(alta)).toHaveLength(1)
  })

  it.each([
    ['asks to wait', answersWith(429, { 'retry-after': '30' })],
    ['does not answer', breaksBefore],
  ])('is sent no second time when it is on the wire and Alta then %s', async (_, fault) => {
    const run = await connectedAccount(alta)
    let go = () => {}
    alta.failNext(/POST/, async (exchange) => {
      await new Promise<void>((resolve) => {
        go = resolve
      })
      await fault(exchange)
    })
    run.account.resume(webinar.id, false)
    await eventually(() => expect(posts(alta)).toHaveLength(1))
    run.account.choices.lock(webinar.id, '')
    expect(run.row(webinar.id).action?.progress.phase).toBe('sending')
    go()
    await isAtRest(run, 'paused', webinar.id)
    await run.clock.advance(minute)
    expect(posts(alta)).toHaveLength(1)
  })

  it('goes on when it is on the wire and Alta does it', async () => {
    const run = await connectedAccount(alta)
    const release = alta.hold(/POST/)
    run.account.resume(webinar.id, false)
    await eventually(() => expect(posts(alta)).toHaveLength(1))
    run.account.choices.lock(webinar.id, '')
    release()
    await isAtRest(run, 'active', webinar.id)
    expect(run.row(webinar.id).lock).not.toBeNull()
  })

  it('leaves a pause alone that waits', async () => {
    const run = await connectedAccount(alta)
    alta.failNext(/POST/, answersWith(429, { 'retry-after': '30' }))
    run.account.pause(q1.id)
    await eventually(() => expect(run.row(q1.id).action?.progress.phase).toBe('waiting'))
    run.account.choices.lock(q1.id, '')
    await run.clock.advance(minute)
    await isAtRest(run, 'paused')
  })
})

describe('the end of a pause', () => {
  it('is asked about while it is locked, and as one that was missed once it is not', async () => {
    const run = await pausedForAnHour(alta)
    run.account.choices.lock(q1.id, '')
    await comesTo(run, oneHourLater)
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('locked'))
    expect(run.news).toMatchObject([{ kind: 'timers', body: 'Its pause has ended, and it is locked.' }])
    run.account.choices.unlock(q1.id)
    expect(run.row(q1.id).timedPause?.question).toBe('missed')
    await run.clock.advance(10 * minute)
    expect(posts(alta)).toHaveLength(1)
    run.account.resume(q1.id, false)
    await isAtRest(run, 'active')
  })

  it('that was missed before is about the lock while there is one', async () => {
    const run = await pausedForAnHour(alta)
    await comesTo(run, oneHourLater + 6 * minute)
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('missed'))
    run.account.choices.lock(q1.id, '')
    expect(run.row(q1.id).timedPause?.question).toBe('locked')
    run.account.choices.unlock(q1.id)
    expect(run.row(q1.id).timedPause?.question).toBe('missed')
  })

  it('that the person wants to be reminded of is about the lock, and then a reminder', async () => {
    const run = await pausedForAnHour(alta)
    run.account.remindTomorrow([q1.id])
    run.account.choices.lock(q1.id, '')
    await comesTo(run, tomorrowAtNine)
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('locked'))
    run.account.choices.unlock(q1.id)
    expect(run.row(q1.id).timedPause?.question).toBe('reminder')
  })

  it('is not sent either when it is locked while the campaign is read at the end', async () => {
    const run = await pausedForAnHour(alta)
    const release = alta.hold(/GET .*1111/)
    await comesTo(run, oneHourLater)
    await eventually(() => expect(alta.requests.at(-1)?.path).toMatch(/1111/))
    run.account.choices.lock(q1.id, '')
    release()
    await eventually(() => expect(run.row(q1.id).timedPause?.question).toBe('locked'))
    expect(posts(alta)).toHaveLength(1)
  })
})
