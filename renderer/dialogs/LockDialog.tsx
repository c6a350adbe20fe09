import { type FormEvent, useState } from 'react'
import type { AppError } from '../../preload/contract'
import { type Named, which } from '../campaigns/which'
import { TextField } from '../controls/TextField'
import { answered } from '../snapshot/commands'
import { useNameOf } from '../snapshot/names'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'

interface Props {
  campaign: Named
  /** Where there are several accounts, the campaign's. */
  accountName: string | undefined
  onClose: () => void
}

/** Says what a lock does and what it can't do, before it is set. */
export function LockDialog({ campaign, accountName, onClose }: Props) {
  const [error, setError] = useState<AppError | null>(null)

  const nameOf = useNameOf()

  async function lock(reason: string) {
    const result = await answered(window.pauseBar.lockCampaign({ ...which(campaign), reason }))
    if (result.ok) onClose()
    else setError(result.error)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void lock(String(new FormData(event.currentTarget).get('reason')))
  }

  const title = (
    <>
      Lock “<bdi>{nameOf(campaign)}</bdi>”{accountName && ` in ${accountName}`}?
    </>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="origin">
          Nothing in PauseBar resumes it until you unlock it: no click, no key, no run over many, and no end
          of a pause. Others can still resume it in Alta.
        </p>
        <TextField
          name="reason"
          label="Reason"
          hint="Optional. It’s shown where somebody wants to resume it."
          error={error}
          longest={200}
        />
        <DialogButtons submit="Lock" onCancel={onClose} />
      </form>
    </Dialog>
  )
}
