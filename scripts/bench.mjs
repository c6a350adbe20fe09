// @ts-check
import './setUp/nodeVersion.mjs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { build } from './build.mjs'
import { runAsCommand, say } from './say.mjs'
import { setUp } from './setUp.mjs'

const benches = fileURLToPath(new URL('../e2e/bench/bench.ts', import.meta.url))

// docs/performance.md explains the figures.
await runAsCommand(async () => {
  await setUp({ virtualDesktop: true })
  await build()
  /** @type {{ module: { bench(say: (text: string) => void): Promise<void> } }} */
  const { module } = await runnerImport(benches, { configFile: false, logLevel: 'error' })
  await module.bench(say)
  return 0
})
