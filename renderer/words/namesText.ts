import { numberText } from '../../preload/shared/counts'

const mostNamed = 12

/** “Q1 Outbound”, “Webinar follow-up” and 3 more. */
export function allNames(all: string[]): string {
  const names = all.slice(0, mostNamed).map((name) => `“${name}”`)
  const others = all.length - names.length
  return names.join(', ') + (others > 0 ? ` and ${numberText(others)} more` : '')
}
