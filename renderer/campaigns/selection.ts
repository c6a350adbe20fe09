import type { KeyboardEvent } from 'react'
import type { CampaignRow } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { keyOfRow } from './rowElements'

/** The keys of the selected rows, and of the row where the next range begins. */
export interface Selection {
  keys: ReadonlySet<string>
  anchor: string | null
}

export const nothingSelected: Selection = { keys: new Set(), anchor: null }

/** Selects or deselects a row, as a click with Ctrl or Cmd does. */
export function toggled({ keys }: Selection, key: string): Selection {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key }
}

/** Selects all rows from the anchor to this one, as a click with Shift does; `order`: that on the screen. */
export function extendedTo({ keys, anchor }: Selection, key: string, order: string[]): Selection {
  const from = order.indexOf(anchor ?? key)
  const to = order.indexOf(key)
  if (from < 0 || to < 0) return toggled({ keys, anchor }, key)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { keys: new Set([...keys, ...range]), anchor: anchor ?? key }
}

/** Selects all rows. */
export const allOf = (order: string[]): Selection => ({ keys: new Set(order), anchor: order[0] ?? null })

/** Deselects rows that are no longer on the list. */
export function within({ keys, anchor }: Selection, order: () => readonly string[]): Selection {
  if (keys.size === 0) return { keys, anchor }
  const there = new Set(order())
  const left = [...keys].filter((key) => there.has(key))
  return left.length === keys.size ? { keys, anchor } : { keys: new Set(left), anchor }
}

/** The rows that are selected. */
export const selectedOf = (rows: CampaignRow[], { keys }: Selection): CampaignRow[] =>
  keys.size === 0 ? [] : rows.filter((row) => keys.has(rowKey(row)))

/** Ctrl or Cmd with Space selects the focused row; null for other keys. */
export function selectedByKey(event: KeyboardEvent<HTMLElement>, selection: Selection): Selection | null {
  if (!event.ctrlKey && !event.metaKey) return null
  const key = keyOfRow(event.target)
  return event.key === ' ' && key !== null ? toggled(selection, key) : null
}

/** Shift and an arrow select the rows they pass; null for other keys. */
export function extendedByArrow(
  { key }: KeyboardEvent<HTMLElement>,
  { from, to }: { from: string; to: string },
  order: string[],
  selection: Selection,
): Selection | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null
  return extendedTo(selection.keys.size > 0 ? selection : toggled(selection, from), to, order)
}
