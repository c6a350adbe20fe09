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
  const [name = ''] = locale.split(/[.@]/)
  if (/^(C|POSIX)?$/.test(name)) return false
  try {
    const format = new Intl.DateTimeFormat(name.replaceAll('_', '-'), { hour: 'numeric' })
    return format.resolvedOptions().hour12 === true
  } catch {
    return false
  }
}
