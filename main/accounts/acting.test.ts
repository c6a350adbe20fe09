import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, pausingProspects, q1, received, webinar } from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

const pauseQ1 = /POST .*1111\/pause/
const readQ1 = /GET .*1111$/
const posts = () => alta.requests.filter(({ method }) => method === 'POST')

describe('a pause', () => {
  it('says Pausing… at once, and Paused only when Alta shows it', async () => {
    const { account, row } = await connectedAccount(alta)
    const release = alta.hold(readQ1)
    expect(account.pause(q1.id)).toEqual({ ok: true, value: null })
    expect(row(q1.id)).toMatchObject({
      status: 'active',
      action: { verb: 'pause', progress: { phase: 'sending' } },
    })
    await eventually(() => expect(row(q1.id).action?.progress.phase).toBe('confirming'))
    expect(alta.campaign(q1.id).status).toBe('paused')
    expect(row(q1.id).status).toBe('active')
    release()
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ status: 'paused', action: null, failure: null }),
    )
  })

  it('pauses the prospects too when the preference says so', async () => {
    const { account, row } = await connectedAccount(alta, { disk: pausingProspects() })
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', prospectsHeld: true }))
    expect(posts()[0]?.body).toEqual({ pauseProspects: true })
  })

  it('tells after 10 s that Alta still shows the old status, and goes on looking', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    alta.campaign(q1.id).lag = { reads: 40 }
    account.pause(q1.id)
    await eventually(async () => {
      await clock.advance(500)
      expect(row(q1.id).action?.progress.phase).toBe('lagging')
    })
    expect(row(q1.id).status).toBe('active')
    alta.campaign(q1.id).lag = { reads: 0 }
    alta.campaign(q1.id).change('active', null)
    alta.campaign(q1.id).change('paused', null)
    await account.refresh()
    expect(row(q1.id)).toMatchObject({ status: 'paused', action: null })
  })

  it('that was accepted and cannot be read since does not claim that Alta shows anything', async () => {
    const { account, row, clock } = await connectedAccount(alta)
    const putRight = alta.failAlways(/GET/, answersWith(500))
    account.pause(q1.id)
    await eventually(async () => {
      await clock.advance(500)
      expect(row(q1.id).action?.progress).toEqual({ phase: 'lagging', wasRead: false })
    })
    putRight()
    await account.refresh()
    expect(row(q1.id)).toMatchObject({ status: 'paused', action: null })
  })

  it('cannot be asked for twice at a time', async () => {
    const { account, row } = await connectedAccount(alta)
    account.pause(q1.id)
    expect(account.pause(q1.id)).toMatchObject({ ok: false, error: { kind: 'busy' } })
    expect(account.resume(q1.id, false)).toMatchObject({ ok: false, error: { kind: 'busy' } })
    await eventually(() => expect(row(q1.id).status).toBe('paused'))
    expect(posts()).toHaveLength(1)
  })

  it('leaves the other campaigns usable', async () => {
    const { account, row } = await connectedAccount(alta)
    const release = alta.hold(pauseQ1)
    account.pause(q1.id)
    account.resume(webinar.id, false)
    await eventually(() => expect(row(webinar.id)).toMatchObject({ status: 'active', action: null }))
    expect(row(q1.id).action?.progress.phase).toBe('sending')
    release()
    await eventually(() => expect(row(q1.id).status).toBe('paused'))
  })

  it('is not undone on show by a list that was asked for before it', async () => {
    const { account, row } = await connectedAccount(alta)
    let answerOldList = () => {}
    alta.failNext(/GET .*limit=100/, async ({ apply, send }) => {
      const old = apply()
      await new Promise<void>((resolve) => {
        answerOldList = resolve
      })
      send(old)
    })
    const refreshed = account.refresh()
    await eventually(() =>
      expect(received(alta).filter((line) => line.includes('limit=100'))).toHaveLength(2),
    )
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
    answerOldList()
    await refreshed
    expect(row(q1.id).status).toBe('paused')
  })

  it.each([
    [403, { kind: 'forbidden', right: 'pause' }],
    [404, { kind: 'not-found' }],
    [400, { kind: 'rejected', message: 'Simulated 400' }],
  ])('that Alta refuses with %i says why on its row and changes nothing', async (status, error) => {
    const { account, row } = await connectedAccount(alta)
    alta.failNext(pauseQ1, answersWith(status))
    account.pause(q1.id)
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ status: 'active', action: null, failure: { error } }),
    )
    account.dismissFailures([q1.id])
    expect(row(q1.id).failure).toBeNull()
  })

  it('of a draft is refused before anything is sent', async () => {
    alta.campaign(q1.id).status = 'draft'
    const { account } = await connectedAccount(alta)
    const refused = { ok: false, error: { kind: 'not-running', why: 'draft' } }
    expect(account.pause(q1.id)).toEqual(refused)
    expect(account.resume(q1.id, false)).toEqual(refused)
    expect(posts()).toHaveLength(0)
  })
})

describe('trying again after a failure', () => {
  it('asks for exactly what failed, whatever the preference says by then', async () => {
    const disk = pausingProspects()
    const { account, row } = await connectedAccount(alta, { disk })
    alta.failNext(pauseQ1, answersWith(403))
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).failure).not.toBeNull())
    disk.preferences.set({ ...disk.preferences.get(), pauseProspects: false })
    expect(account.tryAgain(q1.id)).toEqual({ ok: true, value: null })
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', failure: null }))
    expect(posts().map(({ body }) => body)).toEqual([{ pauseProspects: true }, { pauseProspects: true }])
  })

  it('asks for a resume with its prospects again', async () => {
    const { account, row } = await connectedAccount(alta)
    alta.failNext(/POST .*\/resume/, answersWith(403))
    account.resume(webinar.id, true)
    await eventually(() => expect(row(webinar.id).failure).not.toBeNull())
    account.tryAgain(webinar.id)
    await eventually(() => expect(row(webinar.id)).toMatchObject({ status: 'active', failure: null }))
    expect(posts().at(-1)?.body).toEqual({ resumeProspects: true })
  })

  it('sends nothing for a campaign on which nothing failed', async () => {
    const { account } = await connectedAccount(alta)
    expect(account.tryAgain(q1.id)).toEqual({ ok: true, value: null })
    expect(posts()).toHaveLength(0)
  })
})

describe('undo', () => {
  it('takes a pause back, and restarts no prospects that were paused with it', async () => {
    const { account, row } = await connectedAccount(alta, { disk: pausingProspects() })
    account.pause(q1.id)
    await eventually(() => expect(account.view().undoOffers).toHaveLength(1))
    const [offer] = account.view().undoOffers
    expect(offer).toMatchObject({ campaignName: q1.name, verb: 'pause', withProspects: true })
    account.undo(offer?.id ?? 0)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'active', action: null }))
    expect(posts().at(-1)).toMatchObject({
      path: `/v1/campaigns/${q1.id}/resume`,
      body: { resumeProspects: false },
    })
    expect(alta.campaign(q1.id).pausedProspects).toBe(3)
    await eventually(() => expect(account.view().undoOffers[0]?.leavesProspectsPaused).toBe(true))
  })

  it('takes a resume back', async () => {
    const { account, row } = await connectedAccount(alta)
    account.resume(webinar.id, false)
    await eventually(() => expect(account.view().undoOffers[0]?.verb).toBe('resume'))
    account.undo(account.view().undoOffers[0]?.id ?? 0)
    await eventually(() => expect(row(webinar.id)).toMatchObject({ status: 'paused', action: null }))
  })

  it('is not offered for what changed nothing', async () => {
    const { account, row } = await connectedAccount(alta)
    account.pause(webinar.id)
    await eventually(() => expect(row(webinar.id)).toMatchObject({ status: 'paused', action: null }))
    expect(account.view().undoOffers).toEqual([])
  })

  it('is offered for 20 s', async () => {
    const { account, clock } = await connectedAccount(alta)
    account.pause(q1.id)
    await eventually(() => expect(account.view().undoOffers).toHaveLength(1))
    await clock.advance(19_900)
    expect(account.view().undoOffers).toHaveLength(1)
    await clock.advance(200)
    expect(account.view().undoOffers).toHaveLength(0)
  })
})
