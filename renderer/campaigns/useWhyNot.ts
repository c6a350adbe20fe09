import { useCallback, useEffect, useState } from 'react'
import { useSaid } from '../controls/OnlyHeard'

/** So long it stands on its row (ms). */
const shownForMs = 6_000

/** Why the switch that was pressed last did nothing: shown on its row for a while, and said. */
export function useWhyNot() {
  const [whyNot, setWhyNot] = useState<{ key: string; text: string } | null>(null)
  const [said, say] = useSaid()
  useEffect(() => {
    if (!whyNot) return
    const timedPause = window.setTimeout(() => setWhyNot(null), shownForMs)
    return () => window.clearTimeout(timedPause)
  }, [whyNot])
  const tell = useCallback(
    (key: string, text: string) => {
      setWhyNot({ key, text })
      say(text)
    },
    [say],
  )
  return { whyNot, said, tell } as const
}
