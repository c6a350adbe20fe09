import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from './build'
import { runKills } from './killRun'

const seeds = ['1', '2']
const kills = 100

test('killed at any moment of a pause it comes back with the truth and tells what was under way', {
  timeout: 180_000,
}, async () => {
  const { bundle, remove } = await buildApp()
  onTestFinished(remove)
  const reports = await Promise.all(seeds.map((seed) => runKills({ seed, kills, bundle })))
  for (const [index, { violation, events }] of reports.entries()) {
    expect(violation?.message, `seed ${seeds[index]}\n${events.join('\n')}`).toBeUndefined()
  }
  console.log(reports.map((r) => [r.kills, r.inWrites, r.stages]))
})
