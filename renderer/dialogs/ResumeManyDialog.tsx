import type { Result, Snapshot } from '../../preload/shared/contract'
import { counted, numberText } from '../../preload/shared/words'
import type { Named } from '../campaigns/items'
import { useRun } from '../snapshot/commands'
import { CampaignNames } from './CampaignNames'
import { Dialog } from './Dialog'
import { ResumeForm } from './ResumeForm'

interface Props {
  campaigns: Named[]
  snapshot: Snapshot
  /** Which stay paused all the same, and why. */
  leftOut: string | null
  /** The person came here by asking for the prospects. */
  presetProspects: boolean
  onResume: (withProspects: boolean) => Promise<Result<null>>
  onClose: () => void
}

/** Asks how far a resume of many goes before anything is sent. */
export function ResumeManyDialog({
  campaigns,
  snapshot,
  leftOut,
  presetProspects,
  onResume,
  onClose,
}: Props) {
  const run = useRun()
  const one = campaigns.length === 1
  function resume(withProspects: boolean) {
    onClose()
    run(onResume(withProspects))
  }
  return (
    <Dialog title={`Resume ${counted(campaigns.length, 'campaign')}?`} onClose={onClose}>
      <ResumeForm
        scope={presetProspects ? 'ask-with-prospects' : 'ask'}
        whose={one ? 'this campaign' : `these ${numberText(campaigns.length)} campaigns`}
        submit={one ? 'Resume' : `Resume ${numberText(campaigns.length)}`}
        onResume={resume}
        onCancel={onClose}
      >
        <p>Outreach starts again, for the prospects that aren’t paused themselves.</p>
        <CampaignNames label="Campaigns to resume" campaigns={campaigns} snapshot={snapshot} />
        {leftOut !== null && <p className="left-out">{leftOut}</p>}
      </ResumeForm>
    </Dialog>
  )
}
