import type { Log, LogEvent } from './logPort'

/** A log that a test can look into. */
export function logInMemory(): Log & { events: LogEvent[] } {
  const events: LogEvent[] = []
  return { events, log: (event) => events.push(event), hide() {} }
}
