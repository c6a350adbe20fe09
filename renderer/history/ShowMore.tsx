import { type RefObject, useLayoutEffect, useRef } from 'react'

interface Props {
  list: RefObject<HTMLUListElement | null>
  /** How many lines the list has, and how many there are. */
  shown: number
  total: number
  onMore: () => void
}

/** The way to the rest of a list. The focus goes on to the first line that comes, since the button may go then. */
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
