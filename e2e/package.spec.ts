import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { Page } from '@playwright/test'
import { makePackageUnlessFresh, packaged, running, startPackaged } from './packaged'
import { asOrdinaryUser, exitCodeOf, ordinaryUser, rendererOf } from './processes'
import { expect, q1, test, webinar } from './test'
import { type ServedUpdate, serveUpdate, type Updatable, updatable } from './update'

const execute = promisify(execFile)

test.afterEach(() => {
  for (const child of running) child.kill()
})

// One after the other: the first makes the package that the others use.
test.describe.configure({ mode: 'serial' })

test('the packaged app connects, lists, pauses from tray and window, and remembers the token', async ({
  desktop,
  tray,
  alta,
  dataFolder,
}) => {
  await makePackageUnlessFresh()
  const start = () => startPackaged(dataFolder, { ...desktop.env, ALTA_API_URL: alta.url })

  const first = await start()
  const toggle = (page: Page, name: string) => page.getByRole('switch', { name, exact: true })
  await first.page.getByRole('textbox', { name: 'API token' }).fill(alta.token)
  await first.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(toggle(first.page, q1.name)).toBeChecked()
  await expect(first.page.getByRole('switch')).toHaveCount(3)
  const drawings = await tray.iconPixmap()
  expect(drawings.some(({ argb }) => argb.some((byte) => byte !== 0))).toBe(true)
  await tray.clickMenu(`Pause “${q1.name}”`)
  await expect(toggle(first.page, q1.name)).not.toBeChecked()
  await toggle(first.page, webinar.name).click()
  await expect(toggle(first.page, webinar.name)).not.toBeChecked()
  expect([alta.campaign(q1.id).status, alta.campaign(webinar.id).status]).toEqual(['paused', 'paused'])
  await tray.clickMenu('Quit PauseBar')
  expect(await first.ended).toBe(0)

  const second = await start()
  await tray.clickMenu(`Resume “${q1.name}”`)
  await expect(toggle(second.page, q1.name)).toBeChecked()
  await tray.clickMenu('Quit PauseBar')
  expect(await second.ended).toBe(0)
})

test('the package holds what runs, the keychain binary of this platform, and the licenses of both', () => {
  const archive = join(packaged, 'resources/app.asar')
  const files = listPackage(archive, { isPack: false })
  const scripts = files.filter((file) => /^\/out\/main\/.*\.js$/.test(file))
  expect(scripts.length).toBeGreaterThan(3)
  // PauseBar opens no links, so an attacker cannot make it open one.
  for (const script of scripts)
    expect(extractFile(archive, script.slice(1)).toString()).not.toContain('openExternal')
  const modules = files.filter((file) => file.startsWith('/node_modules/'))
  expect(modules.filter((file) => !file.startsWith('/node_modules/keytar'))).toEqual([])
  expect(modules.filter((file) => file.endsWith('.node'))).toEqual([
    `/node_modules/keytar/prebuilds/${process.platform}-${process.arch}/keytar.node`,
  ])
  expect(files).toContain('/node_modules/keytar/LICENSE.md')
  const licenses = ['main', 'renderer'].map((part) =>
    extractFile(archive, `out/${part}/licenses.md`).toString(),
  )
  for (const name of ['axios', 'zod', 'electron-store', '@jellybrick/dbus-next', 'react-dom', 'lucide-react'])
    expect(licenses.join()).toContain(`## ${name} - `)
  expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([])
})

test('the package’s program is no Node, takes no debugger, and runs this app alone', async () => {
  // The program stores them as the characters 0 and 1.
  const [off, on] = [48, 49]
  const fuses = await getCurrentFuseWire(join(packaged, 'pausebar'))
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  })
})

test('started by an ordinary user, the page runs in Chromium’s sandbox', async ({ display }) => {
  const folder = await mkdtemp(join(tmpdir(), 'pausebar-sandbox-'))
  const app = join(folder, 'app')
  await execute('cp', ['--archive', '--link', packaged, app]).catch(() =>
    cp(packaged, app, { recursive: true }),
  )
  await mkdir(join(folder, 'home'))
  await execute('chown', [`${ordinaryUser}`, folder, join(folder, 'home')])
  const env = { DISPLAY: display.name, HOME: join(folder, 'home'), DBUS_SESSION_BUS_ADDRESS: 'disabled:' }
  const [program = '', ...args] = asOrdinaryUser([
    join(app, 'pausebar'),
    `--user-data-dir=${folder}/home/data`,
  ])
  const child = spawn(program, args, { cwd: folder, env, stdio: 'ignore' })
  running.add(child)
  await expect.poll(() => rendererOf(app)).toMatchObject({ seccomp: 'filter', mayGainPrivileges: false })
  const ended = exitCodeOf(child)
  child.kill()
  await ended
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

test.describe('a newer PauseBar', () => {
  let updates: ServedUpdate
  let program: Updatable
  let first: Awaited<ReturnType<typeof startPackaged>>

  /** Starts the package while the server has a newer one. `sent` replaces the newer one's real file. */
  const startBesideNewer = async (env: NodeJS.ProcessEnv, dataFolder: string, sent?: string) => {
    updates = await serveUpdate('9.9.9', sent)
    program = await updatable(updates.url)
    first = await startPackaged(dataFolder, { ...env, APPIMAGE: program.appImage }, program.folder)
    return first
  }
  const quit = async () => {
    process.kill(first.pid, 'SIGTERM')
    expect(await first.ended).toBe(0)
  }
  const installed = () => readFile(program.appImage, 'utf8')

  test.afterEach(async () => {
    await updates.stop()
    await program.remove()
  })

  test('is found, downloaded when the person says so, and in place after quitting', async ({
    desktop,
    alta,
    dataFolder,
  }) => {
    const { page } = await startBesideNewer({ ...desktop.env, ALTA_API_URL: alta.url }, dataFolder)
    await expect(page.getByText('PauseBar 9.9.9 is available.')).toBeVisible()
    expect(updates.asked).toEqual(['/latest-linux.yml'])
    await page.getByRole('button', { name: 'Download' }).click()
    await expect(page.getByText('PauseBar 9.9.9 will be installed when you quit.')).toBeVisible()
    expect(await installed()).toBe('this version')
    await quit()
    expect(await installed()).toBe(updates.text)
  })

  test('is started in place of this one when the person says so', async ({ desktop, alta, dataFolder }) => {
    const { page, ended } = await startBesideNewer({ ...desktop.env, ALTA_API_URL: alta.url }, dataFolder)
    await page.getByRole('button', { name: 'Download' }).click()
    await page.getByRole('button', { name: 'Restart now' }).click()
    expect(await ended).toBe(0)
    await expect.poll(() => existsSync(`${program.appImage}.started`)).toBe(true)
  })

  test('that is not what its maker wrote is not taken', async ({ desktop, alta, dataFolder }) => {
    const env = { ...desktop.env, ALTA_API_URL: alta.url }
    const { page } = await startBesideNewer(env, dataFolder, 'something else')
    await page.getByRole('button', { name: 'Download' }).click()
    await expect(page.getByText('PauseBar 9.9.9 couldn’t be downloaded.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await quit()
    expect(await installed()).toBe('this version')
  })
})
