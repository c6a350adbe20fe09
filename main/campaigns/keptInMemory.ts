import type { HistoryRecord } from '../domain/history'
import type { HistoryFile, KeptLater } from './ports'

/** Keeps a value as long as the app runs, and not on the disk. */
export function keptInMemory<Value>(initial: Value): KeptLater<Value> {
  let value = initial
  return {
    get: () => value,
    set: (next) => {
      value = next
    },
    flush: () => {},
  }
}

/** Keeps a history as long as the app runs. */
export function historyInMemory(): HistoryFile {
  const records: HistoryRecord[] = []
  return { append: (record) => void records.push(record), records: () => records }
}
