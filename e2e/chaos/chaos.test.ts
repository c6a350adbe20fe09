import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from './build'
import { runChaos } from './chaosRun'

test('a bad network and four kills make the app neither lie nor forget', { timeout: 240_000 }, async () => {
  const { bundle, remove } = await buildApp()
  onTestFinished(remove)
  const { violation, events, kills, accepted } = await runChaos({
    seed: '1',
    actions: 40,
    kills: 4,
    least: { mishaps: 11, done: 11 },
    bundle,
  })
  expect(violation?.message, events.join('\n')).toBeUndefined()
  expect(kills).toBe(4)
  expect(accepted).toBeGreaterThanOrEqual(40)
})
