import type {
  AccountSummary,
  CampaignRef,
  CampaignRow,
  Snapshot,
  UndoOffer,
} from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import { campaignOf, type Named } from '../campaigns/items'
import { HistoryView } from '../history/HistoryView'
import type { Batch } from '../runs/batches'
import { PauseSheet } from '../sheet/PauseSheet'
import { rowOf } from '../snapshot/accountsOnShow'
import type { SheetScope } from '../words/sheetText'
import { AddAccountDialog, RemoveAccountDialog, RenameAccountDialog } from './accountDialogs'
import { QuotedCampaign } from './CampaignNames'
import { AddCampaignDialog, LockDialog, WhyDialog } from './campaignDialogs'
import { PauseUntilDialog, RunEndDialog } from './EndDialog'
import { ResumeDialog } from './ResumeDialog'
import { RestoreDialog, ResumeProspectsDialog, ResumeSelectedDialog } from './ResumeManyDialog'
import { SettingsDialog } from './SettingsDialog'

/** Which dialog is open, and what it is about. */
export type OpenDialog =
  | { kind: 'add'; account: string }
  | { kind: 'add-account' }
  | { kind: 'why'; offer: UndoOffer }
  | { kind: 'rename-account'; account: AccountSummary }
  | { kind: 'remove-account'; account: AccountSummary }
  | { kind: 'settings' }
  | { kind: 'history'; campaign?: Named }
  | { kind: 'resume-prospects'; rows: CampaignRow[] }
  /** `keys`: the campaigns that are ticked at first; null for all active ones. */
  | { kind: 'pause-many'; scope: SheetScope; keys: ReadonlySet<string> | null }
  | { kind: 'resume-many'; rows: CampaignRow[] }
  | { kind: 'restore'; batch: Batch }
  | { kind: 'run-end'; batch: Batch }
  | { kind: 'choose-end'; campaign: CampaignRef }
  | { kind: 'lock'; campaign: Named }
  /** `offer`: the undo offer that opened the dialog. */
  | { kind: 'resume'; campaign: Named; presetProspects: boolean; offer?: UndoOffer }

interface Props {
  dialog: OpenDialog
  snapshot: Snapshot
  onAdded: (campaign: CampaignRef) => void
  /** An action on several campaigns was requested. */
  onBulkRequested: () => void
  onClose: () => void
}

/** The dialog that is open above the campaigns. */
export function WorkspaceDialog({ dialog, snapshot, onAdded, onBulkRequested, onClose }: Props) {
  const shared = { snapshot, onClose }
  const quoted = (campaign: Named) => <QuotedCampaign campaign={campaign} snapshot={snapshot} />
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
      return <WhyDialog offer={dialog.offer} name={quoted(campaignOf(dialog.offer))} onClose={onClose} />
    case 'history':
      return <HistoryView {...shared} campaign={dialog.campaign} />
    case 'resume-prospects':
      return <ResumeProspectsDialog {...shared} rows={dialog.rows} />
    case 'settings':
      return <SettingsDialog {...shared} />
    case 'pause-many':
      return <PauseSheet {...shared} scope={dialog.scope} keys={dialog.keys} onRequested={onBulkRequested} />
    case 'resume-many':
      return <ResumeSelectedDialog {...shared} rows={dialog.rows} onRequested={onBulkRequested} />
    case 'restore':
      return <RestoreDialog {...shared} batch={dialog.batch} />
    case 'run-end':
      return <RunEndDialog {...shared} batch={dialog.batch} />
    case 'choose-end': {
      const row = rowOf(snapshot, dialog.campaign)
      const { resumeByItself } = snapshot.preferences
      return (
        row && (
          <PauseUntilDialog row={row} name={quoted(row)} resumeByItself={resumeByItself} onClose={onClose} />
        )
      )
    }
    case 'lock':
      return <LockDialog campaign={dialog.campaign} name={quoted(dialog.campaign)} onClose={onClose} />
    case 'resume':
      return (
        <ResumeDialog
          {...shared}
          campaign={dialog.campaign}
          row={rowOf(snapshot, campaignRef(dialog.campaign))}
          presetProspects={dialog.presetProspects}
          offer={dialog.offer}
        />
      )
  }
}
