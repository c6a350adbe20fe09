import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../scripts/desktop/bus.mjs'
import { startVirtualDesktop } from '../../scripts/desktop/virtualDesktop.mjs'
import { keptInMemory } from '../accounts/demo'
import { FakeClock } from '../accounts/fakeClockForTest'
import { forkedKeychain, linuxKeychain } from './keychain'
import { type BuiltKeychainProcess, buildKeychainProcess } from './keychainProcessForTest'
import { SecretService } from './secretService'
import type { TokenNames } from './tokens'
import { KeychainTokens } from './tokens'

const token = 'alta-token-for-tests-4711'
const folder = '0b6a3c9e-3f52-4d0b-9a53-6a2a1f1c7d10'
const saved = { ok: true, value: null }
const nothing = { ok: true, value: null }
const problem = (name: string) => ({ ok: false, error: { kind: 'keychain', problem: name } })

// On other systems it is the person's own keychain, which no test may touch.
describe.runIf(process.platform === 'linux')('the keychain of a Linux desktop', () => {
  let keychainProcess: BuiltKeychainProcess
  const endings: (() => unknown)[] = []

  beforeAll(async () => {
    keychainProcess = await buildKeychainProcess()
  }, 60_000)
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end()
  })
  afterAll(() => keychainProcess.remove())

  async function startDesktop(options: Parameters<typeof startVirtualDesktop>[0]) {
    const desktop = await startVirtualDesktop({ trayHost: false, display: '', ...options })
    endings.push(desktop.stop)
    return desktop
  }

  function openVault(env: NodeJS.ProcessEnv, options?: { hasKeytar: boolean }) {
    const clock = new FakeClock()
    const children: ChildProcess[] = []
    const fork = () => {
      const child = keychainProcess.fork(env, options)
      children.push(child)
      return child
    }
    const status = linuxKeychain(async () => new SecretService(env.DBUS_SESSION_BUS_ADDRESS ?? ''), clock)
    const tokens = new KeychainTokens({
      keychain: forkedKeychain(fork, status),
      names: keptInMemory<TokenNames>({ folder, namedAsBefore: [], toRemove: [] }),
      server: 'https://api.altahq.com',
      isLegacyServer: true,
      addBanner: () => {},
      clock,
    })
    return { ...tokens.vaultOf('first'), clock, children }
  }

  /** A Secret Service that accepts every call and answers none. */
  async function startSilentService(env: NodeJS.ProcessEnv) {
    const bus = await connect(env.DBUS_SESSION_BUS_ADDRESS ?? '')
    endings.push(() => bus.disconnect())
    let wasCalled = () => {}
    const called = new Promise<void>((resolve) => {
      wasCalled = resolve
    })
    bus.addMethodHandler(() => {
      wasCalled()
      return true
    })
    await bus.requestName('org.freedesktop.secrets', 0)
    return { called, leave: () => bus.releaseName('org.freedesktop.secrets') }
  }

  test('a saved token is there for the next start, until it is removed', async () => {
    const { env } = await startDesktop({})
    expect(await openVault(env).read()).toEqual(nothing)
    expect(await openVault(env).save('an older one')).toEqual(saved)
    expect(await openVault(env).save(token)).toEqual(saved)
    expect(await openVault(env).read()).toEqual({ ok: true, value: token })
    expect(await openVault(env).remove()).toEqual(nothing)
    expect(await openVault(env).read()).toEqual(nothing)
  }, 30_000)

  test('removing what is not there is no failure', async () => {
    const { env } = await startDesktop({})
    expect(await openVault(env).remove()).toEqual(nothing)
  }, 30_000)

  test('a locked keyring is not an empty one; it neither takes a token nor claims to have removed one', async () => {
    const { env, keyring } = await startDesktop({})
    const vault = openVault(env)
    await vault.save(token)
    await keyring?.lock()
    expect(await vault.read()).toEqual(problem('locked'))
    expect(await vault.save('another')).toEqual(problem('locked'))
    expect(await vault.remove()).toEqual(problem('locked'))
    await keyring?.unlock()
    expect(await vault.read()).toEqual({ ok: true, value: token })
  }, 30_000)

  test.each([
    ['no session bus', { sessionBus: false }],
    ['no Secret Service', { keyring: 'none' }],
  ] as const)(
    'with %s the keychain is missing',
    async (_, options) => {
      const { env } = await startDesktop(options)
      const vault = openVault(env)
      expect(await vault.read()).toEqual(problem('missing'))
      expect(await vault.save(token)).toEqual(problem('missing'))
      expect(await vault.remove()).toEqual(problem('missing'))
    },
    30_000,
  )

  test("without keytar's binary the keychain is missing", async () => {
    const vault = openVault(process.env, { hasKeytar: false })
    expect(await vault.read()).toEqual(problem('missing'))
    expect(await vault.save(token)).toEqual(problem('missing'))
  }, 30_000)

  test('a keychain that never answers is waited for, and given up once something else is asked of it', async () => {
    const { env } = await startDesktop({ keyring: 'none' })
    const service = await startSilentService(env)
    const { clock, children, ...vault } = openVault(env)
    const answer = vault.save(token)
    await service.called
    await clock.advance(3_600_000)
    expect(children.map((child) => child.killed)).toEqual([false])
    const error = vault.whatItWaitsFor()
    const next = vault.read()
    await clock.advance(20_000)
    expect(await error).toEqual({ kind: 'keychain', problem: 'silent' })
    expect(await answer).toEqual(problem('silent'))
    expect(children[0]?.killed).toBe(true)
    await service.leave()
    children[1]?.kill()
    await next
    expect(await vault.read(), 'each request has a process of its own').toEqual(problem('missing'))
  }, 30_000)

  test('a process that dies without an answer is told as a silent keychain', async () => {
    const { env } = await startDesktop({ keyring: 'none' })
    const service = await startSilentService(env)
    const { children, ...vault } = openVault(env)
    const answer = vault.read()
    await service.called
    children[0]?.kill('SIGKILL')
    expect(await answer).toEqual(problem('silent'))
  }, 30_000)

  test("the token is neither in the arguments nor in the environment of the keychain's process", async () => {
    const { env } = await startDesktop({ keyring: 'none' })
    const service = await startSilentService(env)
    const { clock, children, ...vault } = openVault(env)
    const answer = vault.save(token)
    await service.called
    const [child] = children
    for (const file of ['cmdline', 'environ']) {
      const text = await readFile(`/proc/${child?.pid}/${file}`, 'utf8')
      expect(text).not.toBe('')
      expect(text).not.toContain(token)
    }
    const gone = child && once(child, 'exit')
    child?.kill()
    await answer
    await gone
  }, 30_000)
})
