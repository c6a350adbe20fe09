/** What of Alta's limit of 100 requests a minute a run over many may use. */
const perMinute = 70
const minuteMs = 60_000
/** What one pause takes when nothing holds it up (ms). */
const eachMs = 150

/** How long a run takes at least (ms): each account has a limit of its own, and they are worked off side by side. */
export function runDurationMs(countsPerAccount: Iterable<number>): number {
  return Math.max(0, ...[...countsPerAccount].map(durationMs))
}

function durationMs(count: number): number {
  const waits = Math.max(0, Math.ceil(count / perMinute) - 1)
  return waits * minuteMs + (count - waits * perMinute) * eachMs
}
