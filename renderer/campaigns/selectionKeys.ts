import type { KeyboardEvent } from 'react'
import { extendedTo, type Selection, toggled } from './selection'

type Select = (selection: Selection) => void

/** Ctrl or Cmd with Space selects the row that has the focus, and with A all of them. */
export function selectByKey(
  event: KeyboardEvent<HTMLElement>,
  order: string[],
  selection: Selection,
  onSelect: Select,
): void {
  if (!event.ctrlKey && !event.metaKey) return
  const key = keyOfRow(event.target)
  if (event.key === ' ' && key !== null) onSelect(toggled(selection, key))
  else if (event.key.toLowerCase() === 'a') onSelect({ keys: new Set(order), anchor: order[0] ?? null })
  else return
  event.preventDefault()
}

/** Shift and an arrow select the rows that they pass; to be called once the focus has moved. */
export function extendToFocus(
  event: KeyboardEvent<HTMLElement>,
  order: string[],
  selection: Selection,
  onSelect: Select,
): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const from = keyOfRow(event.target)
  const to = keyOfRow(document.activeElement)
  if (from === null || to === null) return
  const begun = selection.keys.size > 0 ? selection : toggled(selection, from)
  onSelect(extendedTo(begun, to, order))
}

const keyOfRow = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('li')?.getAttribute('data-key') ?? null) : null
