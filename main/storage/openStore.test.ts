import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Banner } from '../../preload/shared/contract'
import { FakeClock } from '../accounts/fakeClockForTest'
import { openStore } from './openStore'

// Outside Electron, `electron` is the path of a program, which it would download first.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'not-needed'
})

const schema = z.strictObject({ colour: z.string() })
const notSaving = { kind: 'not-saving', file: 'settings' }

let parent: string
let folder: string
let path: string
let clock: FakeClock
let banners: Banner[]

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pausebar-store-'))
  folder = join(parent, 'data')
  path = join(folder, 'settings.json')
  await mkdir(folder)
  clock = new FakeClock(Date.UTC(2026, 0, 15, 9, 30))
  banners = []
})
afterEach(() => rm(parent, { recursive: true }))

function open(writeDelayMs = 0) {
  const addBanner = (banner: Banner) => banners.push(banner)
  return openStore(
    { folder, name: 'settings', schema, migrations: [], defaults: { colour: 'none' }, writeDelayMs },
    { clock, addBanner },
  )
}

/** As a user who is bound by file modes, which root is not. */
function boundByModes<Value>(act: () => Value): Value {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return act()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

const onDisk = async (): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))

test('the first start has the defaults, and writes nothing', async () => {
  expect(open().get()).toEqual({ colour: 'none' })
  expect(await readdir(folder)).toEqual([])
  expect(banners).toEqual([])
})

test('a change is there at the next start, in a file for its owner only', async () => {
  open().set({ colour: 'red' })
  expect(open().get()).toEqual({ colour: 'red' })
  expect(await onDisk()).toEqual({ version: 1, colour: 'red' })
  expect(await readdir(folder)).toEqual(['settings.json'])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(banners).toEqual([])
})

test('a folder that is gone is made again', async () => {
  const store = open()
  await rm(folder, { recursive: true })
  store.set({ colour: 'red' })
  expect(open().get()).toEqual({ colour: 'red' })
  expect(banners).toEqual([])
})

test.each([
  ['is empty', ''],
  ['is full of NULs', '\0'.repeat(500)],
  ['ends in the middle', '{"version":1,"colour":"re'],
  ['is no object', 'null'],
  ['is an empty list', '[]'],
  ['is an empty object', '{}'],
  ['has the wrong shape', '{"version":1,"colour":7}'],
  ['lacks its version', '{"colour":"red"}'],
  ['is of a later version', '{"version":2,"colour":"red"}'],
  ['has a field of a later version', '{"version":1,"colour":"red","shade":"dark"}'],
])('a file that %s is kept aside, and the person is told', async (_, text) => {
  await writeFile(path, text)
  const store = open()
  const keptAs = 'settings.json.corrupt-2026-01-15T09-30-00.000Z'
  expect(store.get()).toEqual({ colour: 'none' })
  expect(banners).toEqual([{ kind: 'file-reset', file: 'settings', keptAs }])
  store.set({ colour: 'blue' })
  expect(open().get()).toEqual({ colour: 'blue' })
  expect(await readFile(join(folder, keptAs), 'utf8')).toBe(text)
  expect(banners).toHaveLength(1)
})

test('a folder in the place of the file stays as it is; changes wait in memory until it is gone', async () => {
  await mkdir(path)
  await writeFile(join(path, 'precious'), 'keep me')
  const store = open()
  expect(store.get()).toEqual({ colour: 'none' })
  expect(banners).toEqual([notSaving])

  store.set({ colour: 'red' })
  await clock.advance(30_000)
  expect(store.get()).toEqual({ colour: 'red' })
  expect(await readFile(join(path, 'precious'), 'utf8')).toBe('keep me')
  expect(banners).toEqual([notSaving])

  await rm(path, { recursive: true })
  await clock.advance(30_000)
  expect(open().get()).toEqual({ colour: 'red' })
})

test('a file that the system does not open is not replaced, and the person is told', async () => {
  await symlink('settings.json', path)
  const store = open()
  store.set({ colour: 'red' })
  expect(store.get()).toEqual({ colour: 'red' })
  await clock.advance(30_000)
  expect(banners).toEqual([notSaving])
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('a file that may not be read is not replaced, and the person is told', async () => {
  const text = '{"version":1,"colour":"red"}'
  await writeFile(path, text, { mode: 0o000 })
  for (const path of [parent, folder]) await chmod(path, 0o777)
  const store = boundByModes(() => open())
  boundByModes(() => store.set({ colour: 'blue' }))
  expect(store.get()).toEqual({ colour: 'blue' })
  expect(banners).toEqual([notSaving])
  await chmod(path, 0o600)
  await clock.advance(30_000)
  expect(await readFile(path, 'utf8'), 'nor when it may be read again').toBe(text)
})

test('a folder that takes no files does not hold the app up', async () => {
  const store = open()
  store.set({ colour: 'red' })
  await chmod(parent, 0o777)
  await chmod(folder, 0o555)
  const before = process.cpuUsage()
  boundByModes(() => store.set({ colour: 'blue' }))
  expect(cpuMsSince(before), 'trying again without giving way takes a second').toBeLessThan(500)
  expect(store.get()).toEqual({ colour: 'blue' })
  expect(banners).toEqual([notSaving])
  await chmod(folder, 0o700)
  await clock.advance(30_000)
  expect(await onDisk()).toEqual({ version: 1, colour: 'blue' })
})

test('a change that the disk refuses is kept, tried again every 30 s, and told once', async () => {
  const store = open()
  store.set({ colour: 'red' })
  await rename(folder, join(parent, 'elsewhere'))
  await writeFile(folder, 'in the way')

  store.set({ colour: 'green' })
  store.set({ colour: 'blue' })
  await clock.advance(90_000)
  expect(store.get()).toEqual({ colour: 'blue' })
  expect(banners).toEqual([notSaving])

  await rm(folder)
  await rename(join(parent, 'elsewhere'), folder)
  expect(await onDisk()).toEqual({ version: 1, colour: 'red' })
  await clock.advance(29_999)
  expect(await onDisk()).toEqual({ version: 1, colour: 'red' })
  await clock.advance(1)
  expect(await onDisk()).toEqual({ version: 1, colour: 'blue' })
})

test('a disk that refuses a second time is told a second time', async () => {
  const store = open()
  for (const colour of ['red', 'green']) {
    await rm(folder, { recursive: true })
    await writeFile(folder, 'in the way')
    store.set({ colour })
    await rm(folder)
    await clock.advance(30_000)
    expect(await onDisk()).toEqual({ version: 1, colour })
  }
  expect(banners).toEqual([notSaving, notSaving])
})

test('what the disk refused is tried once more when the app quits', async () => {
  const store = open()
  await rm(folder, { recursive: true })
  await writeFile(folder, 'in the way')
  store.set({ colour: 'red' })
  store.flush()
  expect(banners).toEqual([notSaving])
  await rm(folder)
  store.flush()
  expect(await onDisk()).toEqual({ version: 1, colour: 'red' })
})

test('setting what is set already writes nothing', async () => {
  const store = open()
  store.set({ colour: 'red' })
  const { ino } = await stat(path)
  store.set({ colour: 'red' })
  store.flush()
  expect((await stat(path)).ino, 'a write makes a new file').toBe(ino)
})

test('changes that follow each other are written together', async () => {
  const store = open(1_000)
  store.set({ colour: 'red' })
  await clock.advance(600)
  store.set({ colour: 'green' })
  expect(await readdir(folder)).toEqual([])
  await clock.advance(400)
  expect(await onDisk()).toEqual({ version: 1, colour: 'green' })
  const { ino } = await stat(path)
  await clock.advance(60_000)
  expect((await stat(path)).ino).toBe(ino)
})

test('quitting writes what still waits, and only that', async () => {
  const store = open(1_000)
  store.flush()
  expect(await readdir(folder)).toEqual([])
  store.set({ colour: 'red' })
  store.flush()
  expect(await onDisk()).toEqual({ version: 1, colour: 'red' })
})

/** The CPU time of this process (ms), whatever else the computer does. */
function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
