// @ts-check
import './setUp/nodeVersion.mjs'
import { build } from './build.mjs'
import { runTool } from './run.mjs'
import { runAsCommand } from './say.mjs'
import { setUp } from './setUp.mjs'

await runAsCommand(async () => {
  await setUp({ virtualDesktop: true })
  await build()
  return runTool('@playwright/test', [
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ])
})
