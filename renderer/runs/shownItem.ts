/** What the strip showed when the hand came to it. */
export interface Touched {
  key: string
  /** When that was done (ms since the epoch), for a pointer; null for the focus, which goes elsewhere with what it was on. */
  at: number | null
}

interface Choice {
  touched: Touched | null
  /** The key of one that the person chose. */
  chosen: string | undefined
}

/**
 * Which of the items the strip shows: the newest, unless one was chosen. Under the hand it stays. When it is gone there,
 * what is older keeps out of the pointer's way: its buttons are about something else.
 *
 * @param items the newest first
 */
export function shownItem<Item extends { key: string; at: number }>(
  items: readonly Item[],
  { touched, chosen }: Choice,
): Item | undefined {
  const withKey = (key: string | undefined) => items.find((item) => item.key === key)
  return withKey(touched?.key) ?? withKey(chosen) ?? items.find(({ at }) => at > (touched?.at ?? -Infinity))
}
