import { counted, numberText } from '../../preload/shared/words'
import { minutesText } from './counts'

/** Which campaigns a sheet was opened for. */
export type Opened = 'all' | 'found' | 'selection'

/** What the sheet is called. */
export function sheetTitle(opened: Opened): string {
  switch (opened) {
    case 'all':
      return 'Pause all active campaigns'
    case 'found':
      return 'Pause the campaigns found'
    case 'selection':
      return 'Pause the selected campaigns'
  }
}

/** “11 of 12 ticked”, and how many of all are on show while a search leaves some out. */
export function tickedText(ticked: number, total: number, shown: number): string {
  const text = `${numberText(ticked)} of ${numberText(total)} ticked`
  return shown === total ? text : `${text}, ${numberText(shown)} shown`
}

/** What becomes of the prospects. */
export const prospectsHint = (withProspects: boolean): string =>
  withProspects
    ? 'The only way back for prospects is to resume them all: that may write again to people who have replied.'
    : 'Prospects stay as they are, and go on when their campaign does.'

/** Shorter runs need no warning (ms). */
const worthTelling = 8_000

/** Up to this fraction of a minute over, the whole minutes are said. */
const littleMore = 0.25

/** “Takes about 2 minutes”: rather too long than too short. Empty for what is done at once. */
export function takesText(durationMs: number): string {
  if (durationMs < worthTelling) return ''
  const seconds = Math.ceil(durationMs / 5_000) * 5
  return `Takes about ${seconds < 60 ? counted(seconds, 'second') : minutesText(Math.ceil(durationMs / 60_000 - littleMore))}`
}
