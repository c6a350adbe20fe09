import { counted, numberText } from '../../preload/shared/counts'
import { listText } from './counts'

const fewNames = 3
const mostNames = 12

/** Who it is about: “A”, “A” and “B”, or of many how many: 12 campaigns. */
export function namesText(names: string[]): string {
  return names.length > fewNames
    ? counted(names.length, 'campaign')
    : listText(names.map((name) => `“${name}”`))
}

/** “Q1 Outbound”, “Webinar follow-up” and 3 more. */
export function allNames(all: string[]): string {
  const names = all.slice(0, mostNames).map((name) => `“${name}”`)
  const others = all.length - names.length
  return others > 0 ? `${names.join(', ')} and ${numberText(others)} more` : listText(names)
}
