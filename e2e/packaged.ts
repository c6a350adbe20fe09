import { type ChildProcess, spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { sandboxFlags } from '../scripts/sandbox.mjs'
import { checkout, exitCodeOf } from './processes'

/** This platform's production build. */
export const packaged = join(checkout, 'dist/linux-unpacked')
/** Processes started from it that have not ended. */
export const running = new Set<ChildProcess>()

/** Whether the package is older than its parts. The app itself was built before the tests. */
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

/** Makes the production build, unless it is up to date. */
export async function makePackageUnlessFresh(): Promise<void> {
  if (!(await isStale())) return
  const script = join(checkout, 'scripts/package.mjs')
  const packing = spawn(process.execPath, [script], { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await exitCodeOf(packing)
  if (code !== 0) throw new Error(`Packaging ended with code ${code}`)
}

/** A production build takes no debugger in its main process, so only its window is driven from here. */
export async function startPackaged(dataFolder: string, env: NodeJS.ProcessEnv, folder = packaged) {
  const args = [`--user-data-dir=${dataFolder}`, '--remote-debugging-port=0', ...sandboxFlags()]
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(join(folder, 'pausebar'), args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = exitCodeOf(child)
  running.add(child)
  void ended.then(() => running.delete(child))
  const browser = await chromium.connectOverCDP(await debuggingAddress(child.stderr))
  const [context] = browser.contexts()
  if (!context) throw new Error('The packaged app has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  /** Detaches from the window. While it is driven it behaves as if it were visible. */
  const detach = () => browser.close()
  return { page, ended, startedAt, pid: child.pid ?? 0, detach }
}

async function debuggingAddress(errors: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: errors, signal: AbortSignal.timeout(60_000) })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('The packaged app ended before it had a window')
}
