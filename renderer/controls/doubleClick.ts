import type { SyntheticEvent } from 'react'

/**
 * Whether a click is the second of a double click, or a later one of the same burst. What the first click did may
 * have put another campaign's button under the pointer meanwhile. A key that clicks is never part of a double click.
 */
export const isOfDoubleClick = ({ nativeEvent }: Pick<SyntheticEvent, 'nativeEvent'>): boolean =>
  'detail' in nativeEvent && Number(nativeEvent.detail) > 1

/** What to do with a click, unless it is of a double click that began before. */
export const onceOnly =
  (act: () => void) =>
  (event: SyntheticEvent): void => {
    if (!isOfDoubleClick(event)) act()
  }
