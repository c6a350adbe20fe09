import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { failure, success } from '../domain/result'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, newDisk, q1, received, runAccount, webinar } from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, webinar], token: 'alta-secret' })
  onTestFinished(() => alta.stop())
})

const typed = { token: ' alta-secret ', accountId: '' }

describe('connecting', () => {
  it('checks the token with one list call, keeps it in the keychain and shows the campaigns', async () => {
    const { account, disk } = runAccount({ url: alta.url })
    await account.signIn.start()
    expect(account.view().connection).toEqual({ kind: 'signed-out' })
    expect(await account.signIn.connect(typed)).toEqual(success())
    expect(received(alta)).toEqual(['GET /v1/campaigns?limit=100'])
    expect(disk.vault.token).toBe('alta-secret')
    expect(disk.settings.get().tokenSaved).toBe(true)
    const { connection, campaigns } = account.view()
    const workspace = { kind: 'alta', accountId: null }
    expect(connection).toEqual({ kind: 'connected', workspace, mayList: true })
    expect(campaigns.map(({ name, status }) => [name, status])).toEqual([
      [q1.name, 'active'],
      [webinar.name, 'active'],
    ])
  })

  it('does not keep a token that Alta refuses', async () => {
    const { account, disk } = runAccount({ url: alta.url })
    await account.signIn.start()
    expect(await account.signIn.connect({ token: 'wrong', accountId: '' })).toEqual(
      failure({ kind: 'unauthorized' }),
    )
    expect(disk.vault.token).toBeNull()
    expect(account.view().connection.kind).toBe('signed-out')
  })

  it('keeps a token that may not list, and takes campaigns by id or link', async () => {
    alta.failAlways(/GET .*limit=100/, answersWith(403))
    const { account, disk, row } = await connectedAccount(alta)
    expect(disk.vault.token).toBe('alta-secret')
    expect(account.view().connection).toMatchObject({ kind: 'connected', mayList: false })
    expect(await account.choices.add(`https://app.example.com/campaigns/${q1.id}`)).toEqual(success(q1.id))
    expect(row(q1.id)).toMatchObject({ name: q1.name, status: 'active', isAdded: true })
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
  })

  it.each([
    ['may not list', answersWith(403)],
    ['lists others', answersWith(200, {}, { data: [], hasMore: false })],
  ])('again reads what was added by hand at once, with a token that %s', async (_what, answer) => {
    alta.failAlways(/GET .*limit=100/, answer)
    const { account, row } = await connectedAccount(alta)
    await account.choices.add(q1.id)
    alta.campaign(q1.id).change('paused', null)
    expect(await account.signIn.connect(typed)).toEqual(success())
    await eventually(() => expect(row(q1.id).status).toBe('paused'))
    await eventually(() => expect(account.view().reading.isUnderWay).toBe(false))
  })

  it('asks Alta nothing when it is ended while the client is still being loaded', async () => {
    const { account: before, disk } = await connectedAccount(alta)
    before.signIn.close()
    const requests = alta.requests.length
    let endLoading = () => {}
    const loading = new Promise<void>((resolve) => {
      endLoading = resolve
    })
    const { account } = runAccount({ url: alta.url, disk, loading })
    const started = account.signIn.start()
    await new Promise(setImmediate)
    account.signIn.close()
    endLoading()
    expect(await started).toEqual(success())
    expect(alta.requests).toHaveLength(requests)
    expect(account.view().connection.kind).toBe('starting')
  })

  it('says when the keychain does not take the token, and works without it', async () => {
    const disk = newDisk()
    const error = { kind: 'keychain', problem: 'missing' } as const
    const { save } = disk.vault
    disk.vault.save = async () => failure(error)
    const { account } = await connectedAccount(alta, { disk })
    expect(account.view().banners).toEqual([{ kind: 'token-for-this-run', error }])
    expect(disk.settings.get().tokenSaved).toBe(false)
    expect(account.view().campaigns).toHaveLength(2)
    await account.signIn.saveToken()
    expect(account.view().banners).toHaveLength(1)
    disk.vault.save = save
    await account.signIn.saveToken()
    expect(account.view().banners).toEqual([])
    expect(disk.vault.token).toBe(alta.token)
    expect(disk.settings.get().tokenSaved).toBe(true)
  })

  it('does not bring back what the person dismissed, when it tries once more by itself and fails', async () => {
    const disk = newDisk()
    disk.vault.save = async () => failure({ kind: 'keychain', problem: 'refused' })
    disk.vault.find = async () => 'nowhere'
    const { account } = await connectedAccount(alta, { disk })
    account.dismissBanner('token-for-this-run')
    void account.signIn.goOnSilently()
    await new Promise(setImmediate)
    expect(account.view().banners).toEqual([])
    await account.signIn.saveToken()
    expect(account.view().banners).toHaveLength(1)
  })

  it('with another account id forgets the campaigns of the account before', async () => {
    const { account } = await connectedAccount(alta)
    expect(account.view().campaigns).toHaveLength(2)
    alta.failAlways(/GET .*limit=100/, answersWith(403))
    expect(await account.signIn.connect({ ...typed, accountId: 'emea' })).toEqual(success())
    expect(account.view().campaigns).toEqual([])
    expect(alta.requests.at(-1)?.headers['x-account-id']).toBe('emea')
  })
})

describe('connecting again while a pause is under way', () => {
  it('the row is not stuck: what was asked is told once Alta was read', async () => {
    const { account, disk } = await connectedAccount(alta)
    const release = alta.hold(/POST/)
    account.pause(q1.id)
    await eventually(() => expect(received(alta).at(-1)).toMatch(/^POST/))
    expect(await account.signIn.connect(typed)).toEqual(success())
    const error = { kind: 'interrupted', intent: { verb: 'pause' }, status: 'active' }
    expect(account.view().campaigns[0]).toMatchObject({ action: null, failure: { error } })
    expect(disk.journal.get().intents).toHaveLength(1)
    release()
  })
})

describe('the next start', () => {
  it('connects with the token from the keychain and shows the known campaigns until Alta answers', async () => {
    const { disk } = await connectedAccount(alta)
    const { account } = runAccount({ url: alta.url, disk })
    const release = alta.hold(/GET .*limit=100/)
    const started = account.signIn.start()
    expect(account.view().connection.kind).toBe('starting')
    expect(account.view().campaigns.map(({ name }) => name)).toEqual([q1.name, webinar.name])
    alta.campaign(q1.id).status = 'paused'
    release()
    await started
    expect(account.view().campaigns[0]?.status).toBe('paused')
  })

  it('shows the known campaigns with their age while Alta cannot be reached', async () => {
    const { disk, clock } = await connectedAccount(alta)
    const readAt = clock.now()
    clock.jump(3_600_000)
    const { url } = alta
    await alta.stop()
    const { account } = runAccount({ url, disk, clock })
    void account.signIn.start()
    await eventually(async () => {
      await clock.advance(1_000)
      expect(account.view()).toMatchObject({
        reading: { lastAt: readAt, error: { kind: 'unreachable' } },
        campaigns: [{ name: q1.name, readAt }, { name: webinar.name }],
      })
    })
  })

  it('says that the keychain is locked, never that nobody is signed in', async () => {
    const { disk } = await connectedAccount(alta)
    const { read } = disk.vault
    disk.vault.read = async () => failure({ kind: 'keychain', problem: 'locked' })
    const { account } = runAccount({ url: alta.url, disk })
    await account.signIn.start()
    expect(account.view().connection).toMatchObject({ kind: 'locked', error: { problem: 'locked' } })
    expect(account.view().campaigns).toHaveLength(2)
    disk.vault.read = read
    expect(await account.signIn.start()).toEqual(success())
    expect(account.view().connection.kind).toBe('connected')
  })

  it('finds the token in the keychain when the settings were lost', async () => {
    const { disk } = await connectedAccount(alta)
    const { account } = runAccount({ url: alta.url, disk: { ...newDisk(), vault: disk.vault } })
    const started = account.signIn.start()
    expect(account.view().connection.kind).toBe('signed-out')
    await started
    expect(account.view().connection.kind).toBe('connected')
  })
})

describe('disconnecting', () => {
  it('removes the token and the known campaigns', async () => {
    const { account, disk } = await connectedAccount(alta)
    account.pause(q1.id)
    expect(await account.signIn.disconnect()).toEqual(success())
    expect(disk.vault.token).toBeNull()
    expect(disk.campaignCache.get().campaigns).toEqual([])
    expect(disk.settings.get()).toMatchObject({ tokenSaved: false, recentlyUsed: [] })
    expect(account.view()).toMatchObject({
      connection: { kind: 'signed-out' },
      campaigns: [],
    })
  })
})

describe('a token that stops working', () => {
  it('ends the polling, keeps the list with its age and asks for a new one', async () => {
    const { account, clock, disk, popoverOpened } = await connectedAccount(alta)
    popoverOpened(true)
    const putRight = alta.failAlways(/./, answersWith(401))
    await clock.advance(60_000)
    await eventually(() => expect(account.view().connection.kind).toBe('refused'))
    const before = alta.requests.length
    await clock.advance(30 * 60_000)
    expect(alta.requests).toHaveLength(before)
    expect(account.view().campaigns).toHaveLength(2)
    expect(disk.vault.token).toBe('alta-secret')
    expect(account.pause(q1.id)).toMatchObject({ error: { kind: 'not-connected' } })
    putRight()
    expect(await account.signIn.connect(typed)).toEqual(success())
    expect(account.view().connection.kind).toBe('connected')
  })
})
