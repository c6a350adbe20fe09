import { type FormEvent, useState } from 'react'
import type { AccountSummary, AppError } from '../../preload/contract'
import { TextField } from '../controls/TextField'
import { answered } from '../snapshot/commands'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'

/** Gives an account another name, on this computer alone. */
export function RenameAccountDialog({ account, onClose }: { account: AccountSummary; onClose: () => void }) {
  const [error, setError] = useState<AppError | null>(null)

  async function rename(name: string) {
    const result = await answered(window.pauseBar.renameAccount({ account: account.key, name }))
    if (result.ok) onClose()
    else setError(result.error)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    rename(String(new FormData(event.currentTarget).get('name')))
  }

  return (
    <Dialog title="Rename the account" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <TextField
          name="name"
          label="Name"
          hint="Only on this computer; in Alta nothing changes."
          initially={account.name}
          error={error}
        />
        <DialogButtons submit="Rename" onCancel={onClose} />
      </form>
    </Dialog>
  )
}
