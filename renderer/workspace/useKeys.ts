import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { closestRow, isInSight } from '../campaigns/rowElements'
import { latinLetter, writes } from '../controls/keys'
import { holdsSelectedText } from '../controls/textSelection'
import { useRun } from '../snapshot/commands'
import { followEscape, followVisibleFocus, forgetEscape, hasVisibleFocus, isEscapeHeld } from './keyTracking'

interface Keys {
  searchBox: RefObject<HTMLInputElement | null>
  /** Null while nothing is selected. */
  onClearSelection: (() => void) | null
  onClearSearch: () => void
  onFirstRow: () => void
  /** Returns whether there were rows to select. */
  onSelectAll: () => boolean
  /** Rows were selected since the search was typed: keys are about the selection. */
  isSelecting: boolean
  /** Returns whether there was something to undo. */
  onUndo: () => boolean
}

/**
 * What is typed goes to the search, wherever the focus is; “/” and Ctrl or Cmd + F lead there too. From
 * there, an arrow or Enter leads to the first row. Ctrl or Cmd + Z undoes; with A it selects all rows. Esc
 * ends the selection, then the search, and then hides the window.
 */
export function useKeys(keys: Keys): void {
  const run = useRun()
  useLayoutEffect(followVisibleFocus, [])
  useLayoutEffect(followEscape, [])
  // Not an ordinary effect: a key pressed before the first paint would be lost.
  useLayoutEffect(() => {
    const { searchBox, onClearSelection, onClearSearch, onFirstRow, onSelectAll, isSelecting, onUndo } = keys

    function goBack() {
      if (onClearSelection) onClearSelection()
      else if (searchBox.current?.value) onClearSearch()
      else {
        forgetEscape()
        void run(window.pauseBar.hidePopover())
      }
    }

    /** Returns whether the browser’s own action is to be prevented. */
    function act(meaning: Exclude<Meaning, 'nothing'>): boolean {
      switch (meaning) {
        case 'back':
          goBack()
          return true
        case 'search':
          searchBox.current?.focus()
          searchBox.current?.select()
          return true
        case 'type':
          // The browser types the character there.
          searchBox.current?.focus()
          return false
        case 'first-row':
          onFirstRow()
          return true
        case 'select-all':
          return onSelectAll()
        case 'undo':
          return onUndo()
      }
    }

    function press(event: KeyboardEvent) {
      if (isTakenElsewhere(event)) return
      const meaning = meaningOf(event, searchBox.current, isSelecting)
      if (meaning === 'nothing') return
      // The focused element must not act as well: it may be out of sight.
      event.stopPropagation()
      if (act(meaning)) event.preventDefault()
    }

    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  })
}

type Meaning = 'nothing' | 'back' | 'search' | 'type' | 'first-row' | 'select-all' | 'undo'

function meaningOf(event: KeyboardEvent, searchBox: HTMLInputElement | null, isSelecting: boolean): Meaning {
  const { key, target } = event
  // It repeats when it is held a moment too long. Only a new press may hide the window.
  if (key === 'Escape') return isEscapeHeld() ? 'nothing' : 'back'
  if ((event.ctrlKey || event.metaKey) && !writes(event)) {
    if (selectsAll(event, searchBox, isSelecting)) return 'select-all'
    return meaningWithModifier(event, searchBox)
  }
  if (isTextField(target)) {
    return searchBox !== null && target === searchBox ? meaningInSearch(key, searchBox.value) : 'nothing'
  }
  return meaningOutsideFields(event, searchBox)
}

/** In the empty search “/” and a space type nothing: “/” has led there, and a space would find everything. */
function meaningInSearch(key: string, search: string): Meaning {
  if (key === 'ArrowDown' || key === 'Enter') return 'first-row'
  return (key === '/' || key === ' ') && search === '' ? 'search' : 'nothing'
}

function meaningOutsideFields(event: KeyboardEvent, searchBox: HTMLInputElement | null): Meaning {
  const { key, target } = event
  switch (key) {
    case '/':
      return 'search'
    case ' ':
      if (mayPress(target)) return 'nothing'
      return searchBox?.value === '' ? 'search' : 'type'
    case 'Enter':
      return closestRow(target) === null || mayPress(target) ? 'nothing' : 'search'
    case 'ArrowDown':
      return target === document.body ? 'first-row' : 'nothing'
    default:
      return writes(event) ? 'type' : 'nothing'
  }
}

function meaningWithModifier(event: KeyboardEvent, searchBox: HTMLInputElement | null): Meaning {
  const { key, shiftKey, altKey, target } = event
  if (key === ' ' && isRowOutOfSight(target)) return 'search'
  if (shiftKey || altKey) return 'nothing'
  const letter = latinLetter(event)
  if (letter === 'f') return 'search'
  return letter === 'z' && undoes(event, searchBox) ? 'undo' : 'nothing'
}

/** In a field the key selects its text; in the search only if it has some and no rows were selected since. */
function selectsAll(event: KeyboardEvent, searchBox: HTMLInputElement | null, isSelecting: boolean): boolean {
  const { shiftKey, altKey, target } = event
  if (latinLetter(event) !== 'a' || shiftKey || altKey) return false
  return !isTextField(target) || (target === searchBox && (searchBox?.value === '' || isSelecting))
}

/** A field undoes its own typing. A held key stops there once the search is empty. */
function undoes({ target, repeat }: KeyboardEvent, searchBox: HTMLInputElement | null): boolean {
  if (!isTextField(target)) return true
  return target === searchBox && searchBox?.value === '' && !repeat
}

/** A key presses only what has visible focus, and nothing in a row out of sight. */
function mayPress(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return false
  return hasVisibleFocus(target) && (closestRow(target) === null || isInSight(target))
}

const isRowOutOfSight = (target: EventTarget | null) =>
  target instanceof Element && closestRow(target) !== null && !isInSight(target)

/** An open dialog or menu handles its own keys, above all Esc; so does an input method that is composing. */
const isTakenElsewhere = (event: KeyboardEvent) =>
  event.defaultPrevented ||
  event.isComposing ||
  document.querySelector('dialog[open], :popover-open') !== null

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'

/**
 * Moves the focus back to the search when the focused element is gone: from there every key works. Without a
 * search it goes to what is offered in place of the list, to a banner, or to `Refresh`.
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  const stopgap = useRef<HTMLElement | null>(null)
  useEffect(() => {
    function moveHome() {
      const { activeElement } = document
      const isAway = activeElement === document.body || activeElement === stopgap.current
      if (!isAway || !document.hasFocus() || document.querySelector('dialog[open]')) return
      // It would no longer be selected.
      if (holdsSelectedText()) return
      stopgap.current = home.current ? null : nextBest()
      const next = home.current ?? stopgap.current
      next?.focus({ preventScroll: true })
    }
    // After components that hand the focus over themselves.
    const moveSoon = () => setTimeout(moveHome)
    moveSoon()
    const abort = new AbortController()
    document.addEventListener('focusout', moveSoon, abort)
    // The text may be deselected now.
    const released = () => document.activeElement === document.body && moveSoon()
    document.addEventListener('pointerup', released, abort)
    return () => abort.abort()
  })
}

const nextBest = () =>
  document.querySelector<HTMLElement>('.empty button') ??
  document.querySelector<HTMLElement>('.banners button') ??
  document.querySelector<HTMLElement>('.header .icon-button')
