import { type RefObject, useLayoutEffect, useRef } from 'react'

interface Props {
  list: RefObject<HTMLUListElement | null>
  /** How many lines are shown, of how many. */
  shown: number
  total: number
  onMore: () => void
}

/** Shows more of a list. The focus moves to the first new line, since the button may disappear. */
export function ShowMore({ list, shown, total, onMore }: Props) {
  const firstNew = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (firstNew.current === null || shown <= firstNew.current) return
    const line = list.current?.children[firstNew.current]
    firstNew.current = null
    const target = line?.querySelector('button') ?? line
    if (target instanceof HTMLElement) target.focus()
  }, [list, shown])

  if (shown >= total) return null
  return (
    <button
      type="button"
      className="text-button history-more"
      onClick={() => {
        firstNew.current = shown
        onMore()
      }}
    >
      Show more
    </button>
  )
}
