import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface Props {
  title: ReactNode
  /** Fills the window. */
  isSheet?: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * The browser's own modal dialog, open as long as it is drawn. It gives the focus back where it came from; where that is
 * gone by then, `useFocusHome` brings it to the search.
 */
export function Dialog({ title, isSheet = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={isSheet ? 'dialog sheet' : 'dialog'}
      aria-labelledby={titleId}
      closedby="any"
      // Not only `close`, which comes later: a question that was asked again by then would be closed by it.
      onCancel={onClose}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}
