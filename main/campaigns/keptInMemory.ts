import type { KeptLater } from './ports'

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
