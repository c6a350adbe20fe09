import { useId } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { counted, numberText } from '../../preload/shared/words'
import { campaignRef } from '../campaigns/items'
import { useRun } from '../snapshot/commands'
import { CampaignNames } from './CampaignNames'
import { Dialog } from './Dialog'
import { ResumeForm } from './ResumeForm'

interface Props {
  /** They run, while their prospects stay paused. */
  rows: CampaignRow[]
  snapshot: Snapshot
  onClose: () => void
}

/** Asks before the prospects of several campaigns are resumed that run already. */
export function ResumeProspectsDialog({ rows, snapshot, onClose }: Props) {
  const run = useRun()
  function resume() {
    onClose()
    run(window.pauseBar.answerAll({ answer: 'resume-prospects', campaigns: rows.map(campaignRef) }))
  }
  return (
    <Dialog title={`Resume prospects of ${counted(rows.length, 'campaign')}?`} onClose={onClose}>
      <ResumeForm
        scope="prospects-only"
        whose={`these ${numberText(rows.length)} campaigns`}
        submit="Resume"
        onResume={resume}
        onCancel={onClose}
      >
        <p>These campaigns run, while their prospects stay paused:</p>
        <CampaignNames label="Campaigns whose prospects resume" campaigns={rows} snapshot={snapshot} />
      </ResumeForm>
    </Dialog>
  )
}

interface ResumeProspectsProps {
  isChosen: boolean
  /** What that may do. */
  warning: string
  onChoose: (isChosen: boolean) => void
}

/** Whether prospects are resumed as well, and what that would do. */
export function ResumeProspects({ isChosen, warning, onChoose }: ResumeProspectsProps) {
  const warningId = useId()
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          aria-describedby={warningId}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
        Resume prospects too
      </label>
      <p className="warning" id={warningId}>
        {warning}
      </p>
    </>
  )
}
