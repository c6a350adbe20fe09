import { setTimeout } from 'node:timers/promises'
import { app, systemPreferences } from 'electron'
import type { Clock } from '../accounts/ports'

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

/** The variables of the environment that say how programs on Linux write times of day, the strongest first. */
const variables = ['LC_ALL', 'LC_TIME', 'LANG'] as const

/** The locale in which programs on Linux write times of day, as `de_DE.UTF-8`; empty where none is set. */
export function localeOfTimes(environment: Readonly<Record<string, string | undefined>>): string {
  return variables.map((name) => environment[name]).find(Boolean) ?? ''
}

/**
 * Whether times of day are written with AM and PM there. `C` and what nobody knows have 24 hours.
 *
 * @param locale as the system names it: `en_US.UTF-8`, `en-US`, `ca_ES@valencia`
 */
export function hasHour12(locale: string): boolean {
  const format = formatOf(locale, { hour: 'numeric' })
  return format?.resolvedOptions().hour12 === true
}

/**
 * The English in which a field for a date and a time is drawn as there. Where the day comes before the month it is the British
 * one even if hours go to 12: a wrong month does more harm than a 21 for a 9.
 */
export function fieldLanguage(locale: string): 'en-GB' | 'en-US' {
  const [first] = formatOf(locale, { dateStyle: 'short' })?.formatToParts() ?? []
  return first?.type === 'month' && hasHour12(locale) ? 'en-US' : 'en-GB'
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  const [name = ''] = locale.split(/[.@]/)
  if (/^(C|POSIX)?$/.test(name)) return null
  try {
    return new Intl.DateTimeFormat(name.replaceAll('_', '-'), options)
  } catch {
    return null
  }
}
