import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { AppError, Result } from '../../preload/shared/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { TextField } from '../controls/TextField'
import { answered } from '../snapshot/commands'

/** What was typed into the form. */
export interface Typed {
  token: string
  accountId: string
  /** Empty where no name is asked for. */
  name: string
}

interface Props {
  /** Hands what was typed to the main process, once. */
  onConnect: (typed: Typed) => Promise<Result<null>>
  /** Where the token is found, where an account id is needed, and what a name is for; without it none is asked for. */
  hints?: { token: ReactNode; accountId: ReactNode; name?: ReactNode }
  /** The account id of the last connection. */
  accountId?: string
  children?: ReactNode
}

/** Asks for a token, and whose it is. */
export function ConnectForm({ onConnect, hints, accountId = '', children }: Props) {
  const [error, setError] = useState<AppError | null>(null)
  const [isAsking, setAsking] = useState(false)
  const errorId = useId()

  async function connect(form: HTMLFormElement) {
    const fields = new FormData(form)
    const typed = (name: string) => String(fields.get(name) ?? '')
    setAsking(true)
    setError(null)
    const result = await answered(
      onConnect({ token: typed('token'), accountId: typed('account-id'), name: typed('account-name') }),
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
  /** Without hints there is no room below the fields: all is said below the button. */
  const aboutField = (field: Place) => ({
    error: place === field ? error : null,
    ...(!hints && { errorId }),
  })
  return (
    <form className="connect-form" onSubmit={submit} data-asking={isAsking} noValidate>
      {hints?.name && (
        <TextField
          name="account-name"
          label="Name (optional)"
          hint={hints.name}
          {...aboutField('account-name')}
        />
      )}
      <TextField name="token" label="API token" hint={hints?.token} {...aboutField('token')} isSecret />
      <TextField
        name="account-id"
        label="Account ID (optional)"
        initially={accountId}
        hint={hints?.accountId}
        {...aboutField('account-id')}
      />
      <button type="submit" className="button primary wide" aria-disabled={isAsking}>
        Connect
      </button>
      <div className="connect-says">
        <p className="connect-note">
          Your token is kept in this computer’s keychain, and sent to Alta alone.
        </p>
        <p className="connect-progress" role="status">
          {isAsking && 'Checking the token with Alta…'}
        </p>
        <p className="field-error" id={errorId} role="alert">
          {error && (place === 'form' || !hints) && <ErrorSentences error={error} />}
        </p>
      </div>
      {children}
    </form>
  )
}

type Place = 'token' | 'account-id' | 'account-name' | 'form'

/** The field that an error is about. A refused token may also mean that the account id is missing. */
function placeOf(error: AppError): Place {
  if (error.kind === 'unauthorized') return 'token'
  if (error.kind !== 'invalid-input') return 'form'
  return error.field === 'campaign-id' ? 'form' : error.field
}
