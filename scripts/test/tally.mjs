// @ts-check
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** @typedef {{ passed: number, failed: number }} Tally */

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/**
 * Counts a check without tests of its own as one.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * Counts the tests in a Vitest report (JSON). A file that could not be loaded is one failure.
 * @param {string} file
 * @param {number} exitCode
 */
export function tallyVitest(file, exitCode) {
  return tallyReport(file, exitCode, (json) => {
    const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(json)
    const unloaded = testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0)
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
  })
}

/**
 * Counts the tests in a Playwright report (JSON). A flaky test has failed.
 * @param {string} file
 * @param {number} exitCode
 */
export function tallyPlaywright(file, exitCode) {
  return tallyReport(file, exitCode, (json) => {
    const { stats, errors } = playwrightReport.parse(json)
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
  })
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  return tallies.reduce((sum, it) => ({ passed: sum.passed + it.passed, failed: sum.failed + it.failed }), {
    passed: 0,
    failed: 0,
  })
}

/**
 * A run that failed without a failed test, or that ran no test, is one failure.
 * @param {string} file
 * @param {number} exitCode
 * @param {(json: unknown) => Tally} count
 * @returns {Promise<Tally>}
 */
async function tallyReport(file, exitCode, count) {
  const report = await readFile(file, 'utf8').catch(() => undefined)
  const { passed, failed } = report === undefined ? { passed: 0, failed: 0 } : count(JSON.parse(report))
  const isQuietFailure = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isQuietFailure ? 1 : failed }
}
