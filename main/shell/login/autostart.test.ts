import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Autostart, findProgram } from './autostart'

let folder: string
let program: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-autostart-'))
  program = await makeProgram('Pause Bar/pausebar')
  for (const each of ['home', 'all']) await mkdir(join(folder, each, 'autostart'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

async function makeProgram(path: string): Promise<string> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, '')
  await chmod(file, 0o755)
  return file
}

const file = () => join(folder, 'home', 'autostart', 'pausebar.desktop')
const fileForAll = () => join(folder, 'all', 'autostart', 'pausebar.desktop')
const text = () => readFile(file(), 'utf8')

/** PauseBar on MATE. */
function autostart(part: { program?: string; configFolder?: string } = {}) {
  return new Autostart(
    { configFolder: part.configFolder ?? join(folder, 'home'), systemFolders: [join(folder, 'all')] },
    {
      program: part.program ?? program,
      appFolder: null,
      args: ['--hidden'],
      dataFolder: '/home/ann/.config/PauseBar',
      usualFolder: '/home/ann/.config/PauseBar',
    },
    { desktops: ['MATE'], findProgram },
  )
}

describe('starting at login', () => {
  it('is a file for all to read, made whole, and gone when it is turned off', async () => {
    expect(autostart().isOn()).toBe(false)
    expect(autostart().turn(true)).toBe(true)
    expect(autostart().isOn()).toBe(true)
    expect(await text()).toContain(`\nExec="${program}" "--hidden"\nTryExec=${program}\n`)
    expect((await stat(file())).mode & 0o777).toBe(0o644)
    expect(await readdir(join(file(), '..'))).toEqual(['pausebar.desktop'])
    expect(autostart().turn(false)).toBe(true)
    expect(autostart().isOn()).toBe(false)
    expect(await readdir(join(file(), '..'))).toEqual([])
    expect(autostart().turn(false)).toBe(true)
  })

  it('makes the folder that its file belongs in', () => {
    expect(autostart({ configFolder: join(folder, 'new') }).turn(true)).toBe(true)
  })

  it('says so when what it wrote starts nothing', () => {
    const gone = autostart({ program: join(folder, 'gone') })
    expect(gone.turn(true)).toBe(false)
    expect(gone.isOn()).toBe(false)
  })

  it('what cannot be read starts nothing, whatever the system has', async () => {
    await writeFile(fileForAll(), `[Desktop Entry]\nType=Application\nName=PauseBar\nExec="${program}"\n`)
    await mkdir(file())
    expect(autostart().isOn()).toBe(false)
  })

  it('a file with nothing but a word of the person’s added is kept when it is turned off', async () => {
    autostart().turn(true)
    await writeFile(file(), `# mine\n${await text()}`)
    expect(autostart().turn(false)).toBe(true)
    expect(await text()).toMatch(/^# mine\n/)
  })

  it('says so when the disk refuses', async () => {
    await writeFile(join(folder, 'no-folder'), '')
    const refused = autostart({ configFolder: join(folder, 'no-folder') })
    expect(refused.turn(true)).toBe(false)
    expect(refused.isOn()).toBe(false)
  })

  it('what the desktop turned off is off, and is turned on again with what a person added', async () => {
    autostart().turn(true)
    const changed = `# later\n${await text()}Hidden=true\nX-GNOME-Autostart-Delay=20\nOnlyShowIn=XFCE;\n`
    await writeFile(file(), changed.replace('enabled=true', 'enabled=false'))
    expect(autostart().isOn()).toBe(false)
    expect(autostart().turn(true)).toBe(true)
    expect(autostart().isOn()).toBe(true)
    expect(await text()).toMatch(/^# later\n/)
    expect(await text()).toMatch(/\nX-GNOME-Autostart-enabled=true\nX-GNOME-Autostart-Delay=20\n$/)
    expect(autostart().turn(false)).toBe(true)
    expect(await text()).toMatch(/\nX-GNOME-Autostart-Delay=20\nHidden=true\n$/)
    expect(autostart().isOn()).toBe(false)
  })

  it('a program that has moved is written anew, with the arguments that it had', async () => {
    autostart().turn(true)
    const added = (await text()).replace('"--hidden"', '"--hidden" "--lang=de"')
    await writeFile(file(), `${added}X-GNOME-Autostart-Delay=20\n`)
    const moved = await makeProgram('opt/pausebar')
    await rm(program)
    const after = autostart({ program: moved })
    expect(after.isOn()).toBe(false)
    after.followProgram()
    expect(after.isOn()).toBe(true)
    expect(await text()).toContain(`\nExec="${moved}" "--hidden" "--lang=de"\nTryExec=${moved}\n`)
    expect(await text()).toContain('X-GNOME-Autostart-Delay=20')
  })

  it('another PauseBar of the same kind is replaced by the one that runs', async () => {
    autostart().turn(true)
    const other = await makeProgram('opt/pausebar')
    const after = autostart({ program: other })
    expect(after.isOn()).toBe(true)
    after.followProgram()
    expect(await text()).toContain(`Exec="${other}" "--hidden"`)
  })

  it.each([
    ['another program', 'Name=Mine\nExec=/bin/true\n'],
    ['what was turned off', 'Name=PauseBar\nExec="/gone/pausebar" "--hidden"\nHidden=true\n'],
    ['a shell that waits', 'Name=PauseBar\nExec=sh -c "sleep 9; /gone/pausebar --hidden"\n'],
    ['an AppImage that lies elsewhere', 'Name=PauseBar\nExec="/gone/PauseBar-0.1.0.AppImage" "--hidden"\n'],
    ['other data', 'Name=PauseBar\nExec="/gone/pausebar" "--user-data-dir=/other" "--hidden"\n'],
  ])('%s is left as it stands', async (_, lines) => {
    await writeFile(file(), `[Desktop Entry]\nType=Application\n${lines}`)
    autostart().followProgram()
    expect(await text()).toBe(`[Desktop Entry]\nType=Application\n${lines}`)
    expect(autostart().isOn()).toBe(false)
  })

  it('what the system starts for everybody counts, and is turned off for this person alone', async () => {
    await writeFile(fileForAll(), `[Desktop Entry]\nType=Application\nName=PauseBar\nExec="${program}"\n`)
    expect(autostart().isOn()).toBe(true)
    expect(autostart().turn(true)).toBe(true)
    expect(await readdir(join(file(), '..'))).toEqual([])
    expect(autostart().turn(false)).toBe(true)
    expect(autostart().isOn()).toBe(false)
    expect(await text()).toContain('Hidden=true')
    expect(autostart().turn(true)).toBe(true)
    expect(autostart().turn(false)).toBe(true)
    expect(await text()).toContain('Hidden=true')
  })

  it('a link to a file that is kept elsewhere stays a link', async () => {
    const kept = join(folder, 'dotfiles')
    await writeFile(kept, '')
    await symlink(kept, file())
    expect(autostart().turn(true)).toBe(true)
    expect((await lstat(file())).isSymbolicLink()).toBe(true)
    expect(await readFile(kept, 'utf8')).toContain('Exec=')
  })
})
