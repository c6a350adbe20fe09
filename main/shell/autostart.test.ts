import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { autostartFile, autostartIn } from './autostart'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-autostart-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('starting at login', () => {
  const file = () => join(folder, 'autostart', 'pausebar.desktop')

  it('is a file for all to read, made whole, and gone when it is turned off', async () => {
    const autostart = autostartIn(folder, autostartFile(['/opt/pausebar', '--hidden']))
    expect(autostart.isOn()).toBe(false)
    expect(autostart.turn(true)).toBe(true)
    expect(autostart.isOn()).toBe(true)
    expect(await readFile(file(), 'utf8')).toContain('\nExec="/opt/pausebar" "--hidden"\n')
    expect((await stat(file())).mode & 0o777).toBe(0o644)
    expect(await readdir(join(folder, 'autostart'))).toEqual(['pausebar.desktop'])
    expect(autostart.turn(false)).toBe(true)
    expect(autostart.isOn()).toBe(false)
    expect(autostart.turn(false)).toBe(true)
  })

  it('says so when the disk refuses', async () => {
    await writeFile(join(folder, 'autostart'), 'no folder')
    const autostart = autostartIn(folder, '')
    expect(autostart.turn(true)).toBe(false)
    expect(autostart.isOn()).toBe(false)
  })
})

it.each([
  ['/opt/Pause Bar/pausebar', '"/opt/Pause Bar/pausebar"'],
  ['/a"b', String.raw`"/a\\"b"`],
  ['/a$b`c', String.raw`"/a\\$b\\${'`'}c"`],
  [String.raw`/a\b`, String.raw`"/a\\\\b"`],
  ['/100%', '"/100%%"'],
])('the program %s is written %s', (program, written) => {
  expect(autostartFile([program])).toContain(`\nExec=${written}\n`)
})
