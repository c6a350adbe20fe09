import { type RefObject, useLayoutEffect } from 'react'
import { keyOf, type Which } from './which'

/** The id of a row's switch in the document. */
export const switchId = (campaign: Which) => `switch-${keyOf(campaign)}`

/** A campaign's switch, when its row is on show. */
export const switchOf = (campaign: Which) => document.getElementById(switchId(campaign))

/** Brings a campaign's row into sight; the focus stays where it is. */
export function revealRow(campaign: Which): void {
  switchOf(campaign)?.closest('li')?.scrollIntoView({ block: 'nearest' })
}

/** Opens the list at a campaign, as soon as it is drawn: there a person goes on. */
export function goToRow(campaign: Which): void {
  requestAnimationFrame(() => {
    revealRow(campaign)
    switchOf(campaign)?.focus()
  })
}

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

/** Arrow keys, Home and End go from row to row. */
export function moveBetweenRows(event: React.KeyboardEvent<HTMLElement>): void {
  const switches = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=switch]')]
  const row = event.target instanceof Element ? event.target.closest('li') : null
  const at = switches.findIndex((element) => row?.contains(element))
  const next = destination(event.key, at, switches.length)
  if (at < 0 || next === null) return
  event.preventDefault()
  switches[next]?.focus()
}

function destination(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
