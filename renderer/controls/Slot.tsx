import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react'

/** Changes when the list is arranged anew: until then, buttons stay where they are. */
export const Arrangement = createContext('')

/** Keeps the slots there were, in their order, and adds new ones behind them. */
export const withSlots = (before: readonly string[], now: readonly string[]): string[] => [
  ...new Set([...before, ...now]),
]

/**
 * A line of buttons, each in a slot. A button that goes leaves its slot empty until the list is arranged
 * anew, so that a second click meets no other button.
 */
export function Slots({ contents }: { contents: [key: string, content: ReactNode][] }) {
  const arrangement = useContext(Arrangement)
  const last = useRef<{ arrangement: string; keys: readonly string[] }>({ arrangement, keys: [] })
  const before = last.current.arrangement === arrangement ? last.current.keys : []
  const contentOf = new Map(contents)
  const keys = withSlots(before, [...contentOf.keys()])
  useLayoutEffect(() => {
    last.current = { arrangement, keys }
  })
  return keys.map((key) => <Slot key={key}>{contentOf.get(key)}</Slot>)
}

/** Stays as wide as its content was at its widest since the list was arranged, even when that is gone. */
export function Slot({ children }: { children: ReactNode }) {
  const arrangement = useContext(Arrangement)
  const lastArrangement = useRef(arrangement)
  const slot = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!slot.current) return
    if (lastArrangement.current !== arrangement) slot.current.style.minInlineSize = ''
    lastArrangement.current = arrangement
    keepWidth(slot.current)
  })
  useLayoutEffect(() => {
    // A width measured before the font was loaded is wrong.
    const measureAgain = () => {
      if (!slot.current?.hasChildNodes()) return
      slot.current.style.minInlineSize = ''
      keepWidth(slot.current)
    }
    document.fonts.addEventListener('loadingdone', measureAgain)
    return () => document.fonts.removeEventListener('loadingdone', measureAgain)
  }, [])
  return (
    <span ref={slot} className="slot">
      {children}
    </span>
  )
}

/** No percentage: the parent is as wide as the slots in it. */
const maxWidth = '100cqi - 4.5rem'

function keepWidth(slot: HTMLElement): void {
  slot.style.minInlineSize = `min(${slot.getBoundingClientRect().width}px, ${maxWidth})`
}
