import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { closestRow, isInSight } from '../campaigns/rowElements'
import { latinLetter, writes } from '../controls/keys'
import { holdsMarkedText } from '../controls/markedText'
import { useRun } from '../snapshot/commands'
import { followEscape, followVisibleFocus, forgetEscape, hasVisibleFocus, isEscapeHeld } from './heldEscape'

interface Keys {
  searchBox: RefObject<HTMLInputElement | null>
  /** Null while nothing is selected. */
  onClearSelection: (() => void) | null
  onClearSearch: () => void
  /** Leads to the first row of the list. */
  onFirstRow: () => void
  /** Answers whether there was something to be selected. */
  onSelectAll: () => boolean
  /** Rows were selected after the search was typed: that is what the keys are about. */
  isSelecting: boolean
  /** Answers whether there was something to be undone. */
  onUndo: () => boolean
}

/**
 * What is typed, searches, wherever the focus is; “/” and Ctrl or Cmd + F lead there too. From the search, an arrow or Enter
 * leads to the first row. Ctrl or Cmd + Z undoes, and with A selects all rows, from the search as long as that is empty. Esc ends the selection, then the
 * search, and hides the window when there is nothing left to close.
 */
export function useKeys(keys: Keys): void {
  const run = useRun()
  useLayoutEffect(followVisibleFocus, [])
  useLayoutEffect(followEscape, [])
  // As soon as the list is in the page, not after it was painted: a key pressed at once would be lost.
  useLayoutEffect(() => {
    const { searchBox, onClearSelection, onClearSearch, onFirstRow, onSelectAll, isSelecting, onUndo } = keys

    function goBack() {
      if (onClearSelection) onClearSelection()
      else if (searchBox.current?.value) onClearSearch()
      else {
        forgetEscape()
        run(window.pauseBar.hidePopover())
      }
    }

    /** Answers whether the browser has nothing to do with the key any more. */
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
          // The browser then types the character there.
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
      // What has the focus must not act on it as well: it may be out of sight.
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
  // Held a moment too long, or on a busy computer, it repeats: the window goes with a press of its own.
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

/** Whoever types “/” to come here is here already. A search does not begin with a blank, which would find all there is. */
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
      return rowOf(target) === null || mayPress(target) ? 'nothing' : 'search'
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

/** In a field the key marks its text; in the search only where there is some, and no rows were selected since. */
function selectsAll(event: KeyboardEvent, searchBox: HTMLInputElement | null, isSelecting: boolean): boolean {
  const { shiftKey, altKey, target } = event
  if (latinLetter(event) !== 'a' || shiftKey || altKey) return false
  return !isTextField(target) || (target === searchBox && (searchBox?.value === '' || isSelecting))
}

/** A field undoes what was typed in it. Keys that are held down there come to its beginning, and stop there. */
function undoes({ target, repeat }: KeyboardEvent, searchBox: HTMLInputElement | null): boolean {
  if (!isTextField(target)) return true
  return target === searchBox && searchBox?.value === '' && !repeat
}

/** A key presses only what has the visible focus; nothing in a row that is out of sight. */
function mayPress(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return false
  return hasVisibleFocus(target) && (rowOf(target) === null || isInSight(target))
}

const isRowOutOfSight = (target: EventTarget | null) =>
  target instanceof Element && rowOf(target) !== null && !isInSight(target)

const rowOf = (target: EventTarget | null) => (target instanceof Element ? closestRow(target) : null)

/** An open dialog or menu takes its own keys, Esc before all; so does an input method while it composes. */
const isTakenElsewhere = (event: KeyboardEvent) =>
  event.defaultPrevented ||
  event.isComposing ||
  document.querySelector('dialog[open], :popover-open') !== null

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'

/**
 * Brings the focus home to the search when what had it is gone: from there every key works. Until there is one, it stays
 * with what is offered in the place of the list or in a banner, or with `Refresh`. Text that is marked stays so.
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  const stopgap = useRef<HTMLElement | null>(null)
  useEffect(() => {
    function bring() {
      const { activeElement } = document
      const isAway = activeElement === document.body || activeElement === stopgap.current
      if (!isAway || !document.hasFocus() || document.querySelector('dialog[open]')) return
      if (holdsMarkedText()) return
      stopgap.current = home.current ? null : nextBest()
      const next = home.current ?? stopgap.current
      next?.focus({ preventScroll: true })
    }
    // Later than components that hand the focus on themselves.
    const bringSoon = () => setTimeout(bring)
    bringSoon()
    const end = new AbortController()
    document.addEventListener('focusout', bringSoon, end)
    // What was marked may be so no more.
    const letGo = () => document.activeElement === document.body && bringSoon()
    document.addEventListener('pointerup', letGo, end)
    return () => end.abort()
  })
}

const nextBest = () =>
  document.querySelector<HTMLElement>('.empty button') ??
  document.querySelector<HTMLElement>('.banners button') ??
  document.querySelector<HTMLElement>('.header .icon-button')
