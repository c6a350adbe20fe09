import type { ReadingProgress, Snapshot } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { ageText, countdownText, timeText, whenText } from './ageText'

/**
 * When all that is on show had been read (ms since the epoch): the last reading of the list, or where there was none,
 * the oldest reading of a campaign added by its id.
 */
export function lastReadAt({ reading, campaigns }: Snapshot): number | null {
  if (reading.lastAt !== null) return reading.lastAt
  return campaigns.reduce<number | null>(
    (oldest, { readAt }) => (readAt !== null && readAt < (oldest ?? Infinity) ? readAt : oldest),
    null,
  )
}

/** How old is what is on show, or since when it could not be checked. `now` in ms since the epoch. */
export function readingText(snapshot: Snapshot, now: number): string {
  const { error, isUnderWay, progress } = snapshot.reading
  if (progress) return progressText(progress, now)
  const lastAt = lastReadAt(snapshot)
  if (lastAt === null) return isUnderWay ? 'Checking with Alta…' : 'Not checked yet'
  return error === null ? `Checked ${ageText(lastAt, now)}` : `Not checked since ${timeText(lastAt, now)}`
}

/** What is said of a list whose pages did not end, or repeated. */
export const incompleteText =
  'Alta’s list didn’t end where it should, so some campaigns may be missing here. Look for them in Alta.'

/** What is said of entries of a list that are no campaigns, or have no id. */
export function unreadableText(count: number): string {
  const [entries, some] =
    count === 1 ? ['1 entry', 'a campaign'] : [`${numberText(count)} entries`, 'some campaigns']
  return `In Alta’s list ${entries} could not be read, so ${some} may be missing here. Look for ${count === 1 ? 'it' : 'them'} in Alta.`
}

/** What is said on the row of a campaign that the last list lacked. */
export function unlistedText(readAt: number | null, now: number): string {
  const since = readAt === null ? 'this may be old' : `this is as it was ${whenText(readAt, now)}`
  return `Not in Alta’s list when it was last read: ${since}. PauseBar checks it separately.`
}

/** Of a long list: how far its reading is. */
function progressText({ campaigns, retryAt }: ReadingProgress, now: number): string {
  const read = `${numberText(campaigns)} checked`
  const left = retryAt === null ? null : countdownText(retryAt, now)
  return left === null ? `${read}…` : `${read}, more in ${left}`
}
