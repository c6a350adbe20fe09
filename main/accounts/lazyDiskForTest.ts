import { type Disk, keychainInMemory, newDisk } from './accountForTest'
import { historyInMemory, keptInMemory } from './demo'
import type { KeptLater } from './ports'

/** A value whose changes are written when that is demanded, and not before: what a kill leaves of it is the last such one. */
function writtenOnDemand<Value>(initial: Value): KeptLater<Value> & { written(): Value } {
  let value = initial
  let onDisk = initial
  return {
    get: () => value,
    set: (next) => {
      value = next
    },
    flush: () => {
      onDisk = value
    },
    written: () => onDisk,
  }
}

/** A disk that takes its time where it may: a change of what is known, or of the runs, is on it only when that is demanded. */
export function lazyDisk(): { disk: Disk; whenKilled(): Disk } {
  const eager = newDisk()
  const campaignCache = writtenOnDemand(eager.campaignCache.get())
  const runs = writtenOnDemand(eager.runs.get())
  const disk = { ...eager, campaignCache, runs }
  const whenKilled = () => ({
    ...copyOf(disk),
    campaignCache: keptInMemory(campaignCache.written()),
    runs: keptInMemory(runs.written()),
  })
  return { disk, whenKilled }
}

/** The disk as it is in this moment, for another run of the app. */
export function copyOf({
  settings,
  preferences,
  campaignCache,
  journal,
  runs,
  timedPauses,
  history,
  vault,
}: Disk): Disk {
  const records = historyInMemory()
  for (const record of history.records()) records.append(record)
  return {
    settings: keptInMemory(settings.get()),
    preferences: keptInMemory(preferences.get()),
    campaignCache: keptInMemory(campaignCache.get()),
    journal: keptInMemory(journal.get()),
    runs: keptInMemory(runs.get()),
    timedPauses: keptInMemory(timedPauses.get()),
    history: records,
    vault: { ...keychainInMemory(), token: vault.token },
  }
}
