import { type FormEvent, useState } from 'react'
import type { AppError, UndoOffer } from '../../preload/contract'
import { TextField } from '../controls/TextField'
import { useHeldOffer } from '../runs/useHeldOffer'
import { answered } from '../snapshot/commands'
import { useNameOf } from '../snapshot/names'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'

interface Props {
  /** About what was just done: its line in the history gets the reason, whatever was done since. */
  offer: UndoOffer
  onClose: () => void
}

/** Why something was just done, for the history and for the line to others. */
export function WhyDialog({ offer, onClose }: Props) {
  const [error, setError] = useState<AppError | null>(null)
  const nameOf = useNameOf()
  useHeldOffer(offer)
  const { account, campaignId: id, campaignName: name, entryId, verb } = offer

  async function explain(reason: string) {
    const result = await answered(window.pauseBar.explain({ account, entryId, reason }))
    if (result.ok) onClose()
    else setError(result.error)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void explain(String(new FormData(event.currentTarget).get('reason')))
  }

  const title = (
    <>
      Why did you {verb} “<bdi>{nameOf({ account, id, name })}</bdi>”?
    </>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          name="reason"
          label="Reason"
          hint="You’ll find it in the history."
          error={error}
          longest={200}
        />
        <DialogButtons submit="Save" onCancel={onClose} />
      </form>
    </Dialog>
  )
}
