import type { ReactNode } from 'react'

interface Props {
  /** What the form does. */
  submit: string
  /** It has been asked for, and is not answered yet. */
  isAsking?: boolean
  onCancel: () => void
  /** What else could be done, at the other end of the line. */
  children?: ReactNode
}

/** The ways out of a dialog that holds a form. */
export function DialogButtons({ submit, isAsking, onCancel, children }: Props) {
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
