import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createPackage } from '@electron/asar'
import type { Page } from '@playwright/test'
import { startSimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import { startVirtualDesktop } from '../../scripts/desktop/virtualDesktop.mjs'
import { makePackageUnlessFresh, packaged, startPackaged } from '../packaged'
import { checkout } from '../processes'

const execute = promisify(execFile)
const token = 'alta-bench-token'

/** Now (ms since the epoch, with fractions). */
export const now = () => performance.timeOrigin + performance.now()

export type Running = Awaited<ReturnType<typeof startPackaged>>
export type BenchSetup = Awaited<ReturnType<typeof setUpBench>>

/** A desktop, an Alta with ten campaigns, PauseBar connected to it, and the bare program, ready to be started. */
export async function setUpBench() {
  await makePackageUnlessFresh()
  const folder = await mkdtemp(join(tmpdir(), 'pausebar-bench-'))
  const bare = await bareProgram(folder)
  const desktop = await startVirtualDesktop()
  const tray = desktop.trayHost
  if (!tray) throw new Error('This desktop has no tray')
  const alta = await startSimulatedAlta({ campaigns: campaignsOf(10), token })
  const data = { own: join(folder, 'own'), bare: join(folder, 'bare-data') }
  const env = { ...desktop.env, ALTA_API_URL: alta.url }
  const startOwn = (environment: NodeJS.ProcessEnv = env) => startPackaged(data.own, environment)
  const startBare = () => startPackaged(data.bare, env, bare)
  const quit = async ({ pid, ended }: Running) => {
    process.kill(pid, 'SIGTERM')
    await ended
  }
  const tearDown = async () => {
    await alta.stop()
    await desktop.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const setup = { alta, tray, data, env, startOwn, startBare, quit, tearDown }
  await connectOnce(setup)
  return setup
}

export const campaignsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Outbound ${String(index).padStart(5, '0')} — Fintech CFOs`,
  }))

/** A copy of PauseBar's package, with the bare program in place of PauseBar. */
async function bareProgram(folder: string): Promise<string> {
  const app = join(folder, 'bare')
  await execute('cp', ['--archive', packaged, app])
  await rm(join(app, 'resources/app.asar.unpacked'), { recursive: true })
  const source = join(folder, 'source')
  await cp(join(checkout, 'e2e/bench/bare'), source, { recursive: true })
  await cp(join(checkout, 'assets/tray/normal.png'), join(source, 'icon.png'))
  await rm(join(app, 'resources/app.asar'))
  await createPackage(source, join(app, 'resources/app.asar'))
  return app
}

async function connectOnce({ startOwn, quit }: Pick<BenchSetup, 'startOwn' | 'quit'>): Promise<void> {
  const first = await startOwn()
  await first.page.getByRole('textbox', { name: 'API token' }).fill(token)
  await first.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await first.page.getByRole('listitem').first().waitFor()
  await quit(first)
}

/** When the page marked its first list (ms since the epoch). */
export function firstListAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((marks) => {
          const [mark] = marks.getEntriesByName('campaigns')
          if (mark) resolve(performance.timeOrigin + mark.startTime)
        })
        observer.observe({ type: 'mark', buffered: true })
      }),
  )
}

/** When the icon was registered, of a program that was started after the others had ended. */
export async function trayAt({ tray }: BenchSetup): Promise<number> {
  return (await tray.waitForItem()).at
}
