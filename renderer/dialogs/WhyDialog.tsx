import type { FormEvent } from 'react'
import type { Named } from '../campaigns/which'
import { TextField } from '../controls/TextField'
import { lastEntryOf } from '../history/lastEntry'
import { useRun } from '../snapshot/commands'
import { displayName } from '../words/statusText'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'

interface Props {
  campaign: Named
  onClose: () => void
}

/** Why a campaign was just paused, for the history and for the line to others. */
export function WhyDialog({ campaign, onClose }: Props) {
  const run = useRun()
  const { account, id: campaignId } = campaign

  async function explain(reason: string) {
    const entry = await lastEntryOf({ account, campaignId }, 'here')
    if (entry) await run(window.pauseBar.explain({ account, entryId: entry.id, reason }))
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void explain(String(new FormData(event.currentTarget).get('reason')))
    onClose()
  }

  const title = (
    <>
      Why did you pause “<bdi>{displayName(campaign)}</bdi>”?
    </>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField name="reason" label="Reason" hint="Shown in the history." error={null} longest={200} />
        <DialogButtons submit="Save" onCancel={onClose} />
      </form>
    </Dialog>
  )
}
