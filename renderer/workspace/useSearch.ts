import { useDeferredValue, useState } from 'react'
import type { Step } from '../campaigns/useDrawnItems'

interface Search {
  text: string
  /** How it is drawn at first. */
  step: Step
}

const atFirst: Search = { text: '', step: 'beginning' }
const cleared: Search = { text: '', step: 'all' }

/**
 * What is searched for. A list that opens, and one that a key has found, is answered with its first rows; all others
 * follow as soon as no other key is waiting.
 */
export function useSearch() {
  const [search, setSearch] = useState(atFirst)
  const isDrawn = useDeferredValue(search, cleared) === search
  return {
    text: search.text,
    step: isDrawn ? 'all' : search.step,
    type: (text: string) => setSearch({ text: text.trim() === '' ? '' : text, step: 'found' }),
    clear: () => setSearch(cleared),
  } as const
}
