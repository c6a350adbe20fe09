import type { KeyboardEvent } from 'react'
import type { CampaignRow } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { keyOfRow } from './focus'

/** Which rows are selected, by their keys, and from which one the next range begins. */
export interface Selection {
  keys: ReadonlySet<string>
  anchor: string | null
}

/** Before the first row is selected, and after the last. */
export const nothingSelected: Selection = { keys: new Set(), anchor: null }

/** Adds a row or takes it away, as Ctrl or Cmd and a click do. */
export function toggled({ keys }: Selection, key: string): Selection {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key }
}

/** Selects all between the anchor and this row, as Shift and a click do. `order` is that of the screen. */
export function extendedTo({ keys, anchor }: Selection, key: string, order: string[]): Selection {
  const from = order.indexOf(anchor ?? key)
  const to = order.indexOf(key)
  if (from < 0 || to < 0) return toggled({ keys, anchor }, key)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { keys: new Set([...keys, ...range]), anchor: anchor ?? key }
}

/** Selects all there are. `order` is that of the screen. */
export const allOf = (order: string[]): Selection => ({ keys: new Set(order), anchor: order[0] ?? null })

/** What is still on the list: a row that went away is selected no more. */
export function within({ keys, anchor }: Selection, order: () => readonly string[]): Selection {
  if (keys.size === 0) return { keys, anchor }
  const there = new Set(order())
  const left = [...keys].filter((key) => there.has(key))
  return left.length === keys.size ? { keys, anchor } : { keys: new Set(left), anchor }
}

/** The rows that are selected. */
export const selectedOf = (rows: CampaignRow[], { keys }: Selection): CampaignRow[] =>
  keys.size === 0 ? [] : rows.filter((row) => keys.has(rowKey(row)))

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
