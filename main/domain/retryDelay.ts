const shortest = 500
const longest = 30_000

/**
 * How long to wait before the next try (ms): anything up to a limit that doubles with each try ("full jitter"), so that
 * programs which failed together do not come back together.
 *
 * @param triesBefore how many there were, from 1 on
 * @param random from 0 up to 1
 */
export function retryDelay(triesBefore: number, random: number): number {
  const limit = Math.min(longest, 2 * shortest * 2 ** triesBefore)
  return Math.round(shortest + random * (limit - shortest))
}
