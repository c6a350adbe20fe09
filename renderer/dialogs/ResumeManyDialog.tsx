import type { CampaignRow, Result, Snapshot } from '../../preload/shared/contract'
import { counted, numberText } from '../../preload/shared/words'
import { askForAll, changedBy } from '../campaigns/answers'
import { type Named, which } from '../campaigns/items'
import type { Batch } from '../runs/batches'
import { quotedOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { keptText, lockedText } from '../words/resumeText'
import { CampaignNames } from './CampaignNames'
import { Dialog } from './Dialog'
import { ResumeForm } from './ResumeForm'

interface SelectedProps {
  rows: CampaignRow[]
  snapshot: Snapshot
  onRequested: () => void
  onClose: () => void
}

/** Resumes the selected campaigns. */
export function ResumeSelectedDialog({ rows, snapshot, onRequested, onClose }: SelectedProps) {
  const campaigns = changedBy('resume', rows)
  const locked = rows.filter(({ lock, status }) => lock && status === 'paused')
  return (
    <ResumeDialogForMany
      scope="ask"
      campaigns={campaigns}
      snapshot={snapshot}
      leftOut={lockedText(locked.map((row) => quotedOnShow(snapshot, row)))}
      onResume={(withProspects) => {
        onRequested()
        return askForAll(campaigns, { verb: 'resume', withProspects, reason: '' })
      }}
      onClose={onClose}
    />
  )
}

interface RestoreProps {
  batch: Batch
  snapshot: Snapshot
  onClose: () => void
}

/** Resumes what a bulk run paused, with its prospects unless the person decides otherwise. */
export function RestoreDialog({ batch, snapshot, onClose }: RestoreProps) {
  const { batchId, restorable, kept } = batch
  return (
    <ResumeDialogForMany
      scope="ask-with-prospects"
      campaigns={restorable.map(({ account, campaignId: id, name }) => ({ account, id, name }))}
      snapshot={snapshot}
      leftOut={keptText(kept)}
      onResume={(withProspects) =>
        window.pauseBar.restoreRun({ account: snapshot.shownAccount, batchId, withProspects })
      }
      onClose={onClose}
    />
  )
}

interface ProspectsProps {
  /** Active campaigns whose prospects are still paused. */
  rows: CampaignRow[]
  snapshot: Snapshot
  onClose: () => void
}

/** Resumes the prospects of several campaigns. */
export function ResumeProspectsDialog({ rows, snapshot, onClose }: ProspectsProps) {
  return (
    <ResumeDialogForMany
      scope="prospects-only"
      campaigns={rows}
      snapshot={snapshot}
      onResume={() => window.pauseBar.answerAll({ answer: 'resume-prospects', campaigns: rows.map(which) })}
      onClose={onClose}
    />
  )
}

interface Props {
  scope: 'ask' | 'ask-with-prospects' | 'prospects-only'
  campaigns: Named[]
  snapshot: Snapshot
  /** Which campaigns stay paused, and why. */
  leftOut?: string | null
  onResume: (withProspects: boolean) => Promise<Result<null>>
  onClose: () => void
}

function ResumeDialogForMany({ scope, campaigns, snapshot, leftOut = null, onResume, onClose }: Props) {
  const run = useRun()
  const isOne = campaigns.length === 1
  const isOfProspects = scope === 'prospects-only'
  function resume(withProspects: boolean) {
    onClose()
    run(onResume(withProspects))
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
        {leftOut !== null && <p className="left-out">{leftOut}</p>}
      </ResumeForm>
    </Dialog>
  )
}
