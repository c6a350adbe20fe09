// @ts-check
import './setUp/nodeVersion.mjs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runTool } from './run.mjs'
import { reasonOf, runAsCommand, say } from './say.mjs'
import { setUp } from './setUp.mjs'

const checks = [
  { title: 'Lint and format', tool: '@biomejs/biome', args: ['check', '.'] },
  { title: 'Types', tool: 'typescript', args: ['--build'] },
  { title: 'Unused code', tool: 'knip', args: [] },
]

runAsCommand(async () => {
  await setUp({ virtualDesktop: true })
  const reports = await mkdtemp(join(tmpdir(), 'pausebar-test-'))
  try {
    return await runEverything(reports)
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
})

/**
 * Runs all parts, also after one failed, and sums up.
 * @param {string} reports a folder
 */
async function runEverything(reports) {
  const { addUp, tallyCheck } = await import('./test/tally.mjs')
  const tallies = []
  for (const { title, tool, args } of checks) {
    say(`\n── ${title}`)
    tallies.push(tallyCheck(await runTool(tool, args)))
  }
  tallies.push(await runUnitTests(join(reports, 'unit.json')))
  tallies.push(tallyCheck(await tryToBuild()))
  tallies.push(await runEndToEndTests(join(reports, 'e2e.json')))
  const { passed, failed } = addUp(tallies)
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** @param {string} report */
async function runUnitTests(report) {
  say('\n── Unit and integration tests')
  const { tallyVitest } = await import('./test/tally.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return tallyVitest(report, await runTool('vitest', ['run', ...reporters]))
}

async function tryToBuild() {
  say('\n── Build')
  try {
    await build()
    return 0
  } catch (thrown) {
    say(reasonOf(thrown))
    return 1
  }
}

/** @param {string} report */
async function runEndToEndTests(report) {
  say('\n── End-to-end tests')
  const { tallyPlaywright } = await import('./test/tally.mjs')
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json']
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return tallyPlaywright(report, await runTool('@playwright/test', args, env))
}
