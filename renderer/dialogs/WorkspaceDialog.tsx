import type { AccountSummary, CampaignRow, RunView, Snapshot } from '../../preload/contract'
import { askForAll } from '../campaigns/many'
import { type Named, type Which, which } from '../campaigns/which'
import { HistoryView } from '../history/HistoryView'
import { nameIfSeveral, rowOf } from '../snapshot/accountsOnShow'
import { AddAccountDialog } from './AddAccountDialog'
import { AddCampaignDialog } from './AddCampaignDialog'
import { PauseAllDialog } from './PauseAllDialog'
import { PauseUntilDialog } from './PauseUntilDialog'
import { RemoveAccountDialog } from './RemoveAccountDialog'
import { RenameAccountDialog } from './RenameAccountDialog'
import { ResumeDialog } from './ResumeDialog'
import { ResumeManyDialog } from './ResumeManyDialog'
import { SettingsDialog } from './SettingsDialog'
import { WhyDialog } from './WhyDialog'

/** Which dialog is open, and what it is about. */
export type OpenDialog =
  | { kind: 'add'; account: string }
  | { kind: 'add-account' }
  | { kind: 'why'; campaign: Named }
  | { kind: 'rename-account'; account: AccountSummary }
  | { kind: 'remove-account'; account: AccountSummary }
  | { kind: 'settings' }
  | { kind: 'history'; campaign?: Named }
  | { kind: 'lock'; campaign: Named }
  | { kind: 'resume-prospects'; rows: CampaignRow[] }
  | { kind: 'pause-all' }
  | { kind: 'resume-many'; rows: CampaignRow[] }
  | { kind: 'restore'; run: RunView }
  | { kind: 'choose-end'; campaign: Which }
  | { kind: 'resume'; campaign: Named; presetProspects: boolean }

interface Props {
  dialog: OpenDialog
  snapshot: Snapshot
  onAdded: (campaign: Which) => void
  onClose: () => void
}

/** The dialog that is open above the campaigns. */
export function WorkspaceDialog({ dialog, snapshot, onAdded, onClose }: Props) {
  switch (dialog.kind) {
    case 'add':
      return <AddCampaignDialog account={dialog.account} onAdded={onAdded} onClose={onClose} />
    case 'add-account':
      return <AddAccountDialog onClose={onClose} />
    case 'rename-account':
      return <RenameAccountDialog account={dialog.account} onClose={onClose} />
    case 'remove-account':
      return <RemoveAccountDialog account={dialog.account} onClose={onClose} />
    case 'why':
      return <WhyDialog campaign={dialog.campaign} onClose={onClose} />
    case 'history':
      return <HistoryView snapshot={snapshot} campaign={dialog.campaign} onClose={onClose} />
    case 'lock':
    case 'resume-prospects':
      return null
    case 'settings':
      return <SettingsDialog snapshot={snapshot} onClose={onClose} />
    case 'pause-all':
      return <PauseAllDialog snapshot={snapshot} onClose={onClose} />
    case 'resume-many':
      return (
        <ResumeManyDialog
          campaigns={dialog.rows}
          presetProspects={false}
          onResume={(withProspects) => askForAll(dialog.rows, { verb: 'resume', withProspects, reason: '' })}
          onClose={onClose}
        />
      )
    case 'restore':
      return <RestoreDialog run={dialog.run} onClose={onClose} />
    case 'choose-end': {
      const row = rowOf(snapshot, dialog.campaign)
      return (
        row && (
          <PauseUntilDialog
            row={row}
            accountName={nameIfSeveral(snapshot, row.account)}
            resumeByItself={snapshot.preferences.resumeByItself}
            onClose={onClose}
          />
        )
      )
    }
    case 'resume':
      return (
        <ResumeDialog
          campaign={dialog.campaign}
          accountName={nameIfSeveral(snapshot, dialog.campaign.account)}
          pause={originOf(rowOf(snapshot, which(dialog.campaign)))}
          prospectsHeld={rowOf(snapshot, which(dialog.campaign))?.prospectsHeld ?? false}
          presetProspects={dialog.presetProspects}
          onClose={onClose}
        />
      )
  }
}

function RestoreDialog({ run, onClose }: { run: RunView; onClose: () => void }) {
  const { account, batchId, restorable } = run
  return (
    <ResumeManyDialog
      campaigns={restorable.map(({ campaignId: id, name }) => ({ account, id, name }))}
      presetProspects
      onResume={(withProspects) => window.pauseBar.restoreRun({ account, batchId, withProspects })}
      onClose={onClose}
    />
  )
}

/** Since when a campaign is paused; undefined for one that is not. */
const originOf = (row: CampaignRow | undefined) => (row?.status === 'paused' ? row.pause : undefined)
