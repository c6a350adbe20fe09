import { expect, onTestFinished, vi } from 'vitest'
import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import { defaultPreferences } from '../../preload/shared/preferences'
import { altaAt } from '../alta/altaClient'
import type { BulkRun } from '../domain/bulkRun'
import { success } from '../domain/result'
import type { SimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { targetOf } from '../simulatedAlta/simulatedAlta'
import { CampaignService } from './account'
import { newAccount } from './accountSettings'
import { AccountStore } from './accountStore'
import { historyInMemory, keptInMemory } from './demo'
import { FakeClock } from './fakeClockForTest'
import { logInMemory } from './logForTest'
import type { Log } from './logPort'
import type {
  AccountNotification,
  AccountSettings,
  CachedCampaigns,
  HistoryFile,
  Journal,
  Kept,
  KeptLater,
  KeptTimedPauses,
} from './ports'
import type { Vault } from './tokenPort'
import type { Wire } from './wireForTest'

export const q1 = { id: '11111111-1111-4111-8111-111111111111', name: 'Q1 Outbound' }
export const webinar = { id: '22222222-2222-4222-8222-222222222222', name: 'Webinar follow-up' }

/** What outlives a run of the app. */
export interface Disk {
  settings: Kept<AccountSettings>
  preferences: Kept<Preferences>
  known: KeptLater<CachedCampaigns>
  journal: Kept<Journal>
  runs: KeptLater<BulkRun[]>
  timers: Kept<KeptTimedPauses>
  history: HistoryFile
  vault: Vault & { token: string | null }
}

export function newDisk(): Disk {
  return {
    settings: keptInMemory<AccountSettings>(newAccount('first')),
    preferences: keptInMemory<Preferences>(defaultPreferences),
    known: keptInMemory<CachedCampaigns>({ campaigns: [], listReadAt: null, isIncomplete: false }),
    journal: keptInMemory<Journal>({ accountId: null, intents: [] }),
    runs: keptInMemory<BulkRun[]>([]),
    timers: keptInMemory<KeptTimedPauses>({ accountId: null, timers: [] }),
    history: historyInMemory(),
    vault: keychainInMemory(),
  }
}

/** A disk on which pausing a campaign is set to pause its prospects too. */
export function pausingProspects(): Disk {
  const disk = newDisk()
  disk.preferences.set({ ...disk.preferences.get(), pauseProspects: true })
  return disk
}

/** One run of the service: the real client over HTTP to `alta`, with a clock that only the test moves. */
export function runService({
  url,
  clock = new FakeClock(),
  disk = newDisk(),
  wire,
  log = wire?.log ?? logInMemory(),
  fetch = wire?.fetch ?? globalThis.fetch,
  loading,
}: Wishes) {
  const openAlta = altaAt({ baseUrl: url, fetch, clock, log })
  const closings: (() => void)[] = []
  const news: AccountNotification[] = []
  onTestFinished(() => {
    for (const close of closings) close()
  })
  const service = new CampaignService(new AccountStore('first'), {
    ...disk,
    isDemo: false,
    server: new URL(url).origin,
    showNotification: (piece) => news.push(piece),
    clock,
    log,
    openAlta: (credentials) => {
      const open = () => {
        const api = openAlta(credentials)
        closings.push(() => api.close())
        return api
      }
      return loading ? loading.then(open) : open()
    },
  })
  const row = (id: string): CampaignRow => {
    const found = service.view().campaigns.find((campaign) => campaign.id === id)
    if (!found) throw new Error(`No campaign ${id} on show`)
    return found
  }
  return { service, clock, disk, row, news }
}

interface Wishes {
  url: string
  clock?: FakeClock
  disk?: Disk
  log?: Log
  /** For a test that goes on when everything that was sent is answered. */
  wire?: Wire
  /** For answers that Node's fetch keeps to itself. */
  fetch?: typeof globalThis.fetch
  /** Until then Alta's client is being loaded. */
  loading?: Promise<void>
}

/** A service that is connected to `alta` with its token. */
export async function connectedService(alta: SimulatedAlta, wishes: Omit<Wishes, 'url'> = {}) {
  const run = runService({ url: alta.url, ...wishes })
  expect(await run.service.connect({ token: alta.token, accountId: '' })).toEqual(success())
  return run
}

export type Run = Awaited<ReturnType<typeof connectedService>>

/** Waits until `expectation` holds, in real time: what HTTP takes. The limit is for what never comes, not for what is slow. */
export const eventually = (expectation: () => void | Promise<void>) =>
  vi.waitFor(expectation, { timeout: 25_000, interval: 5 })

/** What Alta's side received, a line each. */
export const received = (alta: SimulatedAlta) => alta.requests.map(targetOf)

export function keychainInMemory(): Disk['vault'] {
  return {
    token: null,
    async read() {
      return success(this.token)
    },
    async save(token) {
      this.token = token
      return success()
    },
    async remove() {
      this.token = null
      return success()
    },
    whatItWaitsFor: async () => ({ kind: 'keychain', problem: 'waiting' }),
    find: async () => 'open',
  }
}
