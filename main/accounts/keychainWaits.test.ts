import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Result } from '../../preload/shared/contract'
import { failure, success } from '../domain/result'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, newDisk, q1, received, runAccount, webinar } from './accountForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, webinar], token: 'alta-secret' })
  onTestFinished(() => alta.stop())
})

const lists = () => received(alta).filter((line) => line.includes('limit=100'))
const typed = { token: ' alta-secret ', accountId: '' }

const locked = failure({ kind: 'keychain', problem: 'locked' })

/** What a person answers, when the test says so. */
function startDialog() {
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  return { answer, answered }
}

describe('something else begun while the token is being saved', () => {
  it('disconnecting leaves no token behind, and the next start shows the form', async () => {
    const disk = newDisk()
    const { save } = disk.vault
    const dialog = startDialog()
    let isSaving = false
    disk.vault.save = (token) => {
      isSaving = true
      return dialog.answered.then(() => save.call(disk.vault, token))
    }
    const { account } = runAccount({ url: alta.url, disk })
    await account.signIn.start()
    const connecting = account.signIn.connect(typed)
    await eventually(() => expect(isSaving).toBe(true))
    await account.signIn.disconnect()
    dialog.answer()
    expect(await connecting).toEqual(failure({ kind: 'not-connected' }))
    expect(account.view().connection.kind).toBe('signed-out')
    expect(disk.vault.token).toBeNull()
    expect(disk.settings.get().tokenSaved).toBe(false)
  })
})

describe('disconnecting while the keychain is still asked for the token', () => {
  it.each<[string, () => Result<string | null>]>([
    ['hands it out later', () => success('alta-secret')],
    ['has none', () => success(null)],
    ['is locked', () => locked],
  ])('leaves nobody signed in, and asks Alta nothing, when it %s', async (_, answer) => {
    const { disk, account: before } = await connectedAccount(alta)
    before.signIn.close()
    const sent = alta.requests.length
    const dialog = startDialog()
    disk.vault.read = () => dialog.answered.then(answer)
    const { account, clock } = runAccount({ url: alta.url, disk })
    const started = account.signIn.start()
    expect(await account.signIn.disconnect()).toEqual(success())
    await clock.advance(5_000)
    expect(account.view().connection.kind).toBe('signed-out')
    dialog.answer()
    expect(await started).toEqual(success())
    expect(account.view()).toMatchObject({ connection: { kind: 'signed-out' }, campaigns: [] })
    expect(disk.settings.get()).toMatchObject({ tokenSaved: false, server: null })
    expect(alta.requests).toHaveLength(sent)
  })

  it('leaves the form free for another token, and the answer of then does not replace it', async () => {
    const { disk, account: before } = await connectedAccount(alta)
    before.signIn.close()
    const dialog = startDialog()
    disk.vault.read = () => dialog.answered.then(() => success('an older token'))
    const { account } = runAccount({ url: alta.url, disk })
    const started = account.signIn.start()
    await account.signIn.disconnect()
    expect(await account.signIn.connect(typed)).toEqual(success())
    dialog.answer()
    await started
    expect(account.view().connection.kind).toBe('connected')
    expect(new Set(alta.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Bearer ${alta.token}`]),
    )
  })
})

describe('disconnecting while Alta is asked about a token that was typed in', () => {
  it('saves no token, and shows the form', async () => {
    const disk = newDisk()
    const { account } = runAccount({ url: alta.url, disk })
    const release = alta.hold(/GET/)
    const connecting = account.signIn.connect(typed)
    await eventually(() => expect(lists()).toHaveLength(1))
    await account.signIn.disconnect()
    release()
    expect(await connecting).toEqual(failure({ kind: 'not-connected' }))
    expect(account.view().connection.kind).toBe('signed-out')
    expect(disk.vault.token).toBeNull()
    expect(disk.settings.get()).toMatchObject({ tokenSaved: false, server: null })
  })
})

describe('the keychain that is to keep the token', () => {
  it('saves the token by itself when a keychain comes that asks nobody', async () => {
    const disk = newDisk()
    const { save } = disk.vault
    disk.vault.save = async () => failure({ kind: 'keychain', problem: 'locked' })
    const { account } = await connectedAccount(alta, { disk })
    disk.vault.save = save
    for (const where of ['locked', 'absent'] as const) {
      disk.vault.find = async () => where
      void account.signIn.goOnSilently()
      await new Promise(setImmediate)
      expect(disk.vault.token).toBeNull()
    }
    disk.vault.find = async () => 'nowhere'
    void account.signIn.goOnSilently()
    await eventually(() => expect(account.view().banners).toEqual([]))
    expect(disk.vault.token).toBe(alta.token)
  })

  it('waits a few seconds for a keychain that asks the person, and goes on while it does', async () => {
    const disk = newDisk()
    const { save } = disk.vault
    const dialog = startDialog()
    disk.vault.save = (token) => dialog.answered.then(() => save.call(disk.vault, token))
    const { account, clock } = runAccount({ url: alta.url, disk })
    const connecting = account.signIn.connect(typed)
    await eventually(async () => {
      await clock.advance(3_000)
      expect(account.view().connection.kind).toBe('connected')
    })
    expect(await connecting).toEqual(success())
    expect(account.view().banners).toMatchObject([
      { kind: 'token-for-this-run', error: { problem: 'waiting' } },
    ])
    dialog.answer()
    await eventually(() => expect(account.view().banners).toEqual([]))
    expect(disk.settings.get().tokenSaved).toBe(true)
  })

  it('removes a token that was saved only after the account was disconnected', async () => {
    const disk = newDisk()
    const { save } = disk.vault
    const dialog = startDialog()
    let wasSaved = false
    disk.vault.save = async (token) => {
      await dialog.answered
      wasSaved = true
      return save.call(disk.vault, token)
    }
    const { account, clock } = runAccount({ url: alta.url, disk })
    void account.signIn.connect(typed)
    await eventually(async () => {
      await clock.advance(3_000)
      expect(account.view().connection.kind).toBe('connected')
    })
    await account.signIn.disconnect()
    dialog.answer()
    await eventually(() => expect(wasSaved).toBe(true))
    await eventually(() => expect(disk.vault.token).toBeNull())
    expect(disk.settings.get().tokenSaved).toBe(false)
  })
})

describe('the keychain at the next start', () => {
  it('says that the token is gone, and keeps all else for when it is pasted', async () => {
    const { disk, account: before } = await connectedAccount(alta)
    expect(before.pauseUntil(q1.id, { kind: 'tomorrow' })).toEqual(success())
    before.choices.pin(webinar.id, true)
    await eventually(() => expect(before.view().campaigns[0]?.status).toBe('paused'))
    before.signIn.close()
    disk.vault.token = null
    const { account } = runAccount({ url: alta.url, disk })
    await account.signIn.start()
    expect(account.view().connection.kind).toBe('gone')
    expect(await account.signIn.connect(typed)).toEqual(success())
    const [first, second] = account.view().campaigns
    expect(first).toMatchObject({ name: q1.name, timedPause: { atEnd: 'resume' } })
    expect(second).toMatchObject({ name: webinar.name, isPinned: true })
    expect(account.history.entries()).toHaveLength(1)
    expect(disk.vault.token).toBe(alta.token)
  })

  it('tells after some seconds what it waits for, and goes on by itself when the person has answered', async () => {
    const { disk } = await connectedAccount(alta)
    const { read } = disk.vault
    const dialog = startDialog()
    disk.vault.read = () => dialog.answered.then(() => read.call(disk.vault))
    disk.vault.find = async () => 'locked'
    const { account, clock } = runAccount({ url: alta.url, disk })
    const started = account.signIn.start()
    await clock.advance(2_999)
    expect(account.view().connection.kind).toBe('starting')
    await clock.advance(1)
    expect(account.view().connection).toMatchObject({ kind: 'locked', error: { problem: 'waiting' } })
    await clock.advance(3 * 60_000)
    dialog.answer()
    expect(await started).toEqual(success())
    expect(account.view().connection.kind).toBe('connected')
  })

  it('unlocked by other means while a dialog stands, does not wait for the dialog', async () => {
    const { disk } = await connectedAccount(alta)
    const { read } = disk.vault
    let isFirst = true
    disk.vault.read = () => {
      const dialog = new Promise<never>(() => {})
      const answer = isFirst ? dialog : read.call(disk.vault)
      isFirst = false
      return answer
    }
    const { account, clock } = runAccount({ url: alta.url, disk })
    void account.signIn.start()
    await clock.advance(3_000)
    await eventually(() => expect(account.view().connection.kind).toBe('connected'))
  })

  it('goes on by itself once the keychain needs no person, and asks nobody before', async () => {
    const { disk } = await connectedAccount(alta)
    const { read } = disk.vault
    let isLocked = true
    let reads = 0
    disk.vault.find = async () => (isLocked ? 'locked' : 'open')
    disk.vault.read = async () => {
      reads += 1
      return isLocked ? locked : read.call(disk.vault)
    }
    const { account } = runAccount({ url: alta.url, disk })
    await account.signIn.start()
    void account.signIn.goOnSilently()
    await new Promise(setImmediate)
    expect(reads).toBe(1)
    isLocked = false
    void account.signIn.goOnSilently()
    await eventually(() => expect(account.view().connection.kind).toBe('connected'))
  })
})
