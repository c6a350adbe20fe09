import { type ChildProcess, spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { sandboxFlags } from '../scripts/sandbox.mjs'
import { checkout, exitCodeOf } from './processes'
import { expect, q1, test, webinar } from './test'

const packaged = join(checkout, 'dist/linux-unpacked')
const running = new Set<ChildProcess>()

test.afterEach(() => {
  for (const child of running) child.kill()
})

test('the packaged app connects, lists, pauses from tray and window, and remembers the token', async ({
  desktop,
  tray,
  alta,
  dataFolder,
}) => {
  test.setTimeout(120_000)
  if (await isStale()) await makePackage()
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

/** Whether the package is older than what it is made of; the app itself was built before the tests. */
async function isStale(): Promise<boolean> {
  const madeAt = await changedAt(join(packaged, 'resources/app.asar'))
  const parts = ['out/.sources-sha256', 'electron-builder.yml', 'scripts/package.mjs']
  const changes = await Promise.all(parts.map((part) => changedAt(join(checkout, part))))
  return changes.some((at) => at > madeAt)
}

const changedAt = (file: string) =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

async function makePackage(): Promise<void> {
  const script = join(checkout, 'scripts/package.mjs')
  const packing = spawn(process.execPath, [script], { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] })
  expect(await exitCodeOf(packing)).toBe(0)
}

/** A production build takes no debugger in its main process, so only its window is driven from here. */
async function startPackaged(dataFolder: string, env: NodeJS.ProcessEnv) {
  const args = [`--user-data-dir=${dataFolder}`, '--remote-debugging-port=0', ...sandboxFlags()]
  const child = spawn(join(packaged, 'pausebar'), args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = exitCodeOf(child)
  running.add(child)
  void ended.then(() => running.delete(child))
  const browser = await chromium.connectOverCDP(await debuggingAddress(child.stderr))
  const [context] = browser.contexts()
  if (!context) throw new Error('The packaged app has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return { page, ended }
}

async function debuggingAddress(errors: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: errors, signal: AbortSignal.timeout(20_000) })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('The packaged app ended before it had a window')
}
