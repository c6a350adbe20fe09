// @ts-check
import './setUp/nodeVersion.mjs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runTool } from './run.mjs'
import { reasonOf, runAsCommand, say } from './say.mjs'
import { setUp } from './setUp.mjs'
import { runPlaywright, sumUp, withReports } from './test/suite.mjs'

const checks = [
  { title: 'Lint and format', tool: '@biomejs/biome', args: ['check', '.'] },
  { title: 'Types', tool: 'typescript', args: ['--build'] },
  { title: 'Unused code', tool: 'knip', args: [] },
]

await runAsCommand(async () => {
  await setUp({ virtualDesktop: true })
  return withReports(runEverything)
})

/**
 * Runs all parts, even after one failed, and sums up.
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
  say('\n── End-to-end tests')
  tallies.push(await runPlaywright('e2e', join(reports, 'e2e.json')))
  return sumUp(addUp(tallies))
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
