// @ts-check
import './setUp/nodeVersion.mjs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runTool } from './run.mjs'
import { runAsCommand, say } from './say.mjs'
import { setUp } from './setUp.mjs'

runAsCommand(async () => {
  if (process.platform !== 'linux') throw new Error('The proxies and servers that are tried here need Linux.')
  await setUp({ virtualDesktop: true, networks: true })
  await build()
  const reports = await mkdtemp(join(tmpdir(), 'pausebar-networks-'))
  try {
    return await runTests(join(reports, 'networks.json'))
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
})

/** @param {string} report */
async function runTests(report) {
  const { tallyPlaywright } = await import('./test/tally.mjs')
  const config = ['--config', 'e2e/networks/playwright.config.ts']
  const args = ['test', ...config, '--reporter=list,json', ...process.argv.slice(2)]
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const { passed, failed } = await tallyPlaywright(report, await runTool('@playwright/test', args, env))
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
