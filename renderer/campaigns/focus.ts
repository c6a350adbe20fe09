import { type RefObject, useLayoutEffect } from 'react'
import { keyOf, type Which } from './items'

/** The id of a row's switch in the document. */
export const switchId = (campaign: Which) => `switch-${keyOf(campaign)}`

/** A campaign's switch, when its row is on show. */
export const switchOf = (campaign: Which) => document.getElementById(switchId(campaign))

/** The switch of the row after this one, or before it at the end of the list. */
export function switchBeside(row: HTMLElement): HTMLElement | null {
  return switchAmong(row, 'nextElementSibling') ?? switchAmong(row, 'previousElementSibling')
}

function switchAmong(
  row: Element,
  side: 'nextElementSibling' | 'previousElementSibling',
): HTMLElement | null {
  for (let beside = row[side]; beside; beside = beside[side]) {
    const found = beside.querySelector<HTMLElement>('[role=switch]')
    if (found) return found
  }
  return null
}

/**
 * When an element goes away while it holds the focus, hands the focus on to what `heir` finds, so that a person
 * at the keyboard does not start again at the top of the window.
 */
export function useFocusHandover(
  ref: RefObject<HTMLElement | null>,
  heir: (element: HTMLElement) => HTMLElement | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the element's end, not about changes.
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const next = heir(element)
      queueMicrotask(() => next?.focus())
    }
  }, [])
}

/** The key of the row that holds an element. */
export const keyOfRow = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('li')?.getAttribute('data-key') ?? null) : null

/** Where an arrow key, Home or End goes from a row; null for other keys, and for where there is none. */
export function destination(key: string, from: string | null, order: string[]): string | null {
  const at = from === null ? -1 : order.indexOf(from)
  if (at < 0) return null
  switch (key) {
    case 'ArrowDown':
      return order[Math.min(at + 1, order.length - 1)] ?? null
    case 'ArrowUp':
      return order[Math.max(at - 1, 0)] ?? null
    case 'Home':
      return order[0] ?? null
    case 'End':
      return order.at(-1) ?? null
    default:
      return null
  }
}
