// @ts-check
import './setUp/nodeVersion.mjs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { runAsCommand } from './say.mjs'

const seeds = fileURLToPath(new URL('../e2e/chaos/seeds.ts', import.meta.url))

await runAsCommand(async () => {
  /** @type {{ module: { runSeeds(args: string[]): Promise<number> } }} */
  const { module } = await runnerImport(seeds, { configFile: false, logLevel: 'error' })
  return module.runSeeds(process.argv.slice(2))
})
