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
