import { setTimeout } from 'node:timers/promises'
import { app, systemPreferences } from 'electron'
import type { Clock } from '../accounts/ports'

let isHour12: boolean | null = null

export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  usesHour12: () => {
    isHour12 ??= readsHour12()
    return isHour12
  },
  wait: (ms, signal) => setTimeout(ms, undefined, signal && { signal }).catch(ignoreAbort),
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}

/**
 * Must not be called before the app is ready.
 *
 * @see https://www.electronjs.org/docs/latest/api/app `getSystemLocale`: the region's formats in any language
 */
function readsHour12(): boolean {
  if (process.platform === 'linux') return hasHour12(timeLocale(process.env))
  // On macOS people can choose a clock that differs from their region's.
  const isForced = (hours: 12 | 24) =>
    process.platform === 'darwin' &&
    systemPreferences.getUserDefault(`AppleICUForce${hours}HourTime`, 'boolean')
  if (isForced(24)) return false
  return isForced(12) || hasHour12(app.getSystemLocale())
}

/**
 * Makes date and time fields follow the locale of times. Chromium draws them in its own language, which on
 * Linux is the language of texts. Must be called before the app is ready.
 */
export function setFieldLanguage(): void {
  if (process.platform !== 'linux' || app.commandLine.hasSwitch('lang')) return
  app.commandLine.appendSwitch('lang', fieldLanguage(timeLocale(process.env)))
}

/** The locale in which Linux programs write times, such as `de_DE.UTF-8`; empty if none is set. */
export const timeLocale = (env: Readonly<Record<string, string | undefined>>): string =>
  env['LC_ALL'] || env['LC_TIME'] || env['LANG'] || ''

/**
 * Whether times are written with AM and PM. `C` and unknown locales have 24 hours.
 *
 * @param locale as the system spells it: `en_US.UTF-8`, `en-US`, `ca_ES@valencia`
 */
export const hasHour12 = (locale: string): boolean =>
  formatOf(locale, { hour: 'numeric' })?.resolvedOptions().hour12 === true

/**
 * The English whose date and time fields come closest to the locale. If the day precedes the month, that is
 * British English even for a 12-hour clock: a wrong month does more harm than 21:00 for 9 PM.
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
