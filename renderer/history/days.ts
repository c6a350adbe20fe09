/** Which days are asked for: these, or those from one date field to another. */
export type DaysChoice = 'any' | 'today' | 'yesterday' | 'week' | 'month' | 'dates'

export interface Days {
  choice: DaysChoice
  /** As date fields have them: `2026-03-30`; empty for no limit. Of use with `dates` alone. */
  first: string
  last: string
}

export const anyDay: Days = { choice: 'any', first: '', last: '' }

/** What each choice is called. */
export const daysLabels: Record<DaysChoice, string> = {
  any: 'Any time',
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'Last 30 days',
  dates: 'From … to …',
}

/** From where to where the days go, `until` excluded, in ms since the epoch; null for no limit. */
interface Range {
  from: number | null
  until: number | null
}

/** When these days begin and end where the computer is. Dates in the wrong order are taken for the right one. */
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
  const isWrongWayRound = first !== null && last !== null && first > last
  const [from, to] = isWrongWayRound ? [last, first] : [first, last]
  return { from, until: to === null ? null : midnight(to, 1) }
}

/** The beginning of the day of `at`, or of one so many days later. */
function midnight(at: number, daysLater: number): number {
  const day = new Date(at)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysLater).getTime()
}

/** The beginning of the day that a date field has. */
function dateOf(text: string): number | null {
  const at = new Date(`${text}T00:00`).getTime()
  return Number.isNaN(at) ? null : at
}
