import { type ReactNode, type SyntheticEvent, useId } from 'react'
import type { AppError } from '../../preload/shared/contract'
import { ErrorSentences } from './ErrorSentences'

interface Props {
  name: string
  label: string
  hint?: ReactNode
  error: AppError | null
  /** The element that says the error, where that is not said right below. */
  errorId?: string
  initially?: string
  /** The most characters that it takes. */
  longest?: number
  /** Nobody looking over the shoulder can read what is typed, and it can't be copied or dragged out again. */
  isSecret?: boolean
}

/** A labelled line of text with its error. The text stays in the document, not in React's state. */
export function TextField({
  name,
  label,
  hint,
  error,
  errorId,
  initially = '',
  longest,
  isSecret = false,
}: Props) {
  const id = useId()
  const keep = isSecret ? (event: SyntheticEvent) => event.preventDefault() : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={isSecret ? 'password' : 'text'}
        defaultValue={initially}
        maxLength={longest}
        className={isSecret ? 'secret' : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${errorId ?? `${id}-error`} ${id}-hint`}
        onCopy={keep}
        onCut={keep}
        onDragStart={keep}
      />
      {errorId === undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error && <ErrorSentences error={error} />}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
