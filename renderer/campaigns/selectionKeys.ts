import type { KeyboardEvent } from 'react'
import { keyOfRow } from './focus'
import { extendedTo, type Selection, toggled } from './selection'

/** Ctrl or Cmd with Space selects the row that has the focus, and with A all of them; null for other keys. */
export function selectedByKey(
  event: KeyboardEvent<HTMLElement>,
  order: string[],
  selection: Selection,
): Selection | null {
  if (!event.ctrlKey && !event.metaKey) return null
  const key = keyOfRow(event.target)
  if (event.key === ' ' && key !== null) return toggled(selection, key)
  return event.key.toLowerCase() === 'a' ? { keys: new Set(order), anchor: order[0] ?? null } : null
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
