import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../campaigns/ports'

/** The computer's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  wait: (ms, signal) => setTimeout(ms, undefined, signal && { signal }).catch(ignoreAbort),
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
