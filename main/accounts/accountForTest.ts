import { expect, onTestFinished, vi } from 'vitest'
import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import { defaultPreferences } from '../../preload/shared/preferences'
import { altaAt } from '../alta/altaClient'
import type { BulkRun } from '../domain/bulkRun'
import { success } from '../domain/result'
import type { SimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { targetOf } from '../simulatedAlta/simulatedAlta'
import { Account } from './account'
import { newAccount } from './accountSettings'
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
  campaignCache: KeptLater<CachedCampaigns>
  journal: Kept<Journal>
  runs: KeptLater<BulkRun[]>
  timedPauses: Kept<KeptTimedPauses>
  history: HistoryFile
  vault: Vault & { token: string | null }
}

export function newDisk(key = 'first'): Disk {
  return {
    settings: keptInMemory<AccountSettings>(newAccount(key)),
    preferences: keptInMemory<Preferences>(defaultPreferences),
    campaignCache: keptInMemory<CachedCampaigns>({ campaigns: [], listReadAt: null, isIncomplete: false }),
    journal: keptInMemory<Journal>({ accountId: null, intents: [] }),
    runs: keptInMemory<BulkRun[]>([]),
    timedPauses: keptInMemory<KeptTimedPauses>({ accountId: null, timers: [] }),
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

/** One run of the account: the real client over HTTP to `alta`, with a clock that only the test moves. */
export function runAccount({
  url,
  clock = new FakeClock(),
  disk = newDisk(),
  wire,
  log = wire?.log ?? logInMemory(),
  fetch = wire?.fetch ?? globalThis.fetch,
  loading,
}: AccountOptions) {
  const openAlta = altaAt({ baseUrl: url, fetch, clock, log })
  const closings: (() => void)[] = []
  const news: AccountNotification[] = []
  onTestFinished(() => {
    for (const close of closings) close()
  })
  let isPopoverOpen = false
  const account = new Account(
    {
      settings: disk.settings,
      preferences: disk.preferences,
      showNotification: (notification) => news.push(notification),
      isOnShow: () => isPopoverOpen,
    },
    () => ({
      ...disk,
      isDemo: false,
      server: new URL(url).origin,
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
      remove: () => {},
    }),
  )
  const popoverOpened = (isOpen: boolean) => {
    isPopoverOpen = isOpen
    if (isOpen) account.refreshIfStale()
  }
  const row = (id: string): CampaignRow => {
    const found = account.view().campaigns.find((campaign) => campaign.id === id)
    if (!found) throw new Error(`No campaign ${id} on show`)
    return found
  }
  return { account, clock, disk, row, news, popoverOpened }
}

interface AccountOptions {
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

/** A account that is connected to `alta` with its token. */
export async function connectedAccount(alta: SimulatedAlta, options: Omit<AccountOptions, 'url'> = {}) {
  const run = runAccount({ url: alta.url, ...options })
  expect(await run.account.signIn.connect({ token: alta.token, accountId: '' })).toEqual(success())
  return run
}

export type Run = Awaited<ReturnType<typeof connectedAccount>>

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
