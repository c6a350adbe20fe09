import { type FormEvent, type ReactNode, useState } from 'react'
import type { AppError } from '../../preload/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { TextField } from '../controls/TextField'
import { answered } from '../snapshot/commands'

interface Props {
  /** Where the token is found, and where an account id is needed. */
  hints?: { token: ReactNode; accountId: ReactNode }
  /** The account id of the last connection. */
  accountId?: string
  children?: ReactNode
}

/** Hands the token to the main process, once. */
export function ConnectForm({ hints, accountId = '', children }: Props) {
  const [error, setError] = useState<AppError | null>(null)
  const [isAsking, setAsking] = useState(false)

  async function connect(form: HTMLFormElement) {
    const fields = new FormData(form)
    setAsking(true)
    const result = await answered(
      window.pauseBar.connect({
        token: String(fields.get('token')),
        accountId: String(fields.get('account-id')),
      }),
    )
    setAsking(false)
    setError(result.ok ? null : result.error)
    if (result.ok) form.reset()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isAsking) connect(event.currentTarget)
  }

  const place = error && placeOf(error)
  return (
    <form className="connect-form" onSubmit={submit} aria-busy={isAsking} noValidate>
      <TextField
        name="token"
        label="API token"
        hint={hints?.token}
        error={place === 'token' ? error : null}
        isSecret
      />
      <TextField
        name="account-id"
        label="Account ID (optional)"
        initially={accountId}
        hint={hints?.accountId}
        error={place === 'account-id' ? error : null}
      />
      <p className="field-error" role="alert">
        {place === 'form' && error && <ErrorSentences error={error} />}
      </p>
      <p className="connect-progress" role="status">
        {isAsking && 'Checking the token with Alta…'}
      </p>
      <button type="submit" className="button primary wide" aria-disabled={isAsking}>
        Connect
      </button>
      {children}
    </form>
  )
}

/** The field that an error is about. A refused token may also mean that the account id is missing. */
function placeOf(error: AppError): 'token' | 'account-id' | 'form' {
  if (error.kind === 'unauthorized') return 'token'
  if (error.kind !== 'invalid-input') return 'form'
  return error.field === 'account-id' ? 'account-id' : 'token'
}
