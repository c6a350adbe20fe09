// @ts-check
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addUp, tallyPlaywright, tallyVitest } from './tally.mjs'

/** @type {string} */
let folder

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-tally-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** @param {unknown} report */
async function fileWith(report) {
  const file = join(folder, 'report.json')
  await writeFile(file, JSON.stringify(report))
  return file
}

test('a test file that cannot be loaded counts as a failure beside the tests that ran', async () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}, {}] },
  ]
  const file = await fileWith({ numPassedTests: 7, numFailedTests: 1, testResults })
  expect(await tallyVitest(file, 1)).toEqual({ passed: 7, failed: 2 })
})

test('a test that passed only at the second try counts as failed', async () => {
  const file = await fileWith({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] })
  expect(await tallyPlaywright(file, 1)).toEqual({ passed: 3, failed: 2 })
})

test.each([
  ['leaves no report', undefined, 1],
  ['runs no test', { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }, 0],
])('a run that %s is a failure', async (_, report, exitCode) => {
  const file = report ? await fileWith(report) : join(folder, 'none.json')
  expect(await tallyPlaywright(file, exitCode)).toEqual({ passed: 0, failed: 1 })
})

test('a run that ends badly after passing tests is a failure', async () => {
  const file = await fileWith({ numPassedTests: 7, numFailedTests: 0, testResults: [] })
  expect(await tallyVitest(file, 1)).toEqual({ passed: 7, failed: 1 })
})

test('the parts add up', () => {
  expect(
    addUp([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 })
})
