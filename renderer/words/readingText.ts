import type { Snapshot } from '../../preload/contract'
import { ageText, timeText } from './ageText'

/**
 * When all that is on show had been read, ms since the epoch: the last reading of the list, or where there was none,
 * the oldest reading of a campaign added by its id.
 */
export function lastReadAt({ reading, campaigns }: Snapshot): number | null {
  const readings = campaigns.flatMap(({ readAt }) => readAt ?? [])
  return reading.lastAt ?? (readings.length > 0 ? Math.min(...readings) : null)
}

/** How old is what is on show, or since when it could not be checked. `now` in ms since the epoch. */
export function readingText(snapshot: Snapshot, now: number): string {
  const { error, isUnderWay } = snapshot.reading
  const lastAt = lastReadAt(snapshot)
  if (lastAt === null) return isUnderWay ? 'Checking with Alta…' : 'Not checked yet'
  return error === null ? `Checked ${ageText(lastAt, now)}` : `Not checked since ${timeText(lastAt, now)}`
}
