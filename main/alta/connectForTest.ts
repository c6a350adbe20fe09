import { inspect } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
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

/** The real client, connected over HTTP to a simulated Alta with one active campaign unless told otherwise. */
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

/** A client in each of whose answers the token is looked for. */
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

/** What a call answers that may not be sent yet. */
export const limited = (why: string, retryAt: number) => ({
  ok: false,
  error: { kind: 'rate-limited', why, retryAt },
})

/** What Alta answers anyway, with headers besides. */
export function withHeaders(more: Record<string, string>): Fault {
  return ({ apply, send }) => {
    const answer = apply()
    send({ ...answer, headers: { ...answer.headers, ...more } })
  }
}
