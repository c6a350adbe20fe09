import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { failure, success } from '../domain/result'
import { answersWith, breaksBefore } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, type Run, runAccount } from './accountForTest'

const campaigns = Array.from({ length: 150 }, (_, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: `Campaign ${index}`,
}))
const last = campaigns[149]?.id ?? ''
const secondPage = /GET .*cursor=/
const everything = /./
let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns, token: 'alta-secret', requestsPerMinute: 10_000 })
  onTestFinished(() => alta.stop())
})

/** Connected, with the whole list read. */
async function connected(): Promise<Run> {
  const run = await connectedAccount(alta)
  await eventually(() => expect(reading(run)).toMatchObject({ isUnderWay: false, error: null }))
  return run
}

const reading = ({ account }: Pick<Run, 'account'>) => account.view().reading

/** While the reading that this began waits for its second page. */
async function nothingOldIsTold(
  run: Pick<Run, 'account' | 'row'>,
  begin: () => Promise<unknown>,
): Promise<void> {
  const release = alta.hold(secondPage)
  onTestFinished(release)
  alta.requests.length = 0
  const begun = begin()
  await eventually(() => expect(alta.requests.at(-1)?.query).toHaveProperty('cursor'))
  expect(run.account.view().connection.kind).toBe('connected')
  expect(reading(run)).toMatchObject({ isUnderWay: true, error: null })
  expect(run.row(last).readError).toBeNull()
  release()
  await begun
  await eventually(() => expect(reading(run)).toMatchObject({ isUnderWay: false, error: null }))
}

describe('while the first reading of a connection is under way nothing is told of what failed before it', () => {
  it.each([
    ['a new token, after the old one was refused', answersWith(401), 'refused', 'unauthorized'],
    ['the same token, after Alta had a problem', answersWith(400), 'connected', 'rejected'],
    [
      'the same token, after the answers made no sense',
      answersWith(200, {}, { data: 1 }),
      'connected',
      'bad-answer',
    ],
  ])('connecting with %s', async (_, fault, kind, error) => {
    const run = await connected()
    const mend = alta.failAlways(everything, fault)
    await run.account.checkCampaign(last)
    await run.account.refresh()
    expect(run.account.view().connection.kind).toBe(kind)
    if (kind === 'connected') expect(reading(run).error?.kind).toBe(error)
    expect(run.row(last).readError?.kind).toBe(error)
    mend()
    await nothingOldIsTold(run, async () =>
      expect(await run.account.signIn.connect({ token: 'alta-secret', accountId: '' })).toEqual(success()),
    )
  })

  it('connecting after the list was refused', async () => {
    const run = await connected()
    const mend = alta.failAlways(everything, answersWith(401))
    await run.account.refresh()
    expect(reading(run).error?.kind).toBe('unauthorized')
    mend()
    await nothingOldIsTold(run, () => run.account.signIn.connect({ token: 'alta-secret', accountId: '' }))
  })

  it('connecting after Alta was out of reach', async () => {
    const run = await connected()
    const mend = alta.failAlways(everything, breaksBefore)
    void run.account.refresh()
    await eventually(async () => {
      await run.clock.advance(1_000)
      expect(reading(run).error?.kind).toBe('connection-lost')
    })
    mend()
    await nothingOldIsTold(run, () => run.account.signIn.connect({ token: 'alta-secret', accountId: '' }))
  })

  it('connecting another account in its place', async () => {
    const run = await connected()
    const mend = alta.failAlways(everything, answersWith(401))
    await run.account.refresh()
    mend()
    const release = alta.hold(secondPage)
    await run.account.signIn.connect({ token: 'alta-secret', accountId: 'emea' })
    expect(reading(run)).toMatchObject({ isUnderWay: true, error: null, lastAt: null })
    release()
    await eventually(() => expect(reading(run)).toMatchObject({ isUnderWay: false, error: null }))
  })

  it('unlocking the keychain', async () => {
    const { disk } = await connected()
    const { read } = disk.vault
    disk.vault.read = async () => failure({ kind: 'keychain', problem: 'locked' })
    const run = runAccount({ url: alta.url, disk })
    await run.account.signIn.start()
    expect(run.account.view().connection.kind).toBe('locked')
    disk.vault.read = read
    await nothingOldIsTold(run, () => run.account.signIn.start())
  })
})
