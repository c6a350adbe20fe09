/** A press that is not let go of holds nothing back for longer (ms). */
const longestPress = 5_000
/** What acts once the pointer, or the space bar, is let go of. */
const pressable = 'button, label, input[type=checkbox], input[type=radio], [data-key]'

let isPressed = false
const waiting: (() => void)[] = []
let limit = 0

/**
 * Changes the page, but not while something is being pressed: a click is about what the person saw when they pressed, and the
 * browser drops one whose element moved or went away before it was let go of. Such changes follow right after the click.
 */
export function afterPress(change: () => void): void {
  if (isPressed) waiting.push(change)
  else change()
}

/** Follows what is pressed, from now on. The returned function ends that. */
export function followPresses(): () => void {
  const end = new AbortController()
  const options = { capture: true, signal: end.signal }
  const pointed = (event: PointerEvent) => {
    if (event.button === 0) begin(event.target)
  }
  const moved = ({ buttons }: PointerEvent) => {
    if (buttons === 0) release()
  }
  window.addEventListener('pointerdown', pointed, options)
  window.addEventListener('pointerup', releaseSoon, options)
  window.addEventListener('pointercancel', releaseSoon, options)
  // Let go of where nobody told.
  window.addEventListener('pointermove', moved, options)
  window.addEventListener('keydown', (event) => event.key === ' ' && begin(event.target), options)
  window.addEventListener('keyup', releaseSoon, options)
  // In the window itself: its elements lose the focus to what is pressed.
  window.addEventListener('blur', ({ target }) => target === window && release(), options)
  document.addEventListener('visibilitychange', release, options)
  return () => {
    end.abort()
    release()
  }
}

function begin(target: EventTarget | null): void {
  if (isPressed || !(target instanceof Element) || target.closest(pressable) === null) return
  isPressed = true
  limit = window.setTimeout(release, longestPress)
}

/** The click comes first, in the same task. */
function releaseSoon(): void {
  if (isPressed) window.setTimeout(release)
}

function release(): void {
  if (!isPressed) return
  isPressed = false
  window.clearTimeout(limit)
  for (const change of waiting.splice(0)) change()
}
