/** Requests a minute, for all programs of one account together. @see Alta API: Rate limiting */
export const requestsPerMinute = 100
/** The share of them that a run leaves to clicks and readings. */
export const leftByRuns = 0.3
/** How many requests of a run are under way at once: of Chromium's six connections to a server, clicks keep theirs. */
export const sentAtOnce = 2
/** Up to this many campaigns (four pages) the whole list is read to see what became of a run. */
export const shortList = 400

const minuteMs = 60_000
const campaignsPerPage = 100
/** Readings of the list while a run is sent; one more sees the last of it. */
const readingsPerMinute = 2
/** What one request takes with an ordinary connection (ms). */
const requestMs = 300
/** Until Alta shows what it accepted last (ms). */
const untilShownMs = 3_000

/** What is asked for in one account. */
export interface RunSize {
  /** How many campaigns are to be changed. */
  campaigns: number
  /** How many campaigns the account has. */
  listed: number
}

/**
 * How long it takes to pause or resume so many campaigns (ms), as long as nobody else uses up Alta's limit: each account has
 * a limit of its own, so the slowest tells. 0 for none.
 */
export function runTimeMs(sizes: readonly RunSize[]): number {
  return Math.max(0, ...sizes.filter(({ campaigns }) => campaigns > 0).map(timeOf))
}

/** As many as the limit allows go out at once, and the next when its minute is over. */
function timeOf({ campaigns, listed }: RunSize): number {
  const perMinute = sentPerMinute(listed)
  const fullMinutes = Math.ceil(campaigns / perMinute) - 1
  const rest = campaigns - fullMinutes * perMinute
  return fullMinutes * minuteMs + (rest * requestMs) / sentAtOnce + untilShownMs
}

/** Readings spend the same limit; where the list is long each campaign is read by itself. */
function sentPerMinute(listed: number): number {
  const usable = requestsPerMinute * (1 - leftByRuns)
  if (listed > shortList) return Math.floor(usable / 2)
  return Math.floor(usable - readingsPerMinute * Math.ceil(listed / campaignsPerPage))
}
