import { type FormEvent, useId, useState } from 'react'
import type { Result } from '../../preload/contract'
import type { Named } from '../campaigns/which'
import { useRun } from '../snapshot/commands'
import { counted, numberText } from '../words/counts'
import { CampaignNames } from './CampaignNames'
import { Dialog } from './Dialog'

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
  const warningId = useId()

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
        <label className="check">
          <input
            type="checkbox"
            aria-describedby={warningId}
            checked={withProspects}
            onChange={(event) => setWithProspects(event.target.checked)}
          />
          Resume prospects too
        </label>
        <p className="warning" id={warningId}>
          This resumes all paused prospects of these campaigns, also those that someone paused one by one, on
          purpose.
        </p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary">
            Resume {numberText(campaigns.length)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
