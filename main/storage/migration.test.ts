import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Banner } from '../../preload/shared/contract'
import { FakeClock } from '../accounts/fakeClockForTest'
import { openCampaignCache } from './accountStores'

// Outside Electron, `electron` is the path of a program, which it would download first.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'not-needed'
})

const campaign = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Q1 Outbound',
  status: 'paused',
  isArchived: false,
  launchedAt: null,
}
const cached = { campaign, readAt: 7, isAdded: false, prospectsHeld: true }
const version1 = JSON.stringify({ version: 1, campaigns: [cached], listReadAt: 7, isIncomplete: false })

let folder: string
let banners: Banner[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-migration-'))
  banners = []
})
afterEach(() => rm(folder, { recursive: true }))

const open = () =>
  openCampaignCache(folder, { clock: new FakeClock(), addBanner: (banner) => banners.push(banner) })
const inFolder = (name: string) => join(folder, name)

test('the campaigns of the version before are there, and its file is kept beside the new one', async () => {
  await writeFile(inFolder('campaigns.json'), version1)
  const store = open()
  expect(store.get().campaigns).toEqual([
    {
      ...cached,
      campaign: { ...campaign, updatedAt: null },
      isPausedHere: true,
      pause: null,
      drift: null,
      isPinned: false,
      prospectsLeftOnPurpose: false,
      lock: null,
      notForgottenBefore: null,
      mayBeResumedHere: false,
      mayHoldProspects: false,
    },
  ])
  expect(banners).toEqual([])
  store.set({ ...store.get(), listReadAt: 8 })
  store.flush()
  expect(JSON.parse(await readFile(inFolder('campaigns.json'), 'utf8'))).toMatchObject({
    version: 6,
    listReadAt: 8,
  })
  expect(await readFile(inFolder('campaigns.json.v1'), 'utf8')).toBe(version1)
})

test('a file that cannot be brought to this version is kept, and the app starts without it', async () => {
  const damaged = version1.replace('"prospectsHeld":true', '"prospectsHeld":"yes"')
  await writeFile(inFolder('campaigns.json'), damaged)
  const store = open()
  expect(store.get().campaigns).toEqual([])
  const [kept, ...others] = await readdir(folder)
  expect(others).toEqual([])
  expect(await readFile(inFolder(kept ?? ''), 'utf8')).toBe(damaged)
  expect(banners).toMatchObject([{ kind: 'file-reset', file: 'campaigns', keptAs: kept }])
})

test('a file of a later PauseBar is kept, never overwritten', async () => {
  const later = version1.replace('"version":1', '"version":99')
  await writeFile(inFolder('campaigns.json'), later)
  expect(open().get().campaigns).toEqual([])
  const [kept] = await readdir(folder)
  expect(await readFile(inFolder(kept ?? ''), 'utf8')).toBe(later)
})
