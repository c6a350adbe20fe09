import { type ReactNode, type SyntheticEvent, useId } from 'react'
import type { AppError } from '../../preload/shared/contract'
import { ErrorSentences } from './ErrorSentences'

interface Props {
  name: string
  label: string
  hint?: ReactNode
  error: AppError | null
  /** The id of the element that shows the error, where that is not right below. */
  errorId?: string
  initially?: string
  /** The maximum length. */
  longest?: number
  /** Nobody can read over the shoulder, copy, or drag out what is typed. */
  isSecret?: boolean
}

/** The text stays in the document, not in React’s state. */
export function TextField({ name, label, hint, error, errorId, initially = '', ...options }: Props) {
  const { longest, isSecret = false } = options
  const id = useId()
  const prevent = isSecret ? (event: SyntheticEvent) => event.preventDefault() : undefined
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
        onCopy={prevent}
        onCut={prevent}
        onDragStart={prevent}
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
