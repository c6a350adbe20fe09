/** The page is not held back for longer: the end of a press may be missed. */
const longestPressMs = 5_000
/** Acts when the pointer or the space bar is released. */
const pressable = 'button, label, input[type=checkbox], input[type=radio], [data-key]'

let isPressed = false
const waiting: (() => void)[] = []
let limit = 0

/**
 * Changes the page, but not during a press: a click is about what the person saw when they pressed, and the
 * browser drops a click whose element moved or went away before the release. Such changes follow right after
 * the click.
 */
export function afterPress(change: () => void): void {
  if (isPressed) waiting.push(change)
  else change()
}

/** Follows presses from now on. Returns a function that stops it. */
export function followPresses(): () => void {
  const abort = new AbortController()
  const options = { capture: true, signal: abort.signal }
  window.addEventListener('pointerdown', ({ button, target }) => button === 0 && begin(target), options)
  for (const end of ['pointerup', 'pointercancel', 'keyup'])
    window.addEventListener(end, releaseSoon, options)
  // The release happened outside the window, unheard.
  window.addEventListener('pointermove', ({ buttons }) => buttons === 0 && release(), options)
  window.addEventListener('keydown', ({ key, target }) => key === ' ' && begin(target), options)
  // Only that of the window: its elements lose the focus to what is pressed.
  window.addEventListener('blur', ({ target }) => target === window && release(), options)
  document.addEventListener('visibilitychange', release, options)
  return () => {
    abort.abort()
    release()
  }
}

function begin(target: EventTarget | null): void {
  if (isPressed || !(target instanceof Element) || target.closest(pressable) === null) return
  isPressed = true
  limit = window.setTimeout(release, longestPressMs)
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
