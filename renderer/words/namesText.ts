import { counted, numberText } from '../../preload/shared/words'
import { listText } from './counts'

const fewNames = 3
const mostNames = 12

/** Who it is about, of names in quotes: “A”, “A” and “B”, or of many how many: 12 campaigns. */
export function namesText(quoted: string[]): string {
  return quoted.length > fewNames ? counted(quoted.length, 'campaign') : listText(quoted)
}

/** “Q1 Outbound”, “Webinar follow-up” and 3 more: of names in quotes. */
export function allNames(all: string[]): string {
  const names = all.slice(0, mostNames)
  const others = all.length - names.length
  return others > 0 ? `${names.join(', ')} and ${numberText(others)} more` : listText(names)
}
