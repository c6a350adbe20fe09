import { type FormEvent, type ReactNode, useId } from 'react'
import type { AppError, Result } from '../../preload/shared/contract'
import { FieldError } from '../controls/ErrorSentences'
import { TextField } from '../controls/TextField'
import { useRequest } from '../snapshot/useRequest'

/** What was typed into the form. */
export interface Typed {
  token: string
  accountId: string
  /** Empty if the form has no such field. */
  name: string
}

interface Props {
  onConnect: (typed: Typed) => Promise<Result<null>>
  /** Explanations below the fields. Without a hint for the name, there is no such field. */
  hints?: { token: ReactNode; accountId: ReactNode; name?: ReactNode }
  /** The account id of the last connection. */
  accountId?: string
  children?: ReactNode
}

/** Asks for a token and its account. */
export function ConnectForm({ onConnect, hints, accountId = '', children }: Props) {
  const { error, isPending, send, clearError } = useRequest()
  const errorId = useId()

  async function connect(form: HTMLFormElement) {
    const fields = new FormData(form)
    const typed = (name: string) => String(fields.get(name) ?? '')
    clearError()
    const result = await send(
      onConnect({ token: typed('token'), accountId: typed('account-id'), name: typed('account-name') }),
    )
    if (result.ok) form.reset()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isPending) void connect(event.currentTarget)
  }

  const wrongPart = error && partOf(error)
  /** Without hints there is no room below the fields, and errors are shown below the button. */
  const aboutField = (field: Part) => ({
    error: wrongPart === field ? error : null,
    ...(!hints && { errorId }),
  })
  return (
    <form className="connect-form" onSubmit={submit} data-asking={isPending} noValidate>
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
        defaultValue={accountId}
        hint={hints?.accountId}
        {...aboutField('account-id')}
      />
      <button type="submit" className="button primary wide" aria-disabled={isPending}>
        Connect
      </button>
      <div className="fine-print connect-says">
        <p className="connect-note">
          Your token is kept in this computer’s keychain, and sent to Alta alone.
        </p>
        <p className="connect-progress" role="status">
          {isPending && 'Checking the token with Alta…'}
        </p>
        <FieldError id={errorId} error={wrongPart === 'form' || !hints ? error : null} />
      </div>
      {children}
    </form>
  )
}

type Part = 'token' | 'account-id' | 'account-name' | 'form'

/** The part of the form that an error is about. A refused token may also mean that the account id is missing. */
function partOf(error: AppError): Part {
  if (error.kind === 'unauthorized') return 'token'
  if (error.kind !== 'invalid-input') return 'form'
  return error.field === 'campaign-id' ? 'form' : error.field
}
