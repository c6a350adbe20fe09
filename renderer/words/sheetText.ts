import { counted, numberText } from '../../preload/shared/words'
import { minutesText } from './counts'

/** Which campaigns a sheet was opened for. */
export type SheetScope = 'all' | 'found' | 'selection'

export const sheetTitles: Record<SheetScope, string> = {
  all: 'Pause all active campaigns',
  found: 'Pause the campaigns found',
  selection: 'Pause the selected campaigns',
}

/** “11 of 12 ticked”, and “3 shown” while a search leaves some out. */
export function tickedText(ticked: number, total: number, shown: number): string {
  const text = `${numberText(ticked)} of ${numberText(total)} ticked`
  return shown === total ? text : `${text}, ${numberText(shown)} shown`
}

/** What happens to the prospects. */
export const prospectsHint = (withProspects: boolean): string =>
  withProspects
    ? 'The only way back for prospects is to resume them all: that may write again to people who have replied.'
    : 'Prospects stay as they are, and go on when their campaign does.'

/** Shorter durations are not mentioned. */
const worthMentioningMs = 8_000

/** Up to this fraction of a minute is rounded down. */
const roundedDown = 0.25

/** “Takes about 2 minutes”: an estimate that errs on the long side. Empty for short durations. */
export function takesText(durationMs: number): string {
  if (durationMs < worthMentioningMs) return ''
  const seconds = Math.ceil(durationMs / 5_000) * 5
  return `Takes about ${seconds < 60 ? counted(seconds, 'second') : minutesText(Math.ceil(durationMs / 60_000 - roundedDown))}`
}
