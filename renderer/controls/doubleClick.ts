import type { SyntheticEvent } from 'react'

let hasScrolled = false
/** The person scrolled before the newest press: it is about what they see now, however soon it came. */
let isNewBurst = false

/** Follows from now on whether the person scrolls between two clicks: the browser goes on counting them. */
export function followScrolls(): void {
  const options = { capture: true, passive: true }
  const scrolled = () => {
    hasScrolled = true
  }
  const pressed = () => {
    isNewBurst = hasScrolled
    hasScrolled = false
  }
  window.addEventListener('wheel', scrolled, options)
  window.addEventListener('pointerdown', pressed, options)
}

/**
 * Whether a click is not the first of a double click or burst. The first click may have put another
 * campaign's button under the pointer. A click by a key is never part of a double click.
 */
export const isOfDoubleClick = ({ nativeEvent }: Pick<SyntheticEvent, 'nativeEvent'>): boolean =>
  !isNewBurst && 'detail' in nativeEvent && Number(nativeEvent.detail) > 1

/** A click handler that ignores all but the first click of a double click. */
export const onceOnly =
  (act: () => void) =>
  (event: SyntheticEvent): void => {
    if (!isOfDoubleClick(event)) act()
  }
