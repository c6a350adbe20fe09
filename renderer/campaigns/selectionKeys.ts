import type { KeyboardEvent } from 'react'
import { keyOfRow } from './focus'
import { extendedTo, type Selection, toggled } from './selection'

/** Ctrl or Cmd with Space selects the row that has the focus; null for other keys. */
export function selectedByKey(event: KeyboardEvent<HTMLElement>, selection: Selection): Selection | null {
  if (!event.ctrlKey && !event.metaKey) return null
  const key = keyOfRow(event.target)
  return event.key === ' ' && key !== null ? toggled(selection, key) : null
}

/** Shift and an arrow select the rows that they pass, from one to the other. */
export function extendedByArrow(
  { key }: KeyboardEvent<HTMLElement>,
  { from, to }: { from: string; to: string },
  order: string[],
  selection: Selection,
): Selection | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null
  return extendedTo(selection.keys.size > 0 ? selection : toggled(selection, from), to, order)
}
