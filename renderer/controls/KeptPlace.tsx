import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react'
import { Arrangement } from './keptPlaces'

/**
 * As wide as what stood in it at its widest since the list was arranged, also when that is gone; never wider than there is
 * room for.
 */
export function KeptPlace({ children }: { children: ReactNode }) {
  const arrangement = useContext(Arrangement)
  const arrangedAs = useRef(arrangement)
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const { current: here } = place
    if (!here) return
    if (arrangedAs.current !== arrangement) here.style.minInlineSize = ''
    arrangedAs.current = arrangement
    keepWidth(here)
  })
  useLayoutEffect(() => {
    // What was measured before the font was there is not as wide as what is seen.
    const measureAnew = () => {
      const { current: here } = place
      if (!here?.hasChildNodes()) return
      here.style.minInlineSize = ''
      keepWidth(here)
    }
    document.fonts.addEventListener('loadingdone', measureAnew)
    return () => document.fonts.removeEventListener('loadingdone', measureAnew)
  }, [])
  return (
    <span ref={place} className="kept-place">
      {children}
    </span>
  )
}

/** Not of the percentage of what holds it: that is as wide as the places in it. */
const roomInWindow = '100cqi - 4.5rem'

function keepWidth(place: HTMLElement): void {
  place.style.minInlineSize = `min(${place.getBoundingClientRect().width}px, ${roomInWindow})`
}
