import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Banner } from '../../preload/shared/contract'
import { FakeClock } from '../accounts/fakeClockForTest'
import { openRuns } from './accountStores'

// Outside Electron, `electron` is the path of a program, which it would download first.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'not-needed'
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-runs-'))
})
afterEach(() => rm(folder, { recursive: true }))

const member = { campaignId: '11111111-1111-4111-8111-111111111111', name: 'Q1 Outbound', outcome: 'done' }
const version1 = {
  id: 'run',
  verb: 'pause',
  withProspects: true,
  askedAt: 7,
  reason: '',
  wasCutOff: false,
  members: [member],
}

test('the runs of the version before are there, each member asked for as the whole was', async () => {
  await writeFile(join(folder, 'runs.json'), JSON.stringify({ version: 1, runs: [version1] }))
  const banners: Banner[] = []
  const runs = openRuns(folder, { clock: new FakeClock(), addBanner: (banner) => banners.push(banner) })
  expect(runs.get()).toEqual([
    {
      ...version1,
      batchId: 'run',
      end: null,
      endedAt: null,
      members: [{ ...member, withProspects: true, end: null }],
    },
  ])
  expect(banners).toEqual([])
})
