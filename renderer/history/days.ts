export type DaysChoice = 'any' | 'today' | 'yesterday' | 'week' | 'month' | 'dates'

export interface Days {
  choice: DaysChoice
  /** The values of the date fields (`2026-03-30`); empty for no limit. Only used with `dates`. */
  first: string
  last: string
}

export const anyDay: Days = { choice: 'any', first: '', last: '' }

export const daysLabels: Record<DaysChoice, string> = {
  any: 'Any time',
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'Last 30 days',
  dates: 'From … to …',
}

/** In ms since the epoch, `until` excluded; null for no limit. */
interface Range {
  from: number | null
  until: number | null
}

/** When these days begin and end, in local time. Dates in the wrong order are swapped. */
export function rangeOf(days: Days, now: number): Range {
  switch (days.choice) {
    case 'any':
      return { from: null, until: null }
    case 'today':
      return { from: midnight(now, 0), until: null }
    case 'yesterday':
      return { from: midnight(now, -1), until: midnight(now, 0) }
    case 'week':
      return { from: midnight(now, -6), until: null }
    case 'month':
      return { from: midnight(now, -29), until: null }
    case 'dates':
      return between(dateOf(days.first), dateOf(days.last))
  }
}

function between(first: number | null, last: number | null): Range {
  const isReversed = first !== null && last !== null && first > last
  const [from, to] = isReversed ? [last, first] : [first, last]
  return { from, until: to === null ? null : midnight(to, 1) }
}

/** The start of the day of `at`, or of a later day. */
function midnight(at: number, daysLater: number): number {
  const day = new Date(at)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysLater).getTime()
}

/** The start of the day in a date field; null if that is empty. */
function dateOf(text: string): number | null {
  const at = new Date(`${text}T00:00`).getTime()
  return Number.isNaN(at) ? null : at
}
