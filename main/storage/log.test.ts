import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { openLog } from './log'

let parent: string
let folder: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pausebar-log-'))
  folder = join(parent, 'data')
})
afterEach(() => rm(parent, { recursive: true }))

const open = () => openLog(folder, new FakeClock(Date.UTC(2026, 0, 15, 9, 30)))
const textOf = (name = 'pausebar.log') => readFile(join(folder, name), 'utf8')
const modeOf = async (name: string) => (await stat(join(folder, name))).mode & 0o777

test('what happens is there at once, a line each with its time, for the owner only, over more than one start', async () => {
  open().log({ event: 'recovered' })
  open().log({ event: 'resting', error: 'server 503' })
  expect(await textOf()).toBe(
    '{"at":"2026-01-15T09:30:00.000Z","event":"recovered"}\n' +
      '{"at":"2026-01-15T09:30:00.000Z","event":"resting","error":"server 503"}\n',
  )
  expect(await modeOf('pausebar.log')).toBe(0o600)
})

test('a log that others may read is closed to them', async () => {
  await mkdir(folder)
  await writeFile(join(folder, 'pausebar.log'), '', { mode: 0o644 })
  open().log({ event: 'recovered' })
  expect(await modeOf('pausebar.log')).toBe(0o600)
})

test('at 1 MiB a new log begins, and the one before is kept', async () => {
  const log = open()
  const line = { event: 'resting', error: 'ü'.repeat(300) } as const
  for (let lines = 0; lines < 2_500; lines += 1) log.log(line)
  expect((await readdir(folder)).sort()).toEqual(['pausebar.log', 'pausebar.old.log'])
  for (const name of ['pausebar.log', 'pausebar.old.log']) {
    const { size } = await stat(join(folder, name))
    expect(size).toBeGreaterThan(400_000)
    expect(size).toBeLessThanOrEqual(1024 * 1024)
    expect(await modeOf(name)).toBe(0o600)
    expect(
      (await textOf(name))
        .trimEnd()
        .split('\n')
        .every((each) => JSON.parse(each).error),
    ).toBe(true)
  }
})

test.each([
  ['the folder is a file', () => writeFile(folder, '')],
  ['a folder is in the place of the log', () => mkdir(join(folder, 'pausebar.log'), { recursive: true })],
])('when %s, lines are lost and nothing else', async (_, hinder) => {
  await hinder()
  const log = open()
  expect(() => log.log({ event: 'stopped' })).not.toThrow()
})

test('a folder that cannot be made is no obstacle once it is there', async () => {
  await writeFile(folder, '')
  const log = open()
  log.log({ event: 'stopped' })
  await rm(folder)
  await mkdir(folder)
  log.log({ event: 'recovered' })
  expect(await textOf()).toMatch(/^\S*"recovered"}\n$/)
})

test('a long text is cut, and a token within it leaves no part', async () => {
  const log = open()
  log.hide('alta-secret')
  log.log({ event: 'resting', error: `${'x'.repeat(295)}alta-secret${'y'.repeat(900)}` })
  expect(JSON.parse(await textOf()).error).toBe(`${'x'.repeat(295)}[toke`)
})

test('a token is hidden wherever it stands, and lines stay JSON', async () => {
  const token = 'alta"\\secret'
  const log = open()
  log.hide(token)
  log.log({ event: 'unexpected', reference: 'a1', name: `Error ${token}`, frames: ['run', `at ${token}`] })
  expect(JSON.parse(await textOf())).toMatchObject({ name: 'Error [token]', frames: ['run', 'at [token]'] })
  expect(log.scrub(`${token}!`)).toBe('[token]!')
})
