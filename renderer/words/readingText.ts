import type { ReadingProgress, Snapshot } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { ageText, countdownText, timeText, whenText } from './ageText'

/**
 * When everything shown was last read (ms since the epoch): the last reading of the list, or if there was none, the oldest
 * reading of a campaign that was added by its id.
 */
export function lastReadAt({ reading, campaigns }: Snapshot): number | null {
  if (reading.lastAt !== null) return reading.lastAt
  return campaigns.reduce<number | null>(
    (oldest, { readAt }) => (readAt !== null && readAt < (oldest ?? Infinity) ? readAt : oldest),
    null,
  )
}

/** The age of what is shown, or since when it could not be checked. `now` in ms since the epoch. */
export function readingText(snapshot: Snapshot, now: number): string {
  const { error, isUnderWay, progress } = snapshot.reading
  if (progress) return progressText(progress, now)
  const lastAt = lastReadAt(snapshot)
  if (lastAt === null) return isUnderWay ? 'Checking with Alta…' : 'Not checked yet'
  return error === null ? `Checked ${ageText(lastAt, now)}` : `Not checked since ${timeText(lastAt, now)}`
}

/** For a list whose pages repeated or did not end. */
export const incompleteText =
  'Alta’s list didn’t end where it should, so some campaigns may be missing here. Look for them in Alta.'

/** For list entries that are no campaigns, or have no id. */
export function unreadableText(count: number): string {
  const [entries, some] =
    count === 1 ? ['1 entry', 'a campaign'] : [`${numberText(count)} entries`, 'some campaigns']
  return `In Alta’s list ${entries} could not be read, so ${some} may be missing here. Look for ${count === 1 ? 'it' : 'them'} in Alta.`
}

/** For a campaign that was missing from the last list. */
export function unlistedText(readAt: number | null, now: number): string {
  const since = readAt === null ? 'this may be old' : `this is as it was ${whenText(readAt, now)}`
  return `Not in Alta’s list when it was last read: ${since}. PauseBar checks it separately.`
}

function progressText({ campaigns, retryAt }: ReadingProgress, now: number): string {
  const read = `${numberText(campaigns)} checked`
  const left = retryAt === null ? null : countdownText(retryAt, now)
  return left === null ? `${read}…` : `${read}, more in ${left}`
}
