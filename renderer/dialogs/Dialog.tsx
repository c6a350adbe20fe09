import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface Props {
  title: ReactNode
  onClose: () => void
  children: ReactNode
}

/** The browser's own modal dialog, open as long as it is drawn; it gives the focus back where it came from. */
export function Dialog({ title, onClose, children }: Props) {
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
      className="dialog"
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
