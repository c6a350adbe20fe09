import { type FormEvent, useState } from 'react'
import type { AppError } from '../../preload/shared/contract'
import type { CampaignRef } from '../campaigns/items'
import { TextField } from '../controls/TextField'
import { answered } from '../snapshot/commands'
import { Dialog, DialogButtons } from './Dialog'

interface Props {
  /** The key of the account that the campaign is one of. */
  account: string
  onAdded: (campaign: CampaignRef) => void
  onClose: () => void
}

/** Adds a campaign by its id or link, for tokens that may act on campaigns but not list them. */
export function AddCampaignDialog({ account, onAdded, onClose }: Props) {
  const [error, setError] = useState<AppError | null>(null)
  const [isAsking, setAsking] = useState(false)

  async function add(text: string) {
    setAsking(true)
    const result = await answered(window.pauseBar.addCampaign({ account, text }))
    setAsking(false)
    if (!result.ok) return setError(result.error)
    onAdded({ account, campaignId: result.value })
    onClose()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isAsking) add(String(new FormData(event.currentTarget).get('text')))
  }

  return (
    <Dialog title="Add a campaign" onClose={onClose}>
      <form onSubmit={submit} aria-busy={isAsking} noValidate>
        <TextField
          name="text"
          label="Campaign ID or link"
          hint="Open the campaign in Alta and copy the address from your browser."
          error={error}
        />
        <DialogButtons submit="Add" isAsking={isAsking} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
