import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from './build'
import { runKills, stages } from './killRun'

/** The runs are independent, two at a time, because most of a kill's time goes into the next start. */
const seeds = ['1', '2']
const killsEach = 100

test('killed at any moment of a pause, it comes back with the truth and tells what was under way', {
  timeout: 600_000,
}, async () => {
  const { bundle, remove } = await buildApp()
  onTestFinished(remove)
  const reports = await Promise.all(seeds.map((seed) => runKills({ seed, kills: killsEach, bundle })))
  for (const { seed, violation, kills, events } of reports) {
    expect(violation?.message, `seed ${seed}\n${events.join('\n')}`).toBeUndefined()
    expect(kills).toBeGreaterThanOrEqual(killsEach)
  }
  const killsIn = (stage: (typeof stages)[number]) =>
    reports.reduce((sum, report) => sum + (report.killsIn.get(stage) ?? 0), 0)
  for (const stage of stages) expect(killsIn(stage), stage).toBeGreaterThan(0)
  const inWrites = reports.reduce((sum, report) => sum + report.inWrites, 0)
  expect(inWrites, 'kills in the middle of a write').toBeGreaterThan(0)
})
