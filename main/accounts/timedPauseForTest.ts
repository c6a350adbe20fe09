import { expect } from 'vitest'
import type { SimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, type Disk, eventually, newDisk, q1, type Run } from './accountForTest'
import { keptInMemory } from './demo'

/** When a pause for an hour ends that begins with the clock: on Thursday, 15 January 2026, at ten in Berlin. */
export const oneHourLater = Date.UTC(2026, 0, 15, 10)
export const tomorrowAtNine = Date.UTC(2026, 0, 16, 8)

/** A account that has just paused a campaign for an hour. */
export async function pausedForAnHour(alta: SimulatedAlta, disk = newDisk()): Promise<Run> {
  const run = await connectedAccount(alta, { disk })
  run.account.pauseUntil(q1.id, { kind: 'in-an-hour' })
  await eventually(() => expect(run.row(q1.id)).toMatchObject({ status: 'paused', action: null }))
  return run
}

/** Sets the clock to `at`, and lets it be noticed. */
export async function comesTo({ clock }: Run, at: number): Promise<void> {
  clock.jump(at - clock.now())
  await clock.advance(10_000)
}

/** What is left when the app is killed now. */
export function killed({ disk }: Run): Disk {
  return {
    ...disk,
    campaignCache: keptInMemory(disk.campaignCache.get()),
    journal: keptInMemory(disk.journal.get()),
    timedPauses: keptInMemory(disk.timedPauses.get()),
  }
}

/** What was asked of Alta but reads. */
export const posts = (alta: SimulatedAlta) =>
  alta.requests.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])
