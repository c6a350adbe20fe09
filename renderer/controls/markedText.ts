/** The pointer was pressed on text that it can mark, and is not let go of yet. */
let isMarking = false
/** The newest press began on such text. */
let beganOnText = false

/** Follows, from now on, where the pointer marks text. */
export function followMarking(): void {
  const options = { capture: true }
  window.addEventListener(
    'pointerdown',
    ({ button, target }) => {
      beganOnText = canBeMarked(target)
      isMarking = beganOnText && button === 0
      // By itself the browser leaves it so where nothing can be marked.
      if (button === 0 && !beganOnText && isTextMarked()) getSelection()?.removeAllRanges()
    },
    options,
  )
  const letGo = () => {
    isMarking = false
  }
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, letGo, options)
  // In the window itself: its elements lose the focus to what is pressed.
  window.addEventListener('blur', ({ target }) => target === window && letGo(), options)
}

/** Whether text outside of a field is marked, or about to be: who takes the focus away takes the mark away with it. */
export const holdsMarkedText = (): boolean => isMarking || isTextMarked()

/** Whether a click is only the end of a press that marked text. */
export const hasJustMarked = (): boolean => beganOnText && isTextMarked()

/** Whether the pointer marks text here, instead of pressing something. */
export const canBeMarked = (target: EventTarget | null): boolean =>
  target instanceof Element && getComputedStyle(target).userSelect === 'text'

function isTextMarked(): boolean {
  const selection = getSelection()
  const isInField = document.activeElement instanceof HTMLInputElement
  return selection !== null && !isInField && selection.toString().trim() !== ''
}
