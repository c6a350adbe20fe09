/** What the strip showed when the hand came to it. */
export interface Touched {
  key: string
  /** When that was done (ms since the epoch), for a pointer; null for the focus, which goes elsewhere with what it was on. */
  at: number | null
  /** There was nothing else then. */
  isAlone: boolean
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

/** Which of the others the strip offers a way to: under the hand none does where none was, since it would push what is there. */
export function othersShown<Item extends { key: string }>(
  items: readonly Item[],
  shown: Item | undefined,
  touched: Touched | null,
): Item[] {
  if (touched?.isAlone && touched.key === shown?.key) return []
  return items.filter((item) => item !== shown)
}
