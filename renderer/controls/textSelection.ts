/** The pointer was pressed on selectable text, and not released yet. */
let isSelecting = false
/** The newest press began on selectable text. */
let beganOnText = false

/** Follows from now on how the pointer selects text. */
export function followTextSelection(): void {
  const options = { capture: true }
  window.addEventListener(
    'pointerdown',
    ({ button, target }) => {
      beganOnText = isSelectableText(target)
      isSelecting = beganOnText && button === 0
      // The browser would keep the selection when the press is on something that cannot be selected.
      if (button === 0 && !beganOnText && isTextSelected()) getSelection()?.removeAllRanges()
    },
    options,
  )
  const release = () => {
    isSelecting = false
  }
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, release, options)
  // Only that of the window: its elements lose the focus to what is pressed.
  window.addEventListener('blur', ({ target }) => target === window && release(), options)
}

/** Whether text outside of a field is selected, or about to be: moving the focus would undo that. */
export const holdsSelectedText = (): boolean => isSelecting || isTextSelected()

/** Whether a click is only the end of a press that selected text. */
export const hasJustSelectedText = (): boolean => beganOnText && isTextSelected()

/** Whether a press here selects text. */
export const isSelectableText = (target: EventTarget | null): boolean =>
  target instanceof Element && getComputedStyle(target).userSelect === 'text'

function isTextSelected(): boolean {
  const selection = getSelection()
  const isInField = document.activeElement instanceof HTMLInputElement
  return selection !== null && !isInField && selection.toString().trim() !== ''
}
