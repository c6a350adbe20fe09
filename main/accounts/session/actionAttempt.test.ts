import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith, breaksAfterApplying, breaksBefore } from '../../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, q1, webinar } from '../accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const pauseQ1 = /POST .*1111\/pause/
const posts = () => alta.requests.filter(({ method }) => method === 'POST')

describe('over the request limit', () => {
  it('a pause waits as long as Alta says, then goes on by itself', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '12' }))
    account.pause(q1.id)
    const progress = { phase: 'waiting', retryAt: clock.now() + 12_000, why: 'used-up' }
    await eventually(() => expect(row(q1.id).action?.progress).toEqual(progress))
    await clock.advance(11_900)
    expect(posts()).toHaveLength(1)
    await clock.advance(200)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    expect(posts()).toHaveLength(2)
  })

  it('a pause that waits can be cancelled, and is then never sent', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '12' }))
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    expect(account.cancel(q1.id).ok).toBe(true)
    expect(row(q1.id)).toMatchObject({ status: 'active', action: null, failure: null })
    await clock.advance(60_000)
    await account.refresh()
    expect(posts()).toHaveLength(1)
  })

  it('every other campaign of the account says the same, and nothing more is sent', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, answersWith(429, { 'retry-after': '12' }))
    account.pause(q1.id)
    const progress = { phase: 'waiting', retryAt: clock.now() + 12_000, why: 'used-up' }
    await eventually(() => expect(row(q1.id).action?.progress).toEqual(progress))
    account.resume(webinar.id, false)
    await eventually(() => expect(row(webinar.id).action?.progress).toEqual(progress))
    expect(posts()).toHaveLength(1)
  })
})

describe('when the answer to a pause is lost', () => {
  it('Alta is read, and shows that it happened', async () => {
    const { account, row } = await connectedAccount(alta)
    alta.failNext(pauseQ1, breaksAfterApplying)
    account.pause(q1.id)
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ status: 'paused', action: null, failure: null }),
    )
    expect(posts()).toHaveLength(1)
  })

  it('Alta is read, and it is sent again when it did not happen', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failNext(pauseQ1, breaksBefore)
    account.pause(q1.id)
    await eventually(() => {
      expect(row(q1.id).action?.progress).toMatchObject({ phase: 'waiting', why: 'no-answer' })
    })
    expect(row(q1.id).status).toBe('active')
    await clock.advance(30_000)
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ status: 'paused', action: null, failure: null }),
    )
    expect(posts()).toHaveLength(2)
  })

  it('it is sent four times at most, and then the row says that it did not happen', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failAlways(pauseQ1, breaksBefore)
    account.pause(q1.id)
    await eventually(async () => {
      await clock.advance(500)
      expect(row(q1.id).failure?.error).toEqual({ kind: 'not-applied' })
    })
    expect(row(q1.id)).toMatchObject({ status: 'active', action: null })
    expect(posts()).toHaveLength(4)
  })

  it('a campaign that is gone by then says so, and is not looked for any longer', async () => {
    const { account, row } = await connectedAccount(alta)
    alta.failNext(pauseQ1, breaksBefore)
    alta.failAlways(/GET .*1111$/, answersWith(404))
    account.pause(q1.id)
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ action: null, failure: { error: { kind: 'not-found' } } }),
    )
  })

  it('nothing is sent again after the person cancelled', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.failAlways(pauseQ1, breaksBefore)
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    account.cancel(q1.id)
    await clock.advance(120_000)
    expect(row(q1.id)).toMatchObject({ action: null, failure: null })
    expect(posts()).toHaveLength(1)
  })

  it('a resume with prospects of a campaign that runs is not taken for done, since no read can show it', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.campaign(q1.id).change('active', { arePaused: true })
    alta.failNext(/POST .*1111\/resume/, breaksBefore)
    account.resume(q1.id, true)
    await eventually(async () => {
      await clock.advance(500)
      expect(row(q1.id)).toMatchObject({ action: null, failure: null })
    })
    expect(alta.campaign(q1.id).pausedProspects).toBe(0)
    expect(posts()).toHaveLength(2)
  })
})

describe('without a network', () => {
  it('a resume whose answer was lost is not called unsent when it cannot be sent again', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    const port = Number(new URL(alta.url).port)
    alta.campaign(webinar.id).lag = { reads: 1 }
    alta.failNext(/POST .*2222/, breaksAfterApplying)
    account.resume(webinar.id, false)
    await eventually(() => expect(row(webinar.id).action?.progress.phase).toBe('waiting'))
    await alta.stop()
    await clock.advance(30_000)
    await eventually(() => {
      const action = { progress: { phase: 'checking' } }
      expect(row(webinar.id)).toMatchObject({ status: 'paused', action, failure: null })
    })
    await alta.listen(port)
    await eventually(async () => {
      await clock.advance(500)
      expect(row(webinar.id)).toMatchObject({ status: 'active', action: null, failure: null })
    })
  })

  it('a pause is tried again for a while, a resume is not', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    await alta.stop()
    account.resume(webinar.id, false)
    account.pause(q1.id)
    await eventually(async () => {
      await clock.advance(500)
      expect(row(webinar.id).failure?.error.kind).toMatch(/unreachable|not-applied/)
      expect(row(q1.id).failure?.error.kind).toMatch(/unreachable|not-applied/)
    })
    expect(row(q1.id)).toMatchObject({ status: 'active', action: null })
  })
})
