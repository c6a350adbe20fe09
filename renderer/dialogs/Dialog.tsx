import { type ReactNode, type Ref, useId, useLayoutEffect, useRef } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { Button } from '../controls/Buttons'

/** What most dialogs need. */
export interface DialogProps {
  snapshot: Snapshot
  onClose: () => void
}

interface Props {
  title: ReactNode
  /** Fills the window. */
  isSheet?: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * The browser’s own modal dialog, open while it is rendered. It returns the focus to where it came from. If that is gone,
 * `useFocusHome` moves the focus to the search.
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
      // `close` comes late, and would close a dialog that was opened in the meantime.
      onCancel={onClose}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}

interface DialogButtonsProps {
  /** The label of the submit button. */
  submit: string
  submitRef?: Ref<HTMLButtonElement> | undefined
  /** The form was sent, and is not answered yet. */
  isPending?: boolean
  onCancel: () => void
  /** Further buttons, at the start of the line. */
  children?: ReactNode
}

/** The buttons of a dialog with a form. */
export function DialogButtons({ submit, submitRef, isPending, onCancel, children }: DialogButtonsProps) {
  return (
    <div className="dialog-buttons">
      {children}
      <Button onClick={onCancel}>Cancel</Button>
      <button ref={submitRef} type="submit" className="button primary" aria-disabled={isPending}>
        {submit}
      </button>
    </div>
  )
}

/** The content of a dialog with nothing to decide. */
export function DialogMessage({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <>
      <p>{text}</p>
      <div className="dialog-buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </>
  )
}
