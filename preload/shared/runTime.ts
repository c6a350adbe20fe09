/** For all programs of one account together. @see Alta API: Rate limiting */
export const requestsPerMinute = 100
/** The share of these requests that runs leave to clicks and readings. */
export const leftByRuns = 0.3
/** How many requests of a run are under way at once. Chromium has six connections to a server; some are for clicks. */
export const sentAtOnce = 2
/** Up to this many campaigns (four pages) the whole list is read to see the outcome of a run. */
export const shortList = 400

const minuteMs = 60_000
const campaignsPerPage = 100
/** How often the list is read while a run is sent. */
const readingsPerMinute = 2
/** With an ordinary connection. */
const requestMs = 300
/** Until Alta shows what it accepted last. */
const untilShownMs = 3_000

/** The part of a run in one account. */
export interface RunSize {
  /** To be changed. */
  campaigns: number
  /** All campaigns of the account. */
  listed: number
}

/**
 * How long it takes to pause or resume so many campaigns, unless something else uses up Alta's limit; 0 for none. Each account
 * has its own limit, so the slowest counts.
 */
export function runTimeMs(sizes: readonly RunSize[]): number {
  return Math.max(0, ...sizes.filter(({ campaigns }) => campaigns > 0).map(timeOf))
}

/** As many as the limit allows go out at once, the next ones a minute later. */
function timeOf({ campaigns, listed }: RunSize): number {
  const perMinute = sentPerMinute(listed)
  const fullMinutes = Math.ceil(campaigns / perMinute) - 1
  const rest = campaigns - fullMinutes * perMinute
  return fullMinutes * minuteMs + (rest * requestMs) / sentAtOnce + untilShownMs
}

/** Readings spend the same limit. Of a long list each campaign is read by itself. */
function sentPerMinute(listed: number): number {
  const usable = requestsPerMinute * (1 - leftByRuns)
  if (listed > shortList) return Math.floor(usable / 2)
  return Math.floor(usable - readingsPerMinute * Math.ceil(listed / campaignsPerPage))
}
