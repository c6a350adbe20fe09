import { type FormEvent, useState } from 'react'
import type { Result } from '../../preload/contract'
import type { Named } from '../campaigns/which'
import { useRun } from '../snapshot/commands'
import { counted, numberText } from '../words/counts'
import { CampaignNames } from './CampaignNames'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'
import { ResumeProspects } from './ResumeProspects'

interface Props {
  campaigns: Named[]
  /** The person came here by asking for the prospects. */
  presetProspects: boolean
  onResume: (withProspects: boolean) => Promise<Result<null>>
  onClose: () => void
}

/** Asks how far a resume of many goes before anything is sent. */
export function ResumeManyDialog({ campaigns, presetProspects, onResume, onClose }: Props) {
  const run = useRun()
  const [withProspects, setWithProspects] = useState(presetProspects)

  function submit(event: FormEvent) {
    event.preventDefault()
    onClose()
    run(onResume(withProspects))
  }

  return (
    <Dialog title={`Resume ${counted(campaigns.length, 'campaign')}?`} onClose={onClose}>
      <form onSubmit={submit}>
        <p>Their outreach starts again, for the prospects that aren’t paused themselves.</p>
        <CampaignNames label="Campaigns to resume" campaigns={campaigns} />
        <ResumeProspects isChosen={withProspects} whose="these campaigns" onChoose={setWithProspects} />
        <DialogButtons submit={`Resume ${numberText(campaigns.length)}`} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
