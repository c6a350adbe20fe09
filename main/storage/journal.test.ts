import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppError, Banner } from '../../preload/shared/contract'
import { FakeClock } from '../accounts/fakeClockForTest'
import { openJournal } from './accountStores'

// Outside Electron, `electron` is the path of a program, which it would download first.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'not-needed'
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-journal-'))
})
afterEach(() => rm(folder, { recursive: true }))

const pauseIntent = { verb: 'pause', withProspects: true, askedAt: 7 } as const

/** One of each kind: a new kind does not compile until it is added here. */
const errors: { [Kind in AppError['kind']]: AppError & { kind: Kind } } = {
  unauthorized: { kind: 'unauthorized' },
  forbidden: { kind: 'forbidden', right: 'pause' },
  'not-found': { kind: 'not-found' },
  rejected: { kind: 'rejected', message: 'No.' },
  'rate-limited': { kind: 'rate-limited', retryAt: 9, why: 'gateway' },
  offline: { kind: 'offline' },
  unreachable: { kind: 'unreachable' },
  'connection-lost': { kind: 'connection-lost' },
  timeout: { kind: 'timeout' },
  'sign-in-page': { kind: 'sign-in-page' },
  proxy: { kind: 'proxy' },
  'proxy-settings': { kind: 'proxy-settings' },
  'proxy-password': { kind: 'proxy-password' },
  'proxy-certificate': { kind: 'proxy-certificate' },
  'proxy-refused': { kind: 'proxy-refused' },
  'proxy-cannot-reach': { kind: 'proxy-cannot-reach' },
  'proxy-unknown-name': { kind: 'proxy-unknown-name' },
  'proxy-no-way': { kind: 'proxy-no-way' },
  'untrusted-certificate': { kind: 'untrusted-certificate' },
  'certificate-date': { kind: 'certificate-date' },
  'certificate-name': { kind: 'certificate-name' },
  'certificate-wanted': { kind: 'certificate-wanted' },
  'old-encryption': { kind: 'old-encryption' },
  'not-encrypted': { kind: 'not-encrypted' },
  'bad-answer': { kind: 'bad-answer', reason: 'not JSON' },
  server: { kind: 'server', status: 503 },
  gateway: { kind: 'gateway', status: 403, retryAt: 9 },
  'not-at-address': { kind: 'not-at-address', isCustom: true },
  'wrong-content': { kind: 'wrong-content' },
  'not-applied': { kind: 'not-applied' },
  interrupted: {
    kind: 'interrupted',
    intent: { ...pauseIntent, end: { until: 9, zone: 'UTC' } },
    status: 'active',
  },
  keychain: { kind: 'keychain', problem: 'locked' },
  'invalid-input': { kind: 'invalid-input', field: 'token', problem: 'empty' },
  'invalid-end': { kind: 'invalid-end', problem: 'past' },
  busy: { kind: 'busy' },
  'not-running': { kind: 'not-running', why: 'draft' },
  'campaign-locked': { kind: 'campaign-locked' },
  'entry-gone': { kind: 'entry-gone' },
  'not-connected': { kind: 'not-connected' },
  'not-written': { kind: 'not-written' },
  'file-gone': { kind: 'file-gone' },
  'shortcut-taken': { kind: 'shortcut-taken', keys: 'Control+P' },
  'login-refused': { kind: 'login-refused' },
  unexpected: { kind: 'unexpected', reference: 'a1b2c3d4' },
}

test('whatever went wrong is there at the next start', () => {
  const banners: Banner[] = []
  const deps = { clock: new FakeClock(), addBanner: (banner: Banner) => banners.push(banner) }
  const intents = Object.values(errors).map((error, index) => ({
    ...pauseIntent,
    campaignId: `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`,
    campaignName: 'Q1 Outbound',
    changesStatus: false,
    failed: { error, at: 8 },
  }))
  openJournal(folder, deps).set({ accountId: null, intents })
  expect(openJournal(folder, deps).get().intents).toEqual(intents)
  expect(banners).toEqual([])
})
