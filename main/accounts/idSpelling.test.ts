import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, q1, runAccount, webinar } from './accountForTest'

const id = 'abcdef12-0000-4000-8000-00000000000a'
const spelled = id.toUpperCase()
const other = 'abcdef12-0000-4000-8000-00000000000b'

let alta: SimulatedAlta

/** As an Alta that writes ids and states in capitals, and knows a campaign by no other spelling. */
beforeEach(async () => {
  const wire = { id: spelled, status: 'ACTIVE' }
  alta = await startSimulatedAlta({ campaigns: [{ id, name: 'Shouted', wire }, q1, webinar] })
  onTestFinished(() => alta.stop())
})

const idsSent = () =>
  alta.requests
    .flatMap(({ path }) => /[0-9a-f]{8}-[0-9a-f-]{27}/i.exec(path)?.[0] ?? [])
    .filter((sent) => sent.toLowerCase() === id)

it('an id in capitals is sent back as it came, also after a restart; here it has one spelling', async () => {
  const run = await connectedAccount(alta)
  expect(run.row(id)).toMatchObject({ name: 'Shouted', status: 'active' })
  run.account.pauseUntil(id, { kind: 'in-an-hour' })
  expect(run.disk.journal.get().intents).toMatchObject([{ campaignId: id }])
  alta.campaign(id).wire = { id: spelled, status: 'Paused' }
  await eventually(() => expect(run.row(id)).toMatchObject({ status: 'paused', action: null }))
  expect(run.disk.timedPauses.get().timers).toMatchObject([{ campaignId: id }])
  run.account.resume(id, false)
  await eventually(() => expect(alta.requests.some(({ path }) => path.endsWith('/resume'))).toBe(true))
  run.account.signIn.close()
  const again = runAccount({ url: alta.url, disk: run.disk })
  await again.account.signIn.start()
  await again.account.checkCampaign(id)
  expect(again.account.view().campaigns.filter((row) => row.id.toLowerCase() === id)).toHaveLength(1)
  expect(idsSent().length).toBeGreaterThan(3)
  expect(new Set(idsSent())).toEqual(new Set([spelled]))
})

it('what was paused under one spelling is not lost when Alta takes to another', async () => {
  const run = await connectedAccount(alta)
  run.account.choices.lock(id, 'Legal')
  run.account.choices.pin(id, true)
  alta.campaign(id).wire = {}
  await run.account.refresh()
  expect(run.row(id)).toMatchObject({ isPinned: true, lock: { reason: 'Legal' } })
  await run.account.checkCampaign(id)
  expect(idsSent()).toEqual([id])
})

it('an id that is added is asked for as it was pasted, and is the one on the list however it is spelled', async () => {
  const run = await connectedAccount(alta)
  const listed = { kind: 'invalid-input', field: 'campaign-id', problem: 'already-listed' }
  expect(await run.account.choices.add(id)).toEqual({ ok: false, error: listed })
  alta.requests.splice(0)
  expect(await run.account.choices.add(other.toUpperCase())).toMatchObject({ error: { kind: 'not-found' } })
  expect(alta.requests.at(-1)?.path).toContain(other.toUpperCase())
})
