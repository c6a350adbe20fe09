import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, expect } from '@playwright/test'
import { AltaDocument } from '../main/simulatedAlta/altaDocumentForTest'
import {
  type SimulatedAlta,
  type SimulatedAltaOptions,
  startSimulatedAlta,
} from '../main/simulatedAlta/simulatedAlta'
import { startDisplay } from '../scripts/desktop/display.mjs'
import type { TrayHost } from '../scripts/desktop/trayHost.mjs'
import { startVirtualDesktop } from '../scripts/desktop/virtualDesktop.mjs'
import { sandboxFlags } from '../scripts/sandbox.mjs'
import { electronRuntime } from '../scripts/setUp/electronRuntime.mjs'
import { PauseBar } from './pauseBar'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const document = new AltaDocument(new URL('alta.openapi.yaml', import.meta.url))

export const q1 = { id: '11111111-1111-4111-8111-111111111111', name: 'Q1 Outbound — Fintech CFOs' }
export const webinar = { id: '22222222-2222-4222-8222-222222222222', name: 'Webinar follow-up' }
export const blackFriday = { id: '33333333-3333-4333-8333-333333333333', name: 'Black Friday pricing' }

type Desktop = Awaited<ReturnType<typeof startVirtualDesktop>>

interface StartOptions {
  /** The folder that Electron starts; by default the checkout. */
  app?: string
  args?: string[]
  env?: NodeJS.ProcessEnv
}

export interface Fixtures {
  /** What this test's desktop has; by default an unlocked keyring and a tray. */
  desktopWishes: {
    keyring?: 'unlocked' | 'locked' | 'none'
    trayHost?: boolean
    sessionBus?: boolean
    windowManager?: boolean
  }
  /** The simulated Alta, with its campaigns. */
  altaOptions: SimulatedAltaOptions
  /** Matches the bug that the test provokes; null for none. */
  bug: RegExp | null
  desktop: Desktop
  tray: TrayHost
  alta: SimulatedAlta
  dataFolder: string
  /** Starts PauseBar on this desktop. Later starts in the same test use the same data. */
  start: (options?: StartOptions) => Promise<PauseBar>
  /** PauseBar, connected to `alta` through the form, with its popover open. */
  pauseBar: PauseBar
}

export interface WorkerFixtures {
  display: Awaited<ReturnType<typeof startDisplay>>
  runtime: Awaited<ReturnType<typeof electronRuntime>>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's dependencies in this pattern.
    async ({}, use) => {
      const display = await startDisplay()
      await use(display)
      await display.stop()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  runtime: [async ({}, use) => use(await electronRuntime()), { scope: 'worker' }],
  desktopWishes: [{}, { option: true }],
  bug: [null, { option: true }],
  altaOptions: [
    { campaigns: [q1, { ...blackFriday, status: 'paused' }, webinar], token: 'alta-secret-7f3b' },
    { option: true },
  ],
  desktop: async ({ display, desktopWishes }, use) => {
    const desktop = await startVirtualDesktop({ ...desktopWishes, display: display.name })
    await use(desktop)
    await desktop.stop()
  },
  tray: async ({ desktop }, use) => {
    if (!desktop.trayHost) throw new Error('This desktop has no session bus, and so no tray')
    await use(desktop.trayHost)
  },
  alta: async ({ altaOptions }, use) => {
    const alta = await startSimulatedAlta(altaOptions)
    await use(alta)
    await alta.stop()
    // In every test, PauseBar may send only requests that Alta documents.
    expect(alta.requests.flatMap((request) => document.faultsOfRequest(request))).toEqual([])
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'pausebar-data-'))
    await use(folder)
    // With retries, because a Chromium process that outlives the app for a moment may still write a file there.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },
  start: async ({ runtime, desktop, alta, dataFolder, bug }, use) => {
    const { url } = alta
    const running: PauseBar[] = []
    const complaints: string[] = []
    await use(async ({ app = checkout, args = [], env = {} } = {}) => {
      const electron = await _electron.launch({
        executablePath: runtime.executable,
        args: [app, `--user-data-dir=${dataFolder}`, ...sandboxFlags(), ...args],
        env: definedOnly({ ...desktop.env, ALTA_API_URL: url, ...env }),
      })
      let output = ''
      for (const stream of [electron.process().stdout, electron.process().stderr]) {
        stream?.on('data', (data) => {
          output += String(data)
        })
      }
      const page = await electron.firstWindow()
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      const pauseBar = new PauseBar(electron, page, () => output)
      running.push(pauseBar)
      return pauseBar
    })
    for (const pauseBar of running) {
      await pauseBar.quit()
      const bugs = pauseBar.output().match(/unexpected error .*/g) ?? []
      expect(bugs.filter((line) => !bug?.test(line))).toEqual([])
      expect(bugs.length > 0).toBe(bug !== null)
    }
    expect(complaints).toEqual([])
  },
  pauseBar: async ({ start, alta }, use) => {
    const pauseBar = await start()
    await pauseBar.connect(alta.token)
    await expect(pauseBar.campaigns).toBeVisible()
    await use(pauseBar)
  },
})

export { expect }

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
