import { counted } from '../../preload/shared/counts'
import { timeText, whenText } from './ageText'
import { listText } from './counts'

const mostNamed = 3

/** Who it is about: “A”, “A” and “B”, or of many how many: 12 campaigns. */
export function namesText(names: string[]): string {
  return names.length > mostNamed
    ? counted(names.length, 'campaign')
    : listText(names.map((name) => `“${name}”`))
}

/** When it happened to several, in ms since the epoch: “at 09:00”, “between 09:00 and 14:02”. */
export function timesText(times: number[], now: number): string {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const [from, to] = [timeText(first, now), timeText(last, now)]
  return from === to ? whenText(first, now) : `between ${from} and ${to}`
}
