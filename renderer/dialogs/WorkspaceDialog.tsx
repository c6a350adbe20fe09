import type { AccountSummary, CampaignRow, Snapshot, UndoOffer } from '../../preload/shared/contract'
import { askForAll, changedBy } from '../campaigns/answers'
import { campaignOf, type Named, type Which, which } from '../campaigns/items'
import { HistoryView } from '../history/HistoryView'
import type { Batch } from '../runs/batches'
import { PauseSheet } from '../sheet/PauseSheet'
import { quotedOnShow, rowOf } from '../snapshot/accountsOnShow'
import { keptText, lockedText } from '../words/resumeText'
import type { SheetScope } from '../words/sheetText'
import { AddCampaignDialog } from './AddCampaignDialog'
import { AddAccountDialog, RemoveAccountDialog, RenameAccountDialog } from './accountDialogs'
import { QuotedCampaign } from './CampaignNames'
import { RunEndDialog } from './EndDialog'
import { LockDialog } from './LockDialog'
import { PauseUntilDialog } from './PauseUntilDialog'
import { ResumeDialog } from './ResumeDialog'
import { ResumeManyDialog } from './ResumeManyDialog'
import { ResumeProspectsDialog } from './ResumeProspectsDialog'
import { SettingsDialog } from './SettingsDialog'
import { WhyDialog } from './WhyDialog'

/** Which dialog is open, and what it is about. */
export type OpenDialog =
  | { kind: 'add'; account: string }
  | { kind: 'add-account' }
  /** About what was just done. */
  | { kind: 'why'; offer: UndoOffer }
  | { kind: 'rename-account'; account: AccountSummary }
  | { kind: 'remove-account'; account: AccountSummary }
  | { kind: 'settings' }
  | { kind: 'history'; campaign?: Named }
  | { kind: 'resume-prospects'; rows: CampaignRow[] }
  /** `keys`: those of the campaigns that are ticked at first; null for all that are active. */
  | { kind: 'pause-many'; opened: SheetScope; keys: ReadonlySet<string> | null }
  | { kind: 'resume-many'; rows: CampaignRow[] }
  | { kind: 'restore'; batch: Batch }
  | { kind: 'run-end'; batch: Batch }
  | { kind: 'choose-end'; campaign: Which }
  | { kind: 'lock'; campaign: Named }
  /** `offer`: the one that the person came from. */
  | { kind: 'resume'; campaign: Named; presetProspects: boolean; offer?: UndoOffer }

interface Props {
  dialog: OpenDialog
  snapshot: Snapshot
  onAdded: (campaign: Which) => void
  /** Something was asked for many at once. */
  onAskedForMany: () => void
  onClose: () => void
}

/** The dialog that is open above the campaigns. */
export function WorkspaceDialog({ dialog, snapshot, onAdded, onAskedForMany, onClose }: Props) {
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
      return (
        <WhyDialog
          offer={dialog.offer}
          name={<QuotedCampaign campaign={campaignOf(dialog.offer)} snapshot={snapshot} />}
          onClose={onClose}
        />
      )
    case 'history':
      return <HistoryView snapshot={snapshot} campaign={dialog.campaign} onClose={onClose} />
    case 'resume-prospects':
      return <ResumeProspectsDialog rows={dialog.rows} snapshot={snapshot} onClose={onClose} />
    case 'settings':
      return <SettingsDialog snapshot={snapshot} onClose={onClose} />
    case 'pause-many':
      return (
        <PauseSheet
          snapshot={snapshot}
          opened={dialog.opened}
          keys={dialog.keys}
          onAsked={onAskedForMany}
          onClose={onClose}
        />
      )
    case 'resume-many':
      return (
        <ResumeSelectedDialog
          rows={dialog.rows}
          snapshot={snapshot}
          onAsked={onAskedForMany}
          onClose={onClose}
        />
      )
    case 'restore':
      return <RestoreDialog batch={dialog.batch} snapshot={snapshot} onClose={onClose} />
    case 'run-end':
      return <RunEndDialog batch={dialog.batch} snapshot={snapshot} onClose={onClose} />
    case 'choose-end': {
      const row = rowOf(snapshot, dialog.campaign)
      return (
        row && (
          <PauseUntilDialog
            row={row}
            name={<QuotedCampaign campaign={row} snapshot={snapshot} />}
            resumeByItself={snapshot.preferences.resumeByItself}
            onClose={onClose}
          />
        )
      )
    }
    case 'lock':
      return (
        <LockDialog
          campaign={dialog.campaign}
          name={<QuotedCampaign campaign={dialog.campaign} snapshot={snapshot} />}
          onClose={onClose}
        />
      )
    case 'resume':
      return (
        <ResumeDialog
          campaign={dialog.campaign}
          row={rowOf(snapshot, which(dialog.campaign))}
          snapshot={snapshot}
          presetProspects={dialog.presetProspects}
          offer={dialog.offer}
          onClose={onClose}
        />
      )
  }
}

interface SelectedProps {
  rows: CampaignRow[]
  snapshot: Snapshot
  onAsked: () => void
  onClose: () => void
}

function ResumeSelectedDialog({ rows, snapshot, onAsked, onClose }: SelectedProps) {
  const campaigns = changedBy('resume', rows)
  const locked = rows.filter(({ lock, status }) => lock && status === 'paused')
  return (
    <ResumeManyDialog
      campaigns={campaigns}
      snapshot={snapshot}
      leftOut={lockedText(locked.map((row) => quotedOnShow(snapshot, row)))}
      presetProspects={false}
      onResume={(withProspects) => {
        onAsked()
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

function RestoreDialog({ batch, snapshot, onClose }: RestoreProps) {
  const { batchId, restorable, kept } = batch
  return (
    <ResumeManyDialog
      campaigns={restorable.map(({ account, campaignId: id, name }) => ({ account, id, name }))}
      snapshot={snapshot}
      leftOut={keptText(kept)}
      presetProspects
      onResume={(withProspects) =>
        window.pauseBar.restoreRun({ account: snapshot.shownAccount, batchId, withProspects })
      }
      onClose={onClose}
    />
  )
}
