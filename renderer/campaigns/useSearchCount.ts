import { useLayoutEffect, useRef } from 'react'
import type { Step } from './useDrawnItems'

/**
 * Counts the searches that were answered with their first rows in place of a whole list. The rest of what was found comes below
 * these, and changes no number: what the person presses by then stays where it is.
 */
export function useSearchCount(step: Step): number {
  const drawn = useRef({ step, count: 0 })
  const { step: before, count } = drawn.current
  const now = step === 'found' && before !== 'found' ? count + 1 : count
  useLayoutEffect(() => {
    drawn.current = { step, count: now }
  }, [step, now])
  return now
}
