import { inspect } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { FastClock } from '../accounts/fastClockForTest'
import { logInMemory } from '../accounts/logForTest'
import type { AltaApi, Clock } from '../accounts/ports'
import type { Fault } from '../simulatedAlta/faults'
import { type SimulatedAltaOptions, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { altaAt } from './altaClient'

export const token = 'alta-secret-7f3b'
export const id = '3f2a9c1e-5b7d-4e80-9a16-2c4d8e0f6b11'

interface Setup extends Partial<SimulatedAltaOptions> {
  clock?: Clock
  accountId?: string
}

/** The real client, connected over HTTP to a simulated Alta with one active campaign by default. */
export async function connectForTest({ clock = new FakeClock(), accountId, ...options }: Setup = {}) {
  const alta = await startSimulatedAlta({ campaigns: [{ id, name: 'Spring outbound' }], token, ...options })
  const log = logInMemory()
  const openAlta = altaAt({ baseUrl: alta.url, fetch: globalThis.fetch, clock, log })
  const api = openAlta({ token, accountId: accountId ?? null })
  onTestFinished(async () => {
    api.close()
    await alta.stop()
  })
  return { alta, openAlta, clock, log, api: searched(api) }
}

/** No delay between tries, but the real deadline for a request. */
export function hastyClock(): Clock {
  const realTime = new FastClock(1)
  return {
    now: () => realTime.now(),
    wait: (ms, signal) => realTime.wait(ms < 15_000 ? 0 : ms, signal),
    zone: () => realTime.zone(),
    usesHour12: () => realTime.usesHour12(),
  }
}

/** A client that fails the test when an answer holds the token. */
export function searched(api: AltaApi): AltaApi {
  const search = async <Value>(answer: Promise<Value>): Promise<Value> => {
    const text = inspect([api, await answer], { depth: Infinity, showHidden: true })
    expect(text).not.toContain(token)
    return answer
  }
  return {
    listPage: (...about) => search(api.listPage(...about)),
    getCampaign: (...about) => search(api.getCampaign(...about)),
    pauseCampaign: (...about) => search(api.pauseCampaign(...about)),
    resumeCampaign: (...about) => search(api.resumeCampaign(...about)),
    get health() {
      return api.health
    },
    drop: () => api.drop(),
    endRest: () => api.endRest(),
    close: () => api.close(),
  }
}

/** The failure of a call that may not be sent yet. */
export const limited = (why: string, retryAt: number) => ({
  ok: false,
  error: { kind: 'rate-limited', why, retryAt },
})

/** Alta's usual answer, with more headers. */
export function withHeaders(more: Record<string, string>): Fault {
  return ({ apply, send }) => {
    const answer = apply()
    send({ ...answer, headers: { ...answer.headers, ...more } })
  }
}
