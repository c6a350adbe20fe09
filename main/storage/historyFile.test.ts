import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Banner, HistoryEntry } from '../../preload/shared/contract'
import { exampleEntry } from '../../preload/shared/examplesForTest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { openHistory } from './historyFile'

// Outside Electron, `electron` is the path of a program, which it would download first.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'not-needed'
})

let folder: string
let banners: Banner[]
const clock = new FakeClock()
const open = (path = folder) => openHistory(path, { clock, addBanner: (banner) => banners.push(banner) })
const path = () => join(folder, 'history.jsonl')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-history-'))
  banners = []
})
afterEach(() => rm(folder, { recursive: true }))

const day = 24 * 60 * 60_000
const entry = (id: string, at = clock.now()): HistoryEntry => ({
  id,
  at,
  campaignId: '3f8a1c52-7d7e-4b0e-9a55-0d1f6f0c2b11',
  campaignName: '=cmd|“Q1” 🚀',
  reason: '',
  batchId: null,
  kind: 'seen',
  from: 'active',
  to: 'paused',
})
const ids = () =>
  open()
    .records()
    .flatMap((record) => ('id' in record ? record.id : []))

test('what happened is there after a crash right afterwards, for its owner’s eyes only', async () => {
  open().append(entry('one'))
  expect(open().records()).toEqual([entry('one')])
  expect((await stat(path())).mode & 0o777).toBe(0o600)
})

test('what an older PauseBar noted says nothing of prospects alone', async () => {
  const { account: _, isOfProspects: _added, ...noted } = exampleEntry({ at: clock.now(), verb: 'resume' })
  await appendFile(path(), `${JSON.stringify(noted)}\n`)
  expect(open().records()).toEqual([{ ...noted, isOfProspects: false }])
  expect(banners).toEqual([])
})

test('a reason that is given later stands at its entry, also after a restart', () => {
  const history = open()
  history.append(entry('one'))
  history.append({ amends: 'one', reason: 'Wrong price' })
  expect(open().records()).toEqual([{ ...entry('one'), reason: 'Wrong price' }])
})

test('a line that a crash has torn loses no other, and the file is kept aside', async () => {
  open().append(entry('one'))
  await appendFile(path(), '{"id":"torn","at":')
  expect(ids()).toEqual(['one'])
  expect(banners).toMatchObject([{ kind: 'file-reset', file: 'history' }])
  expect((await readdir(folder)).some((name) => name.includes('corrupt'))).toBe(true)
  banners = []
  expect(ids()).toEqual(['one'])
  expect(banners).toEqual([])
})

test('12 months are kept', async () => {
  const history = open()
  history.append(entry('old', clock.now() - 367 * day))
  history.append(entry('young', clock.now() - 360 * day))
  expect(ids()).toEqual(['young'])
  expect(await readFile(path(), 'utf8')).not.toContain('old')
})

test('what the disk refuses is kept in memory, told of once, and written later', async () => {
  const path = join(folder, 'taken')
  await appendFile(path, 'a file in the place of the folder')
  const history = open(path)
  history.append(entry('one'))
  history.append(entry('two'))
  expect(history.records()).toHaveLength(2)
  expect(banners).toEqual([{ kind: 'not-saving', file: 'history' }])
  await rm(path)
  history.flush()
  expect(open(path).records()).toHaveLength(2)
})
