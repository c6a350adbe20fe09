import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Banner } from '../../preload/shared/contract'
import { defaultPreferences } from '../../preload/shared/preferences'
import { FakeClock } from '../accounts/fakeClockForTest'
import type { CachedCampaigns, Settings } from '../accounts/ports'
import { openAccountFiles } from './accountFiles'
import { openCampaignCache } from './accountStores'
import { openSettings } from './settings'

// Outside Electron, `electron` is the path of a program, which it would download first.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'not-needed'
})

let folder: string
let banners: Banner[]
const clock = new FakeClock()
const addBanner = (banner: Banner) => banners.push(banner)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-settings-'))
  banners = []
})
afterEach(() => rm(folder, { recursive: true }))

test('at first prospects are left alone, and only the keychain knows whether it holds a token', () => {
  const settings = openSettings(folder, { clock, addBanner }).get()
  expect(settings).toEqual({
    preferences: defaultPreferences,
    accounts: [{ key: 'first', name: '', server: null, accountId: null, tokenSaved: null, recentlyUsed: [] }],
    shownAccount: null,
  })
})

test('settings are there after a crash right after the click', () => {
  const settings: Settings = {
    preferences: { ...defaultPreferences, showInactive: true, resumeByItself: false, notifyDrift: false },
    accounts: [
      {
        key: 'first',
        name: 'EMEA',
        server: 'https://api.altahq.com',
        accountId: 'acme',
        tokenSaved: true,
        recentlyUsed: ['3f8a1c52-7d7e-4b0e-9a55-0d1f6f0c2b11'],
      },
    ],
    shownAccount: 'first',
  }
  openSettings(folder, { clock, addBanner }).set(settings)
  expect(openSettings(folder, { clock, addBanner }).get()).toEqual(settings)
  expect(banners).toEqual([])
})

test('settings of the version with one account are brought along, and kept as they were', async () => {
  const old = {
    pauseProspects: true,
    showInactive: false,
    accountId: 'acme',
    tokenSaved: true,
    recentlyUsed: [],
  }
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ version: 1, ...old }))
  const settings = openSettings(folder, { clock, addBanner }).get()
  expect(settings.preferences.pauseProspects).toBe(true)
  expect(settings.accounts).toMatchObject([{ key: 'first', accountId: 'acme', tokenSaved: true }])
  expect(await readdir(folder)).toContain('settings.json.v1')
  expect(banners).toEqual([])
})

test('settings that were lost lose no account', async () => {
  const deps = { clock, addBanner }
  const key = '3f8a1c52-7d7e-4b0e-9a55-0d1f6f0c2b11'
  openAccountFiles(folder, key, deps).journal.set({ accountId: 'emea', intents: [] })
  await writeFile(join(folder, 'settings.json'), 'not JSON')
  const { accounts } = openSettings(folder, deps).get()
  expect(accounts.map((account) => [account.key, account.tokenSaved])).toEqual([
    ['first', null],
    [key, null],
  ])
})

test.each(['first', '3f8a1c52-7d7e-4b0e-9a55-0d1f6f0c2b11'])(
  'the account %s that is removed leaves no file of its own, and the settings stay',
  async (key) => {
    const deps = { clock, addBanner }
    openSettings(folder, deps).set({ ...openSettings(folder, deps).get(), shownAccount: key })
    const files = openAccountFiles(folder, key, deps)
    files.journal.set({ accountId: 'emea', intents: [] })
    files.history.append({ amends: 'an entry', reason: 'Wrong price' })
    files.remove()
    expect((await readdir(folder, { recursive: true })).filter((name) => name !== 'accounts')).toEqual([
      'settings.json',
    ])
  },
)

test('250 known campaigns are there at the next start', () => {
  const cached: CachedCampaigns = {
    campaigns: Array.from({ length: 250 }, (_, index) => ({
      campaign: {
        id: `3f8a1c52-7d7e-4b0e-9a55-${String(index).padStart(12, '0')}`,
        name: `Campaign “${index}” 🚀`,
        status: index % 2 ? 'active' : 'unknown',
        isArchived: index % 3 === 0,
        launchedAt: index % 5 ? Date.UTC(2026, 0, 1) : null,
        updatedAt: index % 5 ? Date.UTC(2026, 0, 2) : null,
      },
      readAt: index % 7 ? Date.UTC(2026, 0, 15) : null,
      isAdded: index % 7 === 0,
      isPinned: index % 9 === 0,
      isPausedHere: index % 11 === 0,
      mayBeResumedHere: false,
      prospectsLeftOnPurpose: false,
      lock: null,
      notForgottenBefore: null,
      mayHoldProspects: index % 7 === 0,
      prospectsHeld: index % 11 === 0,
      pause: index % 11 === 0 ? { at: Date.UTC(2026, 0, 15), by: 'here', withProspects: true } : null,
      drift: index % 13 === 0 ? { seenAt: 1, withProspects: false, end: { until: 2, zone: 'UTC' } } : null,
    })),
    listReadAt: Date.UTC(2026, 0, 15),
    isIncomplete: true,
  }
  const store = openCampaignCache(folder, { clock, addBanner })
  store.set(cached)
  store.flush()
  expect(openCampaignCache(folder, { clock, addBanner }).get()).toEqual(cached)
  expect(banners).toEqual([])
})

test('damaged campaigns are set aside, and the settings stay', async () => {
  const deps = { clock, addBanner }
  const settings = { ...openSettings(folder, deps).get(), shownAccount: 'first' }
  openSettings(folder, deps).set(settings)
  await writeFile(join(folder, 'campaigns.json'), '{"version":1,"campaigns":[{}]}')
  expect(openCampaignCache(folder, deps).get().campaigns).toEqual([])
  expect(openSettings(folder, deps).get()).toEqual(settings)
  expect(banners).toMatchObject([{ kind: 'file-reset', file: 'campaigns' }])
})
