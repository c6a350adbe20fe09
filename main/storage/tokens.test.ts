import { expect, test } from 'vitest'
import type { Banner } from '../../preload/shared/contract'
import { keptInMemory } from '../accounts/demo'
import { FakeClock } from '../accounts/fakeClockForTest'
import { success } from '../domain/result'
import type { Keychain, KeychainProblem } from './keychain'
import { keychainOver, keychainWith } from './keychainForTest'
import type { TokenNames } from './tokens'
import { KeychainTokens } from './tokens'

const alta = 'https://api.altahq.com'
const folder = '0b6a3c9e-3f52-4d0b-9a53-6a2a1f1c7d10'
const otherFolder = '7e0d9f5c-91b4-4c5b-8a34-5a6f0a1b2c3d'
const entryOf = (account: string) => `Alta API token for ${alta} (${folder}, ${account})`
const locked: KeychainProblem = 'locked'

interface Options {
  kept?: Map<string, string>
  keychain?: Keychain
  names?: Partial<TokenNames>
  server?: string
}

/** The tokens of a data folder, their names on a disk, and the banners about them. */
function openTokens({
  kept = new Map(),
  keychain = keychainOver(kept),
  names: given,
  server = alta,
}: Options = {}) {
  const names = keptInMemory<TokenNames>({ folder, namedAsBefore: [], toRemove: [], ...given })
  const banners: Banner[] = []
  const clock = new FakeClock()
  const addBanner = (banner: Banner) => banners.push(banner)
  const tokens = new KeychainTokens({
    keychain,
    names,
    server,
    isLegacyServer: server === alta,
    addBanner,
    clock,
  })
  return { tokens, vault: tokens.vaultOf('first'), names, kept, banners, clock }
}

test.each([
  ['empty', ''],
  ['too-long', 'x'.repeat(1_201)],
  ['control-characters', 'two\nlines'],
  ['control-characters', 'nul\0'],
] as const)('an %s token is refused before the keychain sees it', async (problem, token) => {
  const { vault, kept } = openTokens()
  const error = { kind: 'invalid-input', field: 'token', problem }
  expect(await vault.save(token)).toEqual({ ok: false, error })
  expect(kept.size).toBe(0)
})

test('a token of 1,200 characters is kept', async () => {
  const { vault, kept } = openTokens()
  const token = 'x'.repeat(1_200)
  expect(await vault.save(token)).toEqual(success())
  expect([...kept]).toEqual([[entryOf('first'), token]])
})

test('a token is found by its own account, data folder and server alone', async () => {
  const { vault, kept } = openTokens()
  await vault.save('secret')
  expect(await vault.read()).toEqual(success('secret'))
  const others = [
    openTokens({ kept }).tokens.vaultOf('second'),
    openTokens({ kept, names: { folder: otherFolder } }).vault,
    openTokens({ kept, server: 'https://staging.altahq.com' }).vault,
    openTokens({ kept, server: 'http://127.0.0.1:4711' }).vault,
  ]
  for (const other of others) expect(await other.read()).toEqual(success(null))
})

test('a data folder that never had a token asks the keychain for none', async () => {
  const keychain = keychainWith(() => Promise.reject(new Error('The keychain was asked')))
  const { vault } = openTokens({ keychain, names: { folder: null } })
  expect(await vault.read()).toEqual(success(null))
})

test('a data folder gets its own name with its first token, and keeps it', async () => {
  const { tokens, vault, names } = openTokens({ names: { folder: null } })
  await vault.save('secret')
  const { folder: made } = names.get()
  await tokens.vaultOf('second').save('other')
  expect(names.get().folder).toBe(made)
  expect(await vault.read()).toEqual(success('secret'))
})

test.each([
  ['first', 'Alta API token'],
  ['second', 'Alta API token second'],
])('the token of before of the %s account is moved once', async (account, before) => {
  const kept = new Map([[before, 'secret']])
  const { tokens, names } = openTokens({ kept, names: { folder: null, namedAsBefore: [account] } })
  expect(await tokens.vaultOf(account).read()).toEqual(success('secret'))
  expect([...kept.keys()]).toEqual([`Alta API token for ${alta} (${names.get().folder}, ${account})`])
  expect(names.get()).toMatchObject({ namedAsBefore: [], toRemove: [] })
  kept.clear()
  kept.set(before, 'of another PauseBar')
  expect(await tokens.vaultOf(account).read()).toEqual(success(null))
})

test('the token of before is not moved for another server, nor for another data folder', async () => {
  const kept = new Map([['Alta API token', 'secret']])
  const elsewhere = openTokens({ kept, server: 'http://127.0.0.1:4711', names: { namedAsBefore: ['first'] } })
  expect(await elsewhere.vault.read()).toEqual(success(null))
  expect(await openTokens({ kept, names: { namedAsBefore: [] } }).vault.read()).toEqual(success(null))
  expect([...kept]).toEqual([['Alta API token', 'secret']])
})

test('a token of before that cannot be moved serves all the same, and is moved the next time', async () => {
  const kept = new Map([['Alta API token', 'secret']])
  let problem: KeychainProblem | null = 'refused'
  const keychain = keychainOver(kept, ({ verb }) => (verb === 'save' ? problem : null))
  const { vault } = openTokens({ kept, keychain, names: { namedAsBefore: ['first'] } })
  expect(await vault.read()).toEqual(success('secret'))
  expect([...kept.keys()]).toEqual(['Alta API token'])
  problem = null
  expect(await vault.read()).toEqual(success('secret'))
  expect([...kept.keys()]).toEqual([entryOf('first')])
})

test('whoever connects anew or disconnects leaves no token of before behind', async () => {
  const kept = new Map([['Alta API token', 'old']])
  await openTokens({ kept, names: { namedAsBefore: ['first'] } }).vault.save('new')
  expect([...kept]).toEqual([[entryOf('first'), 'new']])
  const again = new Map([['Alta API token', 'old']])
  await openTokens({ kept: again, names: { namedAsBefore: ['first'] } }).vault.remove()
  expect(again.size).toBe(0)
})

test('a token that could not be removed is remembered before it is tried, and removed at the next start', async () => {
  const kept = new Map([[entryOf('first'), 'secret']])
  const never = new Promise<never>(() => {})
  const { vault, names } = openTokens({ keychain: keychainWith(() => never) })
  void vault.remove()
  expect(names.get().toRemove).toEqual([entryOf('first')])

  const failing = openTokens({ keychain: keychainOver(kept, () => locked), names: names.get() })
  const error = { kind: 'keychain', problem: 'locked' }
  expect(await failing.tokens.removeLeft()).toEqual({ ok: false, error })
  expect(failing.banners).toEqual([{ kind: 'token-removal', isLater: true, left: { count: 1, error } }])

  const next = openTokens({ kept, names: failing.names.get() })
  expect(await next.tokens.removeLeft()).toEqual(success())
  expect(next.banners).toEqual([{ kind: 'token-removal', isLater: true, left: null }])
  expect(kept.size).toBe(0)
  expect(next.names.get().toRemove).toEqual([])
  expect(await next.tokens.removeLeft()).toEqual(success())
  expect(next.banners).toHaveLength(1)
})

test('as long as a token is left, none is told to be gone', async () => {
  const kept = new Map(['first', 'second'].map((account) => [entryOf(account), 'secret']))
  const keychain = keychainOver(kept, ({ entry }) => (entry === entryOf('first') ? locked : null))
  const { tokens, vault, banners } = openTokens({ kept, keychain })
  const error = { kind: 'keychain', problem: 'locked' }
  await vault.remove()
  await tokens.vaultOf('second').remove()
  expect(kept.size).toBe(1)
  expect(banners).toEqual([{ kind: 'token-removal', isLater: false, left: { count: 1, error } }])
})

test('a token that is saved anew is not removed later', async () => {
  const kept = new Map([[entryOf('first'), 'old']])
  const { tokens, vault, banners } = openTokens({ kept, names: { toRemove: [entryOf('first')] } })
  await vault.save('new')
  expect(banners, 'the old one is told to be left no more').toMatchObject([{ left: null }])
  await tokens.removeLeft()
  expect([...kept.values()]).toEqual(['new'])
})

test('a token that is saved anew while others are being removed stays', async () => {
  const kept = new Map(['first', 'second'].map((account) => [entryOf(account), 'old']))
  const over = keychainOver(kept)
  let answer = () => {}
  const dialog = new Promise<void>((resolve) => {
    answer = resolve
  })
  const perform: Keychain['perform'] = async (request) => {
    if (request.verb === 'remove' && request.entry === entryOf('second')) await dialog
    return over.perform(request)
  }
  const toRemove = [entryOf('second'), entryOf('first')]
  const { tokens, vault } = openTokens({ keychain: { ...over, perform }, names: { toRemove } })
  const removed = tokens.removeLeft()
  await vault.save('new')
  answer()
  await removed
  expect([...kept]).toEqual([[entryOf('first'), 'new']])
})

test('an old token stays to be removed when PauseBar ends before a new one is saved in its place', async () => {
  const kept = new Map([[entryOf('first'), 'old']])
  const over = keychainOver(kept)
  const perform: Keychain['perform'] = (request) =>
    request.verb === 'save' ? new Promise(() => {}) : over.perform(request)
  const { tokens, vault, names } = openTokens({
    keychain: { ...over, perform },
    names: { toRemove: [entryOf('first')] },
  })
  void vault.save('new')
  await tokens.removeLeft()
  expect(names.get().toRemove, 'the new one may be there by now').toEqual([entryOf('first')])
  const next = openTokens({ kept, names: names.get() })
  await next.tokens.removeLeft()
  expect(kept.size).toBe(0)
})

test('an old token stays to be removed when a new one could not be saved in its place', async () => {
  const keychain = keychainOver(new Map(), () => locked)
  const { vault, names } = openTokens({ keychain, names: { toRemove: [entryOf('first')] } })
  await vault.save('new')
  expect(names.get().toRemove).toEqual([entryOf('first')])
})

test('while the person is asked whether it may be removed, that is told; at the start nobody is asked', async () => {
  const kept = new Map([[entryOf('first'), 'secret']])
  const locked = { ...keychainOver(kept), find: async () => 'locked' as const }
  let answer = () => {}
  const dialog = new Promise<void>((resolve) => {
    answer = resolve
  })
  const perform: Keychain['perform'] = (request) => dialog.then(() => keychainOver(kept).perform(request))
  const { vault, names, banners, clock } = openTokens({ keychain: { ...locked, perform } })
  const removed = vault.remove()
  await clock.advance(3_000)
  const error = { kind: 'keychain', problem: 'waiting' }
  expect(banners).toEqual([{ kind: 'token-removal', isLater: false, left: { count: 1, error } }])

  const next = openTokens({ keychain: { ...locked, perform }, names: names.get() })
  await next.tokens.removeLeftSilently({ tells: true })
  await next.tokens.removeLeftSilently({ tells: false })
  expect(next.banners).toMatchObject([{ left: { count: 1, error: { problem: 'locked' } } }])
  const opened = openTokens({ kept, names: names.get() })
  await opened.tokens.removeLeftSilently({ tells: false })
  expect(kept.size).toBe(0)
  answer()
  expect(await removed).toEqual(success())
})
