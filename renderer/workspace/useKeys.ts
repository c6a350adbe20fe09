import { type RefObject, useLayoutEffect } from 'react'
import { useRun } from '../snapshot/commands'

/**
 * “/” goes to the search; Esc ends the selection, then the search, and hides the window when there is nothing left to
 * close.
 *
 * @param onClearSelection null while nothing is selected
 */
export function useKeys(
  searchBox: RefObject<HTMLInputElement | null>,
  onClearSelection: (() => void) | null,
  onClearSearch: () => void,
): void {
  const run = useRun()
  // As soon as the list is in the page, not after it was painted: a key pressed at once would be lost.
  useLayoutEffect(() => {
    function goBack() {
      if (onClearSelection) onClearSelection()
      else if (searchBox.current?.value) onClearSearch()
      else run(window.pauseBar.hidePopover())
    }

    function press(event: KeyboardEvent) {
      if (isTakenElsewhere(event)) return
      if (event.key === '/' && !isTyping(event.target)) searchBox.current?.focus()
      else if (event.key === 'Escape') goBack()
      else return
      event.preventDefault()
    }

    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

/** An open dialog or menu takes its own keys, Esc before all; so does an input method while it composes. */
const isTakenElsewhere = (event: KeyboardEvent) =>
  event.defaultPrevented ||
  event.isComposing ||
  document.querySelector('dialog[open], :popover-open') !== null

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type !== 'checkbox'
