import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react'
import { Arrangement } from './keptPlaces'

/** As wide as what stood in it at its widest since the list was arranged, also when that is gone. */
export function KeptPlace({ children }: { children: ReactNode }) {
  const arrangement = useContext(Arrangement)
  const arrangedAs = useRef(arrangement)
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const { current: here } = place
    if (!here) return
    if (arrangedAs.current !== arrangement) here.style.minInlineSize = ''
    arrangedAs.current = arrangement
    here.style.minInlineSize = `${here.getBoundingClientRect().width}px`
  })
  return (
    <span ref={place} className="kept-place">
      {children}
    </span>
  )
}
