import { setTimeout } from 'node:timers/promises'
import { app, systemPreferences } from 'electron'
import type { Clock } from '../campaigns/ports'
import { fieldLanguage, hasHour12, localeOfTimes } from '../domain/hourCycle'

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

/**
 * Fields for a date and a time are drawn as Chromium's language has them: on Linux that is the one of the texts, which may be
 * another than that of the times. To be called before the app is ready.
 */
export function giveFieldsTheClock(): void {
  if (process.platform !== 'linux' || app.commandLine.hasSwitch('lang')) return
  app.commandLine.appendSwitch('lang', fieldLanguage(localeOfTimes(process.env)))
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
