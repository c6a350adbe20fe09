import { useCallback, useEffect, useState } from 'react'

/** Something that was said; the number tells it from the same words said before. */
export interface Said {
  text: string
  number: number
}

/** How long it can be found in the page (ms): later it would be out of date. */
const keptForMs = 10_000

/** What `OnlyHeard` says, and how to say something else. */
export function useSaid(): [Said, (text: string) => void] {
  const [said, setSaid] = useState<Said>({ text: '', number: 0 })
  const say = useCallback((text: string) => setSaid(({ number }) => ({ text, number: number + 1 })), [])
  useEffect(() => {
    if (said.text === '') return
    const timedPause = window.setTimeout(() => setSaid({ ...said, text: '' }), keptForMs)
    return () => window.clearTimeout(timedPause)
  }, [said])
  return [said, say]
}

interface Props {
  /** `status` is said when what is being said is over, `alert` at once. */
  role: 'status' | 'alert'
  said: Said
}

/**
 * Words for people who hear the screen. Each place that says something has one of its own, since all of a region is
 * read again when a part of it changes; and it is there before it has anything to say, or nobody would hear it.
 */
export function OnlyHeard({ role, said }: Props) {
  return (
    <div role={role} className="only-heard">
      <p key={said.number}>{said.text}</p>
    </div>
  )
}
