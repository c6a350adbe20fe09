import type { CampaignRow, Result } from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import { counted, numberText } from '../../preload/shared/words'
import { changedBy, startRun } from '../campaigns/answers'
import type { Named } from '../campaigns/items'
import type { Batch } from '../runs/batches'
import { quotedOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { keptText, lockedText } from '../words/resumeText'
import { CampaignNames } from './CampaignNames'
import { Dialog, type DialogProps } from './Dialog'
import { ResumeForm } from './ResumeForm'

type SelectedProps = DialogProps & { rows: CampaignRow[]; onRequested: () => void }

/** Resumes the selected campaigns. */
export function ResumeSelectedDialog({ rows, onRequested, ...shared }: SelectedProps) {
  const campaigns = changedBy('resume', rows)
  const locked = rows.filter(({ lock, status }) => lock && status === 'paused')
  return (
    <ResumeDialogForMany
      {...shared}
      scope="ask"
      campaigns={campaigns}
      leftOut={lockedText(locked.map((row) => quotedOnShow(shared.snapshot, row)))}
      onResume={(withProspects) => {
        onRequested()
        return startRun(campaigns, { verb: 'resume', withProspects, reason: '' })
      }}
    />
  )
}

/** Resumes what a bulk run paused, with its prospects unless the person decides otherwise. */
export function RestoreDialog({ batch, ...shared }: DialogProps & { batch: Batch }) {
  const { batchId, restorable, kept } = batch
  return (
    <ResumeDialogForMany
      {...shared}
      scope="ask-with-prospects"
      campaigns={restorable.map(({ account, campaignId: id, name }) => ({ account, id, name }))}
      leftOut={keptText(kept)}
      onResume={(withProspects) =>
        window.pauseBar.restoreRun({ account: shared.snapshot.shownAccount, batchId, withProspects })
      }
    />
  )
}

/** Resumes the prospects of several campaigns, which are active themselves. */
export function ResumeProspectsDialog({ rows, ...shared }: DialogProps & { rows: CampaignRow[] }) {
  return (
    <ResumeDialogForMany
      {...shared}
      scope="prospects-only"
      campaigns={rows}
      onResume={() =>
        window.pauseBar.answerAll({ answer: 'resume-prospects', campaigns: rows.map(campaignRef) })
      }
    />
  )
}

interface Props extends DialogProps {
  scope: 'ask' | 'ask-with-prospects' | 'prospects-only'
  campaigns: Named[]
  /** Which campaigns stay paused, and why. */
  leftOut?: string | null
  onResume: (withProspects: boolean) => Promise<Result<null>>
}

function ResumeDialogForMany({ scope, campaigns, snapshot, leftOut = null, onResume, onClose }: Props) {
  const run = useRun()
  const isOne = campaigns.length === 1
  const isOfProspects = scope === 'prospects-only'
  function resume(withProspects: boolean) {
    onClose()
    void run(onResume(withProspects))
  }
  return (
    <Dialog
      title={`Resume ${isOfProspects ? 'prospects of ' : ''}${counted(campaigns.length, 'campaign')}?`}
      onClose={onClose}
    >
      <ResumeForm
        scope={scope}
        whose={isOne ? 'this campaign' : `these ${numberText(campaigns.length)} campaigns`}
        submit={isOne ? 'Resume' : `Resume ${numberText(campaigns.length)}`}
        onResume={resume}
        onCancel={onClose}
      >
        <p>
          {isOfProspects
            ? 'These campaigns run, while their prospects stay paused:'
            : 'Outreach starts again, for the prospects that aren’t paused themselves.'}
        </p>
        <CampaignNames
          label={isOfProspects ? 'Campaigns whose prospects resume' : 'Campaigns to resume'}
          campaigns={campaigns}
          snapshot={snapshot}
        />
        {leftOut !== null && <p className="fine-print">{leftOut}</p>}
      </ResumeForm>
    </Dialog>
  )
}
