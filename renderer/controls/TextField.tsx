import { type ComponentProps, type ReactNode, type SyntheticEvent, useId } from 'react'
import type { AppError } from '../../preload/shared/contract'
import { FieldError } from './ErrorSentences'

interface Props extends ComponentProps<'input'> {
  label: string
  hint?: ReactNode
  error: AppError | null
  /** The id of the element that shows the error, where that is not right below. */
  errorId?: string
  /** Nobody can read over the shoulder, copy, or drag out what is typed. */
  isSecret?: boolean
}

/** The text stays in the document, not in React’s state. */
export function TextField({ label, hint, error, errorId, isSecret = false, ...input }: Props) {
  const id = useId()
  const prevent = isSecret ? (event: SyntheticEvent) => event.preventDefault() : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={isSecret ? 'password' : 'text'}
        className={isSecret ? 'secret' : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${errorId ?? `${id}-error`} ${id}-hint`}
        onCopy={prevent}
        onCut={prevent}
        onDragStart={prevent}
        {...input}
      />
      {errorId === undefined && <FieldError id={`${id}-error`} error={error} />}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
