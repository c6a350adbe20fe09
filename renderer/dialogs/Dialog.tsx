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

interface DialogButtonsProps {
  /** What the form does. */
  submit: string
  /** It has been asked for, and is not answered yet. */
  isAsking?: boolean
  onCancel: () => void
  /** What else could be done, at the other end of the line. */
  children?: ReactNode
}

/** The ways out of a dialog that holds a form. */
export function DialogButtons({ submit, isAsking, onCancel, children }: DialogButtonsProps) {
  return (
    <div className="dialog-buttons">
      {children}
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
      <button type="submit" className="button primary" aria-disabled={isAsking}>
        {submit}
      </button>
    </div>
  )
}

interface DialogMessageProps {
  text: string
  onClose: () => void
}

/** What a dialog says where there is nothing to decide. */
export function DialogMessage({ text, onClose }: DialogMessageProps) {
  return (
    <>
      <p>{text}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </>
  )
}
