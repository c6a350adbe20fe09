// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../build.mjs'
import { runTool } from '../run.mjs'
import { runAsCommand, say } from '../say.mjs'
import { setUp } from '../setUp.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs one of the suites that need other programs of Linux, as a command.
 * @param {'keychains' | 'networks'} suite
 */
export function runSuiteAsCommand(suite) {
  return runAsCommand(async () => {
    if (process.platform !== 'linux') throw new Error(`The ${suite} that are tried here need Linux.`)
    await setUp({ virtualDesktop: true, [suite]: true })
    await build()
    return withReports(async (folder) =>
      sumUp(await runPlaywright(`e2e/${suite}`, join(folder, 'report.json'), process.argv.slice(2))),
    )
  })
}

/**
 * @param {string} folder of the configuration
 * @param {string} report is written here, as JSON
 * @param {readonly string[]} [args]
 */
export async function runPlaywright(folder, report, args = []) {
  // Imported late, because its dependencies may have to be installed first.
  const { tallyPlaywright } = await import('./tally.mjs')
  const options = ['--config', `${folder}/playwright.config.ts`, '--reporter=list,json']
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return tallyPlaywright(report, await runTool('@playwright/test', ['test', ...options, ...args], env))
}

/**
 * Lends a temporary folder for reports.
 * @param {(folder: string) => Promise<number>} work
 */
export async function withReports(work) {
  const folder = await mkdtemp(join(tmpdir(), 'pausebar-test-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * @param {Tally} tally
 * @returns the exit code
 */
export function sumUp({ passed, failed }) {
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
