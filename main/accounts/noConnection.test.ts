import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersText, signInPage } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, eventually, newDisk, q1, received, webinar } from './accountForTest'
import { FakeClock } from './fakeClockForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }] })
  onTestFinished(() => alta.stop())
})

/** Chromium's names for ways that do not lead to Alta. */
const names = [
  ['ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy-no-way'],
  ['ERR_PROXY_AUTH_UNSUPPORTED', 'proxy-password'],
  ['ERR_NO_SUPPORTED_PROXIES', 'proxy-settings'],
  ['ERR_CERT_DATE_INVALID', 'certificate-date'],
  ['ERR_CERT_COMMON_NAME_INVALID', 'certificate-name'],
  ['ERR_CERT_AUTHORITY_INVALID', 'untrusted-certificate'],
  ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'old-encryption'],
  ['ERR_NAME_NOT_RESOLVED', 'offline'],
] as const

/** A network whose way to Alta can be broken: it fails as Chromium's does, without a code. */
function breakable() {
  let broken: string | null = null
  return {
    fetch: async (input: URL | Request | string, init?: RequestInit) => {
      if (broken) throw new Error(`net::${broken}`)
      return globalThis.fetch(input, init)
    },
    breakBy: (name: string | null) => {
      broken = name
    },
  }
}

async function connectedOverBreakable() {
  const { fetch, breakBy } = breakable()
  const clock = new FakeClock()
  return { ...(await connectedAccount(alta, { fetch, clock, disk: newDisk() })), breakBy, clock }
}

describe.each(names)('when no connection comes about (%s)', (name, kind) => {
  it('a reading is repeated within 40 s, and goes on by itself', async () => {
    const { account, clock, breakBy } = await connectedOverBreakable()
    breakBy(name)
    await account.refresh()
    expect(account.view().reading.error).toEqual({ kind })
    breakBy(null)
    alta.requests.length = 0
    await clock.advance(40_000)
    await eventually(() => expect(account.view().reading).toMatchObject({ error: null, isUnderWay: false }))
    expect(received(alta)).not.toHaveLength(0)
  })

  it('a pause is tried again for a while, then told as not sent; a resume at once', async () => {
    const { account, row, clock, breakBy } = await connectedOverBreakable()
    breakBy(name)
    account.resume(webinar.id, false)
    await eventually(() =>
      expect(row(webinar.id)).toMatchObject({ action: null, failure: { error: { kind } } }),
    )
    account.pause(q1.id)
    const seen = new Set<string>()
    await eventually(async () => {
      const progress = row(q1.id).action?.progress
      if (progress) seen.add(progress.phase === 'waiting' ? progress.why : progress.phase)
      await clock.advance(500)
      expect(row(q1.id)).toMatchObject({ status: 'active', action: null, failure: { error: { kind } } })
    })
    expect([...seen].sort()).not.toContain('checking')
    expect(seen).toContain('no-connection')
    expect(alta.campaign(q1.id).status).toBe('active')
  })

  it('a pause goes out by itself once the way is free', async () => {
    const { account, row, clock, breakBy } = await connectedOverBreakable()
    breakBy(name)
    account.pause(q1.id)
    await eventually(() => expect(row(q1.id).action?.progress).toMatchObject({ why: 'no-connection' }))
    breakBy(null)
    await clock.advance(30_000)
    await eventually(() =>
      expect(row(q1.id)).toMatchObject({ status: 'paused', action: null, failure: null }),
    )
  })
})

it.each([
  ['a sign-in page', signInPage],
  ['JSON that calls itself a web page', answersText('{"data":[],"hasMore":false}', 'text/html')],
  ['no list', answersText('[]', 'application/json')],
])('a reading that brings %s is repeated within 40 s', async (_, fault) => {
  const { account, clock } = await connectedAccount(alta)
  const mend = alta.failAlways(/GET .*limit=100/, fault)
  await account.refresh()
  expect(account.view().reading.error).not.toBeNull()
  mend()
  await clock.advance(40_000)
  await eventually(() => expect(account.view().reading).toMatchObject({ error: null, isUnderWay: false }))
})
