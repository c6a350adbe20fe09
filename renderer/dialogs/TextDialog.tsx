import { type FormEvent, type ReactNode, useState } from 'react'
import type { AppError, Result } from '../../preload/shared/contract'
import { TextField } from '../controls/TextField'
import { answered } from '../snapshot/commands'
import { Dialog, DialogButtons } from './Dialog'

interface Props {
  title: ReactNode
  label: string
  hint: string
  initially?: string
  /** The most characters that it takes. */
  longest?: number
  /** What the form does. */
  submit: string
  onSubmit: (text: string) => Promise<Result<null>>
  onClose: () => void
  /** What has to be known before. */
  children?: ReactNode
}

/** Asks for a line of text; it closes once that was taken. */
export function TextDialog({ title, submit, onSubmit, onClose, children, ...field }: Props) {
  const [error, setError] = useState<AppError | null>(null)

  async function send(text: string) {
    const result = await answered(onSubmit(text))
    if (result.ok) onClose()
    else setError(result.error)
  }

  function submitForm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void send(String(new FormData(event.currentTarget).get('text')))
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submitForm} noValidate>
        {children}
        <TextField name="text" error={error} {...field} />
        <DialogButtons submit={submit} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
