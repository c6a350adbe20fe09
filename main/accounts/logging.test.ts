import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { failure } from '../domain/result'
import { errorAnswer } from '../simulatedAlta/answer'
import { answersWith, breaksBefore } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, newDisk, q1, runAccount, webinar } from './accountForTest'
import { logInMemory } from './logForTest'
import type { LogEvent } from './logPort'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const pauseQ1 = /POST .*1111\/pause/
const steps = (events: LogEvent[]) => events.flatMap((event) => (event.event === 'action' ? event.step : []))
const kinds = (events: LogEvent[]) => events.map(({ event }) => event)

describe('the log', () => {
  it('tells of a pause: what was asked, each request with its id, and that it is done', async () => {
    const log = logInMemory()
    const { account, row } = await connectedAccount(alta, { log })
    log.events.length = 0
    alta.failNext(pauseQ1, ({ apply, send }) => {
      const answer = apply()
      send({ ...answer, headers: { ...answer.headers, 'x-request-id': 'req-7' } })
    })
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).status).toBe('paused'))
    const about = { event: 'action', campaignId: q1.id, verb: 'pause', withProspects: false, error: null }
    const path = `/campaigns/${q1.id}`
    expect(log.events).toEqual([
      { ...about, step: 'asked', status: 'active', sinceAsked: 0 },
      {
        event: 'request',
        method: 'POST',
        path: `${path}/pause`,
        status: 200,
        error: null,
        ms: 0,
        requestId: 'req-7',
      },
      { ...about, step: 'accepted', status: 'active', sinceAsked: 0 },
      { event: 'request', method: 'GET', path, status: 200, error: null, ms: 0, requestId: null },
      { ...about, step: 'done', status: 'paused', sinceAsked: 0 },
    ])
  })

  it('tells what was chosen of a campaign, and takes it for no step of what failed on it', async () => {
    const log = logInMemory()
    const { account, row } = await connectedAccount(alta, { log })
    alta.failNext(pauseQ1, answersWith(403))
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).failure).not.toBeNull())
    log.events.length = 0
    account.choices.lock(q1.id, 'Acme’s lawyers')
    account.choices.unlock(q1.id)
    account.choices.pin(q1.id, true)
    account.choices.leaveProspects([q1.id])
    account.choices.answerForgotten([q1.id], null)
    const choices = ['locked', 'unlocked', 'pinned', 'prospects-left', 'forgotten-answered']
    expect(log.events).toEqual(choices.map((choice) => ({ event: 'choice', choice, campaignId: q1.id })))
  })

  it('tells of lost answers, waits, further tries, and how long it took', async () => {
    const log = logInMemory()
    const { account, row, clock } = await connectedAccount(alta, { log })
    alta.failNext(pauseQ1, breaksBefore)
    const startedAt = clock.now()
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('waiting'))
    const progress = row(q1.id).action?.progress
    await clock.advance(progress?.phase === 'waiting' ? progress.retryAt - clock.now() : 0)
    await eventually(() => expect(row(q1.id).status).toBe('paused'))
    expect(steps(log.events)).toEqual(['asked', 'lost', 'postponed', 'resent', 'accepted', 'done'])
    const lost = log.events.find((event) => event.event === 'request' && event.error)
    expect(lost).toMatchObject({ status: null, error: 'connection-lost' })
    expect(log.events.at(-1)).toMatchObject({ step: 'done', sinceAsked: clock.now() - startedAt })
  })

  it('tells of a refusal by its kind, and that it was dismissed', async () => {
    const log = logInMemory()
    const { account, row } = await connectedAccount(alta, { log })
    alta.failNext(pauseQ1, answersWith(403))
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).failure).not.toBeNull())
    expect(log.events.at(-1)).toMatchObject({ event: 'action', step: 'refused', error: 'forbidden pause' })
    account.dismissFailures([q1.id])
    expect(log.events.at(-1)).toMatchObject({ event: 'action', step: 'failure-dismissed', verb: 'pause' })
  })

  it('tells what became of what an earlier run had under way', async () => {
    const disk = newDisk()
    const intent = { verb: 'pause', withProspects: false, askedAt: 0, changesStatus: true } as const
    disk.vault.token = alta.token
    disk.settings.set({ ...disk.settings.get(), tokenSaved: true })
    const names = { campaignId: q1.id, campaignName: q1.name }
    const alsoAsked = { campaignId: webinar.id, campaignName: webinar.name }
    disk.journal.set({
      accountId: null,
      intents: [
        { ...names, ...intent },
        { ...alsoAsked, ...intent },
      ],
    })
    const log = logInMemory()
    const { account } = runAccount({ url: alta.url, disk, log })
    await account.signIn.start()
    const told = [
      { event: 'action', step: 'failed', campaignId: q1.id, error: 'interrupted' },
      { event: 'action', step: 'done', campaignId: webinar.id },
      { event: 'notice', kind: 'found-done' },
    ]
    expect(log.events).toEqual(expect.arrayContaining(told.map((event) => expect.objectContaining(event))))
    expect(kinds(log.events).slice(0, 3)).toEqual(['connection', 'connection', 'request'])
  })

  it('tells of the keychain’s problems by their kind', async () => {
    const disk = newDisk()
    disk.settings.set({ ...disk.settings.get(), tokenSaved: true })
    disk.vault.read = async () => failure({ kind: 'keychain', problem: 'silent' })
    disk.vault.save = async () => failure({ kind: 'keychain', problem: 'refused' })
    const log = logInMemory()
    const { account } = runAccount({ url: alta.url, disk, log })
    await account.signIn.start()
    await account.signIn.connect({ token: alta.token, accountId: '' })
    expect(log.events).toContainEqual({
      event: 'connection',
      kind: 'locked',
      workspace: 'alta',
      error: 'keychain silent',
    })
    const banner = { event: 'notice', kind: 'token-for-this-run', file: null, error: 'keychain refused' }
    expect(log.events).toContainEqual(banner)
  })

  it('tells once that the reading fails, and once that it succeeds again', async () => {
    const log = logInMemory()
    const { account } = await connectedAccount(alta, { log })
    alta.failNext(/GET/, answersWith(200, {}, { data: 'nonsense' }))
    alta.failNext(/GET/, answersWith(200, {}, { data: 'nonsense' }))
    log.events.length = 0
    for (let times = 0; times < 3; times += 1) await account.refresh()
    const reason = 'bad-answer: The answer is not a list of campaigns'
    expect(kinds(log.events)).toEqual(['request', 'reading', 'request', 'request', 'reading'])
    expect(log.events[1]).toEqual({ event: 'reading', error: reason })
    expect(log.events[4]).toEqual({ event: 'reading', error: null })
  })

  it('names no campaign', async () => {
    const log = logInMemory()
    const { account, row } = await connectedAccount(alta, { log })
    alta.failNext(/POST/, ({ send }) => send(errorAnswer(422, `${webinar.name} may not be resumed`)))
    account.resume(webinar.id, true)
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).status).toBe('paused'))
    await eventually(() => expect(row(webinar.id).action).toBeNull())
    expect(JSON.stringify(log.events)).not.toMatch(/outbound|webinar/i)
  })
})
