import type { FormEvent, ReactNode } from 'react'
import type { Result } from '../../preload/shared/contract'
import { TextField } from '../controls/TextField'
import { useRequest } from '../snapshot/useRequest'
import { Dialog, DialogButtons } from './Dialog'

interface Props {
  title: ReactNode
  label: string
  hint: string
  defaultValue?: string
  maxLength?: number
  /** The label of the submit button. */
  submit: string
  onSubmit: (text: string) => Promise<Result<unknown>>
  onClose: () => void
  /** Explanations above the field. */
  children?: ReactNode
}

/** Asks for a line of text, and closes once that was accepted. */
export function TextDialog({ title, submit, onSubmit, onClose, children, ...field }: Props) {
  const { error, isPending, send } = useRequest()

  async function submitForm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const result = await send(onSubmit(String(new FormData(event.currentTarget).get('text'))))
    if (result.ok) onClose()
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submitForm} aria-busy={isPending} noValidate>
        {children}
        <TextField name="text" error={error} {...field} />
        <DialogButtons submit={submit} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
