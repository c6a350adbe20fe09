import type { SyntheticEvent } from 'react'

let isScrolled = false
/** The newest press came after the person had scrolled: it is about what they see by then, however soon it came. */
let isAfresh = false

/** Follows, from now on, whether the person scrolls between two clicks, for which the browser goes on counting. */
export function followScrolls(): void {
  const options = { capture: true, passive: true }
  const scrolled = () => {
    isScrolled = true
  }
  const pressed = () => {
    isAfresh = isScrolled
    isScrolled = false
  }
  window.addEventListener('wheel', scrolled, options)
  window.addEventListener('pointerdown', pressed, options)
}

/**
 * Whether a click is the second of a double click, or a later one of the same burst. What the first click did may
 * have put another campaign's button under the pointer meanwhile. A key that clicks is never part of a double click.
 */
export const isOfDoubleClick = ({ nativeEvent }: Pick<SyntheticEvent, 'nativeEvent'>): boolean =>
  !isAfresh && 'detail' in nativeEvent && Number(nativeEvent.detail) > 1

/** What to do with a click, unless it is of a double click that began before. */
export const onceOnly =
  (act: () => void) =>
  (event: SyntheticEvent): void => {
    if (!isOfDoubleClick(event)) act()
  }
