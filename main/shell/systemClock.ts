import { setTimeout } from 'node:timers/promises'
import { app, systemPreferences } from 'electron'
import type { Clock } from '../campaigns/ports'
import { hasHour12, localeOfTimes } from '../domain/hourCycle'

/** The computer's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  usesHour12: once(usesHour12),
  wait: (ms, signal) => setTimeout(ms, undefined, signal && { signal }).catch(ignoreAbort),
}

/**
 * Not before the app is ready.
 * @see https://www.electronjs.org/docs/latest/api/app `getSystemLocale`: the region's formats, whatever the language is
 */
function usesHour12(): boolean {
  if (process.platform === 'linux') return hasHour12(localeOfTimes(process.env))
  return hourCycleOfMac() ?? hasHour12(app.getSystemLocale())
}

/** On macOS people can have the other clock than their region has; null where they did not choose. */
function hourCycleOfMac(): boolean | null {
  if (process.platform !== 'darwin') return null
  const isForced = (hours: 12 | 24) =>
    systemPreferences.getUserDefault(`AppleICUForce${hours}HourTime`, 'boolean')
  if (isForced(24)) return false
  return isForced(12) ? true : null
}

/** Found out when it is asked for first. */
function once<Value>(find: () => Value): () => Value {
  let found: { value: Value } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
